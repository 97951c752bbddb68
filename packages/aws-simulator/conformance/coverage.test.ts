import type { Case } from './cases/case';
import { coverageOf, coverageProblems } from './coverage';
import type { Result } from './run';

const passed = (one: Case): Result => ({ case: one, by: 'SDK', problems: [] });
const problemsWith = (results: Result[]) =>
  coverageProblems(coverageOf(results));

describe('the coverage of documented errors', () => {
  it('misses an error that no case shows and no reason explains', () => {
    expect(problemsWith([])).toContain(
      'organizations:DescribeAccount documents AccountNotFoundException, which is neither exercised nor explained in unexercised.yaml.',
    );
  });

  it('counts a case that passed, and not one with problems or skipped', () => {
    const one: Case = {
      call: 'organizations:DescribeAccount',
      title: 'of nobody',
      fails: 'AccountNotFoundException',
    };
    const missing = expect.stringContaining(
      'organizations:DescribeAccount documents AccountNotFoundException',
    );
    expect(problemsWith([passed(one)])).not.toContainEqual(missing);
    expect(
      problemsWith([{ ...passed(one), problems: ['It failed.'] }]),
    ).toContainEqual(missing);
    expect(
      problemsWith([{ ...passed(one), skipped: 'Not here.' }]),
    ).toContainEqual(missing);
  });

  it('tells a reason that became stale', () => {
    expect(
      problemsWith([
        passed({
          call: 'cloudtrail:ListTags',
          title: 'with a token',
          fails: 'InvalidTokenException',
        }),
      ]),
    ).toContain(
      'cloudtrail:ListTags: InvalidTokenException is exercised, and unexercised.yaml still explains why not.',
    );
  });
});
