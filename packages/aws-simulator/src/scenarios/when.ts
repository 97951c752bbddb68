import { DateTime, Duration } from 'luxon';
import type { Timestamp } from '../world/types';
import type { When } from './scenario';

/**
 * Reads an instant of a scenario.
 * @throws Error with a sentence, where it is neither a time nor a duration
 */
export function instant(when: When, now: number): Timestamp {
  const duration = Duration.fromISO(when);
  const time = duration.isValid
    ? DateTime.fromMillis(now).plus(duration)
    : DateTime.fromISO(when, { zone: 'utc' });
  if (!time.isValid)
    throw new Error(
      `"${when}" is neither an ISO 8601 time (2023-06-12T09:14:00Z) nor a duration (-PT24H).`,
    );
  return new Date(time.toMillis()).toISOString();
}
