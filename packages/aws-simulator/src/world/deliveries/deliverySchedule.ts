const MINUTE = 60_000;

/** How often a trail delivers logs, in milliseconds: within five minutes of an event, on average. */
export const LOG_INTERVAL = 5 * MINUTE;

/** How often a trail delivers a digest, in milliseconds: each hour, also where nothing happened. */
export const DIGEST_INTERVAL = 60 * MINUTE;

/** The last delivery that is due at an instant or before it, both in milliseconds since 1970. */
export function lastDue(interval: number, instant: number): number {
  return Math.floor(instant / interval) * interval;
}
