import {
  ACME,
  allWell,
  HOUR,
  NOT_SEEN,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { countFindings } from './findingCounts';
import { findings } from './findings';
import type { Terms } from './terms';

function count(
  overrides: Parameters<typeof allWell>[0] = {},
  terms: Terms = TERMS,
) {
  const observations = allWell(overrides);
  return countFindings(
    findings(ACME, observations, terms),
    ACME,
    observations,
    terms,
  );
}

const NONE = { critical: 0, high: 0, medium: 0, low: 0 };

it('counts none only where everything was judged', () => {
  expect(count()).toEqual(NONE);
  expect(count({ trustedAccess: seen({ enabled: false }) })).toEqual(NONE);
});

it('counts by severity', () => {
  const regional = trail({ isMultiRegion: false });
  const roleMissing = seen({ exists: false, trustedPrincipals: [] });
  expect(
    count({
      trails: seen([regional, regional]),
      serviceLinkedRole: roleMissing,
    }),
  ).toEqual({ ...NONE, critical: 2, high: 1 });
  expect(count({ trails: seen([trail(), regional]) })).toEqual({
    ...NONE,
    medium: 1,
  });
});

it.each([
  'callerIdentity',
  'trustedAccess',
  'serviceLinkedRole',
  'trails',
] as const)('knows no number where %s could not be seen', fact => {
  for (const unseen of NOT_SEEN) {
    expect(count({ [fact]: unseen })).toBeUndefined();
  }
});

it('knows no number where a trail could not be judged', () => {
  expect(
    count({ trails: seen([trail({ status: NOT_SEEN[0] })]) }),
  ).toBeUndefined();
});

it('knows no number any more where all is stale', () => {
  expect(count({}, { ...TERMS, now: TERMS.now + HOUR })).toBeUndefined();
});

it('counts what was found as the least, where something else could not be seen', () => {
  expect(
    count({
      trails: seen([trail({ isMultiRegion: false })]),
      serviceLinkedRole: NOT_SEEN[0],
    }),
  ).toEqual({ ...NONE, critical: 1, atLeast: true });
});
