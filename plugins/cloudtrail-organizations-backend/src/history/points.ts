import type {
  CoverageCounts,
  FindingCounts,
  OrganizationState,
  PosturePoint,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** The posture of one organization at one time, as it was observed. What could not be observed is left out. */
export interface Point {
  /** ISO 8601. It holds until the next. */
  at: string;
  state: OrganizationState;
  activeAccounts?: number;
  coverage?: CoverageCounts;
  findings?: FindingCounts;
}

/** More than a plot has room for. */
const MAX_POINTS = 500;

/** The worse, the more a plot must not leave it out. */
const BADNESS: OrganizationState[] = [
  'active',
  'incomplete',
  'unknown',
  'disabled',
  'failing',
];

/** As the API shows it. */
export function presentPoint(point: Point): PosturePoint {
  const { at, state, activeAccounts, coverage, findings } = point;
  return {
    at,
    state,
    activeAccounts,
    coveredAccounts: coverage?.delivering,
    findings,
  };
}

/**
 * The points of several organizations as one: at each time the sum of what was known of them then. What is not known of
 * one organization is in no number; where its findings are not known there may be more.
 *
 * @param histories - each the oldest first
 */
export function sumUp(histories: Point[][]): PosturePoint[] {
  const events = histories
    .flatMap((points, organization) =>
      points.map(point => ({ organization, point })),
    )
    .sort((a, b) => a.point.at.localeCompare(b.point.at));
  const current = new Map<number, Point>();
  const sums: PosturePoint[] = [];
  for (const { organization, point } of events) {
    current.set(organization, point);
    if (sums[sums.length - 1]?.at === point.at) sums.pop();
    sums.push(sumOf(point.at, [...current.values()]));
  }
  return sums;
}

function sumOf(at: string, points: Point[]): PosturePoint {
  const sum = (numbers: (number | undefined)[]) => {
    const known = numbers.filter(number => number !== undefined);
    return known.length > 0
      ? known.reduce((total, number) => total + number, 0)
      : undefined;
  };
  const findings = points.map(point => point.findings);
  const known = findings.filter(counts => counts !== undefined);
  const count = (severity: 'critical' | 'high' | 'medium' | 'low') =>
    sum(known.map(counts => counts[severity])) ?? 0;
  return {
    at,
    activeAccounts: sum(points.map(point => point.activeAccounts)),
    coveredAccounts: sum(points.map(({ coverage }) => coverage?.delivering)),
    ...(known.length > 0 && {
      findings: {
        critical: count('critical'),
        high: count('high'),
        medium: count('medium'),
        low: count('low'),
        ...(findings.some(counts => !counts || counts.atLeast) && {
          atLeast: true,
        }),
      },
    }),
  };
}

/**
 * No more points than a plot has room for. Of each stretch of time two stay, the worst and the last: what went wrong
 * for a moment stays visible.
 *
 * @param points - the oldest first
 */
export function thin(points: PosturePoint[], max = MAX_POINTS): PosturePoint[] {
  if (points.length <= max) return points;
  const stretches = Math.floor(max / 2);
  const first = Date.parse(points[0].at);
  const span = Date.parse(points[points.length - 1].at) - first + 1;
  const kept: PosturePoint[] = [];
  let stretch = -1;
  let worst: PosturePoint | undefined;
  let last: PosturePoint | undefined;
  const close = () => {
    if (worst && worst !== last) kept.push(worst);
    if (last) kept.push(last);
  };
  for (const point of points) {
    const of = Math.floor(((Date.parse(point.at) - first) / span) * stretches);
    if (of !== stretch) {
      close();
      stretch = of;
      worst = undefined;
    }
    if (!worst || isWorse(point, worst)) worst = point;
    last = point;
  }
  close();
  return kept;
}

function isWorse(a: PosturePoint, b: PosturePoint): boolean {
  const bad = ({ state }: PosturePoint) => (state ? BADNESS.indexOf(state) : 0);
  if (bad(a) !== bad(b)) return bad(a) > bad(b);
  const open = ({ findings }: PosturePoint) =>
    findings
      ? findings.critical + findings.high + findings.medium + findings.low
      : 0;
  return open(a) > open(b);
}
