import type { PosturePoint } from 'backstage-plugin-cloudtrail-organizations-common';

/** What the plot shows of one time, in milliseconds. What could not be observed then is a gap, and not a zero. */
export interface PlotPoint {
  at: number;
  active?: number;
  covered?: number;
  /** Open findings, critical and high. */
  grave?: number;
  /** Open findings, medium and low. */
  lesser?: number;
  /** Whether there may have been more findings: not everything could be judged. */
  atLeast?: boolean;
}

/** The oldest first. Each point holds until the next, and the last until now. */
export function plotPoints(points: PosturePoint[], now: number): PlotPoint[] {
  const plotted = points.map(
    ({ at, activeAccounts, coveredAccounts, findings }) => ({
      at: Date.parse(at),
      active: activeAccounts,
      covered: coveredAccounts,
      grave: findings && findings.critical + findings.high,
      lesser: findings && findings.medium + findings.low,
      ...(findings?.atLeast && { atLeast: true }),
    }),
  );
  const last = plotted[plotted.length - 1];
  return last && last.at < now ? [...plotted, { ...last, at: now }] : plotted;
}

const HOUR_MS = 60 * 60_000;

/** From when to plot: what nobody remembers would only press together what somebody does. */
export function startOf(points: PlotPoint[], from: number, to: number): number {
  const first = points[0]?.at ?? from;
  return Math.max(from, Math.min(first, to - HOUR_MS));
}

/** The newest time at which fewer accounts were seen covered than before, and more of them were not. */
export function lastDrop(
  points: PlotPoint[],
): { at: number; from: number; to: number } | undefined {
  const known = points.filter(
    (point): point is PlotPoint & { active: number; covered: number } =>
      point.active !== undefined && point.covered !== undefined,
  );
  for (let index = known.length - 1; index > 0; index--) {
    const now = known[index];
    const before = known[index - 1];
    const isLess = now.covered < before.covered;
    // An account that was closed is covered no more, and nothing is amiss.
    const isMissed = now.active - now.covered > before.active - before.covered;
    if (isLess && isMissed)
      return { at: now.at, from: before.covered, to: now.covered };
  }
  return undefined;
}

/** The points at which anything changed, the newest first: for a table. */
export function changesOf(points: PlotPoint[]): PlotPoint[] {
  return points
    .filter((point, index) => !isSame(point, points[index - 1]))
    .reverse();
}

function isSame(one: PlotPoint, other: PlotPoint | undefined): boolean {
  return (
    other !== undefined &&
    one.active === other.active &&
    one.covered === other.covered &&
    one.grave === other.grave &&
    one.lesser === other.lesser &&
    one.atLeast === other.atLeast
  );
}
