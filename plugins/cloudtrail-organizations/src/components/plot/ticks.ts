import { DateTime, Duration } from 'luxon';

/** So many marks fit on a narrow screen too. */
const AT_MOST = 7;

const STEPS = [
  { minutes: 10 },
  { minutes: 30 },
  { hours: 1 },
  { hours: 3 },
  { hours: 6 },
  { days: 1 },
  { days: 2 },
  { days: 5 },
  { days: 15 },
].map(step => Duration.fromObject(step));

/** Marks on an axis of time, in milliseconds, evenly apart. */
export interface Ticks {
  at: number[];
  /** Whether they are midnights of the viewer, else times of the day. */
  areDays: boolean;
}

export function ticksBetween(from: number, to: number): Ticks {
  const step =
    STEPS.find(one => (to - from) / one.toMillis() <= AT_MOST) ??
    STEPS[STEPS.length - 1];
  const areDays = step.days > 0;
  const at: number[] = [];
  // Counted from a midnight, so that the marks are round.
  let mark = DateTime.fromMillis(from).startOf('day');
  while (mark.toMillis() < from) mark = mark.plus(areDays ? { days: 1 } : step);
  for (; mark.toMillis() <= to; mark = mark.plus(step))
    at.push(mark.toMillis());
  return { at, areDays };
}
