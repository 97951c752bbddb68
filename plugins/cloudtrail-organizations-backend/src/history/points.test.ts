import type { PosturePoint } from 'backstage-plugin-cloudtrail-organizations-common';
import { type Point, presentPoint, sumUp, thin } from './points';

const at = (minute: number) =>
  new Date(
    Date.parse('2026-11-24T12:00:00.000Z') + minute * 60_000,
  ).toISOString();

const coverage = (delivering: number) => ({
  active: 10,
  delivering,
  silent: 10 - delivering,
  uncovered: 0,
  unverified: 0,
  suspended: 0,
  unknown: 0,
});
const findings = (critical: number) => ({
  critical,
  high: 1,
  medium: 0,
  low: 0,
});

const good = (minute: number): Point => ({
  at: at(minute),
  state: 'active',
  activeAccounts: 10,
  coverage: coverage(9),
  findings: findings(0),
});
const blind = (minute: number): Point => ({ at: at(minute), state: 'unknown' });

it('shows what was observed, and leaves out what was not', () => {
  expect(presentPoint(good(0))).toEqual({
    at: at(0),
    state: 'active',
    activeAccounts: 10,
    coveredAccounts: 9,
    findings: findings(0),
  });
  expect(presentPoint(blind(0))).toEqual({ at: at(0), state: 'unknown' });
});

it('adds organizations up, each with what held for it then', () => {
  const sums = sumUp([
    [good(0), { ...good(20), coverage: coverage(5), findings: findings(2) }],
    [good(0), blind(10)],
  ]);
  expect(sums).toEqual([
    {
      at: at(0),
      activeAccounts: 20,
      coveredAccounts: 18,
      findings: { critical: 0, high: 2, medium: 0, low: 0 },
    },
    {
      at: at(10),
      activeAccounts: 10,
      coveredAccounts: 9,
      findings: { critical: 0, high: 1, medium: 0, low: 0, atLeast: true },
    },
    {
      at: at(20),
      activeAccounts: 10,
      coveredAccounts: 5,
      findings: { critical: 2, high: 1, medium: 0, low: 0, atLeast: true },
    },
  ]);
});

it('has no number where nothing is known of any organization', () => {
  expect(sumUp([[blind(0)], [blind(1)]])).toEqual([
    { at: at(0) },
    { at: at(1) },
  ]);
  expect(sumUp([])).toEqual([]);
});

describe('thinning', () => {
  const many = (count: number): PosturePoint[] =>
    Array.from({ length: count }, (_, minute) => presentPoint(good(minute)));

  it('leaves few points as they are', () => {
    expect(thin(many(500))).toHaveLength(500);
  });

  it('keeps 500 of many at most, the newest among them, and the order', () => {
    const points = many(57_600);
    const kept = thin(points);
    expect(kept.length).toBeLessThanOrEqual(500);
    expect(kept.length).toBeGreaterThan(200);
    expect(kept[kept.length - 1]).toEqual(points[points.length - 1]);
    const times = kept.map(point => point.at);
    expect([...times].sort()).toEqual(times);
  });

  it('keeps what failed or could not be seen for a moment', () => {
    const points = many(10_000);
    points[4_321] = { ...points[4_321], state: 'failing' };
    points[7_001] = presentPoint(blind(7_001));
    const kept = thin(points);
    expect(kept).toContainEqual(points[4_321]);
    expect(kept).toContainEqual(points[7_001]);
  });
});
