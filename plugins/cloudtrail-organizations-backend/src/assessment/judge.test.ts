import {
  type Control,
  say,
  type Verdict,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { judged } from '../__testUtils__/judging';
import { ago, seen, TERMS } from '../__testUtils__/facts';

const because = say('control.insights.fail');
const control = (
  judge: Control['judge'],
  overrides: Partial<Control> = {},
): Control => ({
  id: 'of-another-module',
  title: say('control.insights'),
  severity: 'high',
  standards: ['Ours 1'],
  facts: ['organization'],
  judge,
  ...overrides,
});

it('gives a control its facts and its terms, and nothing else', () => {
  const judge = jest.fn((): Verdict => ({ result: 'pass', because }));
  expect(judged(control(judge), {}, { regions: ['eu-west-1'] })).toEqual([
    {
      id: 'of-another-module',
      controlId: 'of-another-module',
      title: say('control.insights'),
      severity: 'high',
      standards: ['Ours 1'],
      verdict: 'pass',
      message: because,
      evidence: [
        {
          fact: 'organization',
          action: 'test:Read',
          outcome: 'observed',
          observedAt: ago(60_000),
        },
      ],
    },
  ]);
  expect(judge).toHaveBeenCalledWith(
    {
      organization: {
        id: 'o-acm3zxcvbn',
        featureSet: 'ALL',
        managementAccountId: '111111111111',
      },
    },
    {
      ...TERMS,
      organization: expect.objectContaining({ regions: ['eu-west-1'] }),
    },
  );
});

it('does not ask a control whose facts are not known', () => {
  const judge = jest.fn();
  const stale = seen({} as never, ago(24 * 3_600_000));
  judged(control(judge), { organization: stale });
  expect(judge).not.toHaveBeenCalled();
});

it.each<[string, () => unknown, string]>([
  [
    'throws',
    () => {
      throw new Error('no luck\u202e\nat all');
    },
    'no luck at all',
  ],
  [
    'throws what is no error',
    () => {
      throw 'words'; // eslint-disable-line no-throw-literal
    },
    'words',
  ],
  ['answers nothing', () => undefined, 'It answered nothing.'],
  [
    'answers a promise',
    async () => ({ result: 'pass', because }),
    'It answered undefined, which is no verdict.',
  ],
  [
    'answers what is no verdict',
    () => ({ result: 'maybe', because }),
    'It answered maybe, which is no verdict.',
  ],
  ['gives no reason', () => ({ result: 'pass' }), 'It gave no reason.'],
  [
    'judges a resource twice',
    () => [
      { result: 'pass', because, resource: 'a' },
      { result: 'fail', because, resource: 'a' },
    ],
    'It judged a twice.',
  ],
])('says that nothing is known by a control that %s', (_, judge, cause) => {
  expect(judged(control(judge as Control['judge']))).toMatchObject([
    {
      id: 'of-another-module',
      verdict: 'unknown',
      message: {
        key: 'control.threw',
        params: { control: 'of-another-module', cause },
      },
      remedy: { key: 'control.threw.remedy' },
    },
  ]);
});

it('says that there was nothing to judge where a control names no resource', () => {
  expect(judged(control(() => []))).toMatchObject([
    { verdict: 'notApplicable', message: { key: 'control.nothingToJudge' } },
  ]);
});

it('keeps what a control changes in its facts from the others', () => {
  const organization = seen({
    id: 'o-acm3zxcvbn',
    featureSet: 'ALL' as const,
    managementAccountId: '111111111111',
  });
  const meddle = control(facts => {
    facts.organization.featureSet = 'CONSOLIDATED_BILLING';
    return { result: 'pass', because };
  });
  expect(judged(meddle, { organization })).toMatchObject([{ verdict: 'pass' }]);
  expect(organization).toMatchObject({ value: { featureSet: 'ALL' } });
});
