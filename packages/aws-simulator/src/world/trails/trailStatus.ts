import {
  DIGEST_INTERVAL,
  lastDue,
  LOG_INTERVAL,
} from '../deliveries/deliverySchedule';
import type { DeliverySpan, Timestamp, Trail, World } from '../types';

/** What a trail delivered last in a Region, and what came of the last attempts. */
export interface TrailStatus {
  latestDelivery?: Timestamp;
  latestDigest?: Timestamp;
  /** S3's error code of the last attempt to deliver logs. Time-outs leave none. */
  error?: string;
  /** The same for digests, which are attempted each hour only. */
  digestError?: string;
  /** When the last attempt to deliver logs was made, whatever came of it. */
  latestAttempt?: Timestamp;
}

/** A delivery that was due, and how the trail delivered at that instant. */
interface Attempt {
  at: number;
  span: DeliverySpan;
}

/**
 * Computes a trail's status from what it delivered: a trail that is on delivers its logs every
 * five minutes and its digests every hour. The owner's account delivers to both places under
 * `AWSLogs/`, a member's to the organization's alone: where either refuses there is an error, where
 * either accepts there is a time. What broke or was mended since the last attempt does not show yet.
 * @param place - the account that asks, and the Region that is asked
 */
export function statusOf(
  world: World,
  trail: Trail,
  place: { accountId: string; region: string },
  now: number,
): TrailStatus {
  const since = Math.max(
    Date.parse(trail.createdAt ?? '') || 0,
    memberSince(world, trail, place.accountId),
  );
  const spans = world.deliveries.filter(
    span =>
      span.trailArn === trail.arn &&
      (span.isMultiRegion || span.homeRegion === place.region) &&
      placesOf(span, place.accountId).length > 0,
  );
  const logs = attemptsOf(spans, { interval: LOG_INTERVAL, since, now });
  const digests = trail.logFileValidation
    ? attemptsOf(
        spans.filter(span => span.digests),
        { interval: DIGEST_INTERVAL, since, now },
      )
    : [];
  const arrived = ({ span }: Attempt) => arrives(span, place);
  const errorOf = (attempt: Attempt | undefined) =>
    attempt && failureIn(attempt.span, place)?.error;
  return {
    latestDelivery: timeOf(latest(logs.filter(arrived))),
    latestDigest: timeOf(latest(digests.filter(arrived))),
    error: errorOf(latest(logs)),
    digestError: errorOf(latest(digests)),
    latestAttempt: timeOf(latest(logs)),
  };
}

/** The last attempt in each span that has one. */
function attemptsOf(
  spans: DeliverySpan[],
  { interval, since, now }: { interval: number; since: number; now: number },
): Attempt[] {
  return spans.flatMap(span => {
    // What is due at the end of a span is delivered as the next one says.
    const end = span.to ? Math.min(Date.parse(span.to) - 1, now) : now;
    const at = lastDue(interval, end);
    return at >= Math.max(Date.parse(span.from), since) ? [{ at, span }] : [];
  });
}

function latest(attempts: Attempt[]): Attempt | undefined {
  return attempts.reduce<Attempt | undefined>(
    (last, attempt) => (last && last.at >= attempt.at ? last : attempt),
    undefined,
  );
}

function timeOf(attempt: Attempt | undefined): Timestamp | undefined {
  return attempt && new Date(attempt.at).toISOString();
}

function arrives(
  span: DeliverySpan,
  place: { accountId: string; region: string },
): boolean {
  if (isFailingIn(span, place.region)) return false;
  return placesOf(span, place.accountId).some(isAdmitted => isAdmitted);
}

function failureIn(
  span: DeliverySpan,
  place: { accountId: string; region: string },
): DeliverySpan['failing'] {
  if (isFailingIn(span, place.region)) return span.failing;
  return placesOf(span, place.accountId).every(isAdmitted => isAdmitted)
    ? undefined
    : { error: 'AccessDenied' };
}

function isFailingIn({ failing }: DeliverySpan, region: string): boolean {
  return Boolean(failing && (failing.regions?.includes(region) ?? true));
}

/** Whether each place that an account delivers to lets it. */
function placesOf(
  { accountId: owner, organizationId, admits }: DeliverySpan,
  accountId: string,
): boolean[] {
  return [
    ...(accountId === owner ? [admits.accountPrefix] : []),
    ...(organizationId ? [admits.organizationPrefix] : []),
  ];
}

function memberSince(world: World, trail: Trail, accountId: string): number {
  if (accountId === trail.accountId) return 0;
  return Date.parse(world.accounts[accountId]?.membership?.joinedAt ?? '') || 0;
}
