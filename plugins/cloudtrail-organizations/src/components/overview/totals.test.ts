import { globex, initech, summary } from '../../__testUtils__/fixtures';
import { oldestOf, totalAccounts, totalFindings } from './totals';

const counts = {
  active: 0,
  delivering: 0,
  silent: 0,
  uncovered: 0,
  unverified: 0,
  suspended: 0,
  unknown: 0,
};

it('counts as covered what was seen delivering, and nothing else', () => {
  expect(
    totalAccounts([
      summary({
        coverage: {
          ...counts,
          active: 26,
          delivering: 20,
          unverified: 4,
          silent: 1,
          unknown: 1,
          suspended: 1,
        },
      }),
      // Its accounts are known, and not how they are covered.
      initech({ coverage: undefined }),
      globex({ coverage: undefined, accounts: undefined }),
    ]),
  ).toEqual({
    active: 166,
    delivering: 20,
    silent: 1,
    uncovered: 0,
    unverified: 4,
    unknown: 141,
    listed: 2,
    judged: 1,
  });
});

it('adds up the findings of which any are known', () => {
  expect(
    totalFindings([
      initech(),
      initech(),
      summary({ findingCounts: undefined }),
    ]),
  ).toEqual({ critical: 2, high: 4, medium: 0, low: 0 });
});

it('knows the oldest of several times', () => {
  expect(
    oldestOf([
      '2026-11-23T14:00:00.000Z',
      undefined,
      '2026-11-23T13:00:00.000Z',
    ]),
  ).toBe('2026-11-23T13:00:00.000Z');
  expect(oldestOf([undefined])).toBeUndefined();
});
