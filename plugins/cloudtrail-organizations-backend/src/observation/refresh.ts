import type { OrganizationConfig } from '../config';
import { serviceUnavailable } from '../errors';
import { endedAt } from './endedAt';
import type { Observer } from './types';

/**
 * Observes now because somebody asks, unless that was done a moment ago: then the last observation, or why it failed,
 * is the answer again. The moment counts from the end of that one: it may have lasted longer itself. Who asks in a loop costs AWS no more than who asks now and then.
 *
 * @throws ServiceUnavailableError where AWS could not be reached or refused the portal altogether
 */
export async function refresh(
  organization: OrganizationConfig,
  {
    observer,
    now,
    minIntervalMs,
  }: {
    observer: Observer;
    /** Milliseconds since the epoch. */
    now: () => number;
    minIntervalMs: number;
  },
): Promise<void> {
  // Another replica's clock may be ahead; one that is far ahead must not keep refreshes out until then.
  const isRecent = (time: string) =>
    Math.abs(now() - Date.parse(time)) < minIntervalMs;
  const [latest, failed] = await Promise.all([
    observer.latest(organization),
    observer.failedAttempt(organization),
  ]);
  if (failed && isRecent(failed.at)) throw serviceUnavailable(failed.message);
  if (latest && isRecent(endedAt(latest.snapshot))) return;
  await observer.observe(organization);
}
