import type { Folder } from './virtualTree';

/** A stretch of milliseconds since 1970; its end is not part of it. */
export interface Stretch {
  from: number;
  until: number;
}

/** Something that is delivered again and again for a while. */
export interface Delivery<T> extends Stretch {
  /** Milliseconds from one to the next, as multiples since 1970; at most an hour. */
  interval: number;
  nameAt(due: number): string;
  make(name: string, due: number): T;
}

/** What of some stretches falls into another. */
export function overlaps(stretches: Stretch[], other: Stretch): Stretch[] {
  return stretches
    .map(({ from, until }) => ({
      from: Math.max(from, other.from),
      until: Math.min(until, other.until),
    }))
    .filter(({ from, until }) => from < until);
}

/** Whether anything is due in a stretch. */
export function isDue({ from, until }: Stretch, interval: number): boolean {
  return firstDue(from, interval) < until;
}

// The folders of a date, by how much of an ISO 8601 instant they name: `2026-11-23`.
const LEVELS = [
  { part: [0, 4], end: '-01-01' },
  { part: [5, 7], end: '-01' },
  { part: [8, 10], end: '' },
] as const;

/**
 * The folders `2026/11/23/` of what is due, made up as they are opened.
 * @returns undefined where nothing is due
 */
export function dateFolders<T>(
  deliveries: Delivery<T>[],
  level = 0,
): Folder<T> | undefined {
  const due = deliveries.filter(it => isDue(it, it.interval));
  if (due.length === 0) return undefined;
  if (level === LEVELS.length) return dayFolder(due);

  const { part, end } = LEVELS[level];
  const nameOf = (instant: number) =>
    `${new Date(instant).toISOString().slice(...part)}/`;
  const stretchOf = new Map<string, Stretch>();
  for (const { from, until, interval } of due) {
    let at = firstDue(from, interval);
    while (at < until) {
      const date = new Date(at).toISOString();
      const begin = Date.parse(`${date.slice(0, part[1])}${end}T00:00:00Z`);
      const next = following(begin, level);
      stretchOf.set(nameOf(at), { from: begin, until: next });
      at = next;
    }
  }
  return {
    names: [...stretchOf.keys()].sort(),
    folder(name) {
      const stretch = stretchOf.get(name);
      return (
        stretch &&
        dateFolders(
          due.flatMap(it =>
            overlaps([it], stretch).map(within => ({ ...it, ...within })),
          ),
          level + 1,
        )
      );
    },
    item: notThere,
  };
}

function dayFolder<T>(deliveries: Delivery<T>[]): Folder<T> {
  const found = new Map<string, { due: number; delivery: Delivery<T> }>();
  for (const delivery of deliveries) {
    const { from, until, interval } = delivery;
    for (let due = firstDue(from, interval); due < until; due += interval)
      found.set(delivery.nameAt(due), { due, delivery });
  }
  return {
    names: [...found.keys()].sort(),
    folder: () => undefined,
    item(name) {
      const { due, delivery } = found.get(name) ?? notThere(name);
      return delivery.make(name, due);
    },
  };
}

/** The first millisecond of the year, month or day after that which begins at an instant. */
function following(begin: number, level: number): number {
  const date = new Date(begin);
  if (level === 0) return date.setUTCFullYear(date.getUTCFullYear() + 1);
  if (level === 1) return date.setUTCMonth(date.getUTCMonth() + 1);
  return date.setUTCDate(date.getUTCDate() + 1);
}

function firstDue(from: number, interval: number): number {
  return Math.ceil(from / interval) * interval;
}

function notThere(name: string): never {
  throw new Error(`There is no object ${name}.`);
}
