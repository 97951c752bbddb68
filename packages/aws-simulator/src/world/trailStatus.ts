import type { Timestamp, Trail } from './types';

const MINUTE = 60_000;
const LOG_INTERVAL = 5 * MINUTE;
const DIGEST_INTERVAL = 60 * MINUTE;

/** What a trail delivered last in a Region, and what keeps it from delivering now. */
interface Deliveries {
  latestDelivery?: Timestamp;
  latestDigest?: Timestamp;
  /** S3's error code of deliveries that fail now. Time-outs leave none. */
  error?: string;
  /** When the last attempt was made, whatever came of it. */
  latestAttempt?: Timestamp;
}

/**
 * Computes deliveries from the clock: a trail that is on delivers its logs every five minutes and
 * its digests every hour, until an outage begins.
 */
export function deliveriesOf(
  trail: Trail,
  region: string,
  now: number,
): Deliveries {
  const { logging, outage } = trail;
  const isAffected = outage && (outage.regions?.includes(region) ?? true);
  const brokenSince = isAffected ? Date.parse(outage.since) : Infinity;
  const isBroken = brokenSince <= now;

  const latest = (interval: number, before: Timestamp | undefined) => {
    if (!logging.isLogging) return before;
    const last = lastMultiple(interval, Math.min(now, brokenSince));
    return last >= Date.parse(logging.startedAt ?? '')
      ? new Date(last).toISOString()
      : before;
  };
  const latestDelivery = latest(LOG_INTERVAL, logging.lastDelivery);
  return {
    latestDelivery,
    latestDigest: trail.logFileValidation
      ? latest(DIGEST_INTERVAL, logging.lastDigest)
      : undefined,
    error: isBroken && logging.isLogging ? outage?.error : undefined,
    latestAttempt:
      isBroken && logging.isLogging
        ? new Date(lastMultiple(LOG_INTERVAL, now)).toISOString()
        : latestDelivery,
  };
}

function lastMultiple(interval: number, instant: number): number {
  return Math.floor(instant / interval) * interval;
}
