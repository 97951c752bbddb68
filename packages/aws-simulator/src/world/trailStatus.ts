import { DIGEST_INTERVAL, lastDue, LOG_INTERVAL } from './deliverySchedule';
import type { DeliverySpan, Timestamp, Trail, World } from './types';

/** What a trail delivered last in a Region, and what keeps it from delivering now. */
export interface TrailStatus {
  latestDelivery?: Timestamp;
  latestDigest?: Timestamp;
  /** S3's error code of deliveries that fail now. Time-outs leave none. */
  error?: string;
  /** When the last attempt was made, whatever came of it. */
  latestAttempt?: Timestamp;
}

/**
 * Computes a trail's status from what it delivered: a trail that is on delivers its logs every
 * five minutes and its digests every hour. The owner's account delivers to both places under
 * `AWSLogs/`, a member's to the organization's alone: where either refuses there is an error, where
 * either accepts there is a time.
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
    ({ trailArn, isMultiRegion, homeRegion }) =>
      trailArn === trail.arn && (isMultiRegion || homeRegion === place.region),
  );
  const latest = (interval: number, isCounted = (_: DeliverySpan) => true) =>
    latestOf(
      spans.filter(span => isCounted(span) && arrives(span, place)),
      { interval, since, now },
    );
  const current = spans.find(({ to }) => !to);
  const latestDelivery = latest(LOG_INTERVAL);
  const failure = current && failureIn(current, place);
  return {
    latestDelivery,
    latestDigest: trail.logFileValidation
      ? latest(DIGEST_INTERVAL, ({ digests }) => digests)
      : undefined,
    error: failure?.error,
    latestAttempt: failure
      ? new Date(lastDue(LOG_INTERVAL, now)).toISOString()
      : latestDelivery,
  };
}

function latestOf(
  spans: DeliverySpan[],
  { interval, since, now }: { interval: number; since: number; now: number },
): Timestamp | undefined {
  const times = spans.flatMap(({ from, to }) => {
    // What is due at the end of a span is delivered as the next one says.
    const end = to ? Math.min(Date.parse(to) - 1, now) : now;
    const last = lastDue(interval, end);
    return last >= Math.max(Date.parse(from), since) ? [last] : [];
  });
  return times.length > 0
    ? new Date(Math.max(...times)).toISOString()
    : undefined;
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
