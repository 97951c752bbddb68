import { ago, HOUR, NOT_SEEN, seen, trail } from '../__testUtils__/facts';
import { rememberTrails } from './trailHistory';

const account = trail({ isOrganizationTrail: false });
const before = (one = account) => ({ observedAt: ago(HOUR), value: [one] });
const remembered = (...args: Parameters<typeof rememberTrails>) => {
  const result = rememberTrails(...args);
  if (result.outcome !== 'observed') throw new Error('not observed');
  const { organizationTrailSince, organizationTrailUntil } = result.value[0];
  return { organizationTrailSince, organizationTrailUntil };
};

it('marks a trail that was account-level before with when it was first seen otherwise', () => {
  expect(remembered(seen([trail()], ago(0)), before())).toEqual({
    organizationTrailSince: ago(0),
  });
});

it('marks a trail that was not there before: it may have been another one meanwhile', () => {
  expect(
    remembered(seen([trail()], ago(0)), { observedAt: ago(HOUR), value: [] }),
  ).toEqual({ organizationTrailSince: ago(0) });
});

it('keeps the mark while it stays an organization trail', () => {
  const marked = trail({ organizationTrailSince: ago(3 * HOUR) });
  expect(remembered(seen([trail()], ago(0)), before(marked))).toEqual({
    organizationTrailSince: ago(3 * HOUR),
  });
});

it('marks nothing where it was an organization trail ever since the portal looks', () => {
  expect(remembered(seen([trail()], ago(0)), before(trail()))).toEqual({});
  expect(remembered(seen([trail()], ago(0)), undefined)).toEqual({});
});

it('marks a former organization trail with when it was last seen as one, and goes on to', () => {
  expect(remembered(seen([account], ago(0)), before(trail()))).toEqual({
    organizationTrailUntil: ago(HOUR),
  });
  const former = { ...account, organizationTrailUntil: ago(9 * HOUR) };
  expect(remembered(seen([account], ago(0)), before(former))).toEqual({
    organizationTrailUntil: ago(9 * HOUR),
  });
});

it('leaves what could not be seen alone', () => {
  for (const unseen of NOT_SEEN) {
    expect(rememberTrails(unseen, before())).toBe(unseen);
  }
});
