/** A day in milliseconds. */
export const DAY = 24 * 3600 * 1000;

/** A stretch of milliseconds since 1970; its end is not part of it. */
export interface Stretch {
  from: number;
  until: number;
}

/** Whether a folder holds anything after a position, going by its path. */
export function reaches(path: string, position: string): boolean {
  return path > position || position.startsWith(path);
}

/** What of a stretch falls into others. */
export function overlaps(stretch: Stretch, others: Stretch[]): Stretch[] {
  return others
    .map(({ from, until }) => ({
      from: Math.max(from, stretch.from),
      until: Math.min(until, stretch.until),
    }))
    .filter(({ from, until }) => from < until);
}

/** When something is due in a stretch, each interval. */
export function* dueIn(
  { from, until }: Stretch,
  interval: number,
): Generator<number> {
  for (
    let at = Math.ceil(from / interval) * interval;
    at < until;
    at += interval
  )
    yield at;
}

/**
 * The days, by their first millisecond, on which something is due.
 * @param rest - what of the position follows the Region's folder: days whose folders end before it are left out
 */
export function* daysOf(
  stretches: Stretch[],
  interval: number,
  rest: string,
): Generator<number> {
  const sorted = stretches
    .map(({ from, until }) => ({
      first: startOfDay(Math.ceil(from / interval) * interval),
      last: startOfDay(Math.floor((until - 1) / interval) * interval),
    }))
    .sort((a, b) => a.first - b.first);
  let next = -Infinity;
  for (const { first, last } of sorted) {
    const begin = firstDay(Math.max(first, next), last, rest);
    for (let day = begin; day <= last; day += DAY) {
      yield day;
      next = day + DAY;
    }
  }
}

/** The first day whose folder does not end before a position; after `last` where none is left. */
function firstDay(first: number, last: number, rest: string): number {
  if (first > last || reaches(dayPath(first), rest)) return first;
  let [before, found] = [first, last + DAY];
  while (found - before > DAY) {
    const middle = startOfDay((before + found) / 2);
    if (reaches(dayPath(middle), rest)) found = middle;
    else before = middle;
  }
  return found;
}

function startOfDay(instant: number): number {
  return Math.floor(instant / DAY) * DAY;
}

/** The folder of a day, by its first millisecond: `2026/11/23/`. */
export function dayPath(day: number): string {
  return `${new Date(day).toISOString().slice(0, 10).replaceAll('-', '/')}/`;
}
