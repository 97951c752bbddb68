import { ConfigReader } from '@backstage/config';
import { peopleFromAnywhere } from './catalogTrust';

const kinds = (catalog?: object) =>
  peopleFromAnywhere(
    new ConfigReader(catalog ? JSON.parse(JSON.stringify({ catalog })) : {}),
  );

describe('peopleFromAnywhere', () => {
  it.each<[string, object | undefined, string[]]>([
    ["Backstage's default", undefined, []],
    ['rules without people', { rules: [{ allow: ['Component', 'API'] }] }, []],
    [
      'people from any location',
      { rules: [{ allow: ['Component', 'User'] }, { allow: ['group'] }] },
      ['Group', 'User'],
    ],
    [
      'a kind that is written as an object',
      { rules: [{ allow: [{ kind: 'Group' }] }] },
      ['Group'],
    ],
    [
      'people from certain locations only',
      { rules: [{ allow: ['Group'], locations: [{ type: 'file' }] }] },
      [],
    ],
    [
      'people from one location, by its own rule',
      {
        rules: [{ allow: ['Component'] }],
        locations: [
          { type: 'file', target: 'x', rules: [{ allow: ['User'] }] },
        ],
      },
      [],
    ],
  ])('judges %s', (_, catalog, people) => {
    expect(kinds(catalog)).toEqual(people);
  });
});
