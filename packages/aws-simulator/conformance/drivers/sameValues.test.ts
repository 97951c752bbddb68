import { differences } from './sameValues';

describe('what the CLI and the SDK see in the same answer', () => {
  it('is the same where only the spelling of times and nothing differs', () => {
    expect(
      differences(
        { At: '2023-05-01T10:00:00+00:00', Location: null },
        { At: new Date('2023-05-01T10:00:00Z'), Location: undefined },
      ),
    ).toEqual([]);
  });

  it('differs where a value does', () => {
    expect(
      differences({ List: [{ A: 1 }] }, { List: [{ A: 2 }], B: 'x' }),
    ).toEqual([
      'output.List[0].A is 1 for the CLI and 2 for the SDK.',
      'output.B is undefined for the CLI and "x" for the SDK.',
    ]);
  });

  it('is the same policy, decoded by one and not by the other', () => {
    const policy = { Version: '2012-10-17' };
    const encoded = encodeURIComponent(JSON.stringify(policy));
    expect(differences({ P: policy }, { P: encoded })).toEqual([]);
    expect(differences({ P: {} }, { P: encoded })).not.toEqual([]);
  });
});
