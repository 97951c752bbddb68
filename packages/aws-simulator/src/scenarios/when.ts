import { DateTime, Duration } from 'luxon';
import type { Timestamp } from '../world/types';
import type { When } from './scenario';

/** What an instant of a scenario must be, for sentences. */
export const INSTANT =
  'an ISO 8601 time (2023-06-12T09:14:00Z) or a duration (-PT24H)';

/**
 * Reads an instant of a scenario.
 * @throws Error with a sentence, where it is neither a time nor a duration
 */
export function instant(when: When, now: number): Timestamp {
  const date = dateOf(when, now);
  if (!date) throw new Error(`"${when}" is not ${INSTANT}.`);
  return date.toISOString();
}

/** Whether an instant of a scenario can be read. */
export function isInstant(when: When): boolean {
  return dateOf(when, Date.now()) !== undefined;
}

function dateOf(when: When, now: number): Date | undefined {
  const duration = Duration.fromISO(when);
  const time = duration.isValid
    ? DateTime.fromMillis(now).plus(duration)
    : DateTime.fromISO(when, { zone: 'utc' });
  // Luxon counts further than a Date does.
  const date = new Date(time.isValid ? time.toMillis() : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
