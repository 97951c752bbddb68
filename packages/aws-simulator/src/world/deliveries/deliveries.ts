import { bucketAccess, keyAdmits } from './deliveryAccess';
import { organizationServed } from '../trails/organizationTrails';
import type { DeliverySpan, Timestamp, Trail, World } from '../types';

/** How a trail delivers, whenever that began. */
type Delivery = Omit<DeliverySpan, 'from' | 'to'>;

/** What decides how trails deliver. */
type Deciding = Pick<
  World,
  'trails' | 'organizations' | 'accounts' | 'buckets' | 'keys' | 'settings'
>;

// Every call settles, and hardly any changes what decides: evaluating the policies each time would
// be most of what a read costs. A world never changes in place.
const settledWith = new WeakMap<
  World['deliveries'],
  { deciding: Deciding; from: number; untilOutage: number }
>();

/**
 * Brings the record of deliveries up to an instant: where a trail delivers otherwise than its open
 * span says, that span ends and another begins. To be called after every change; answers the same
 * world where nothing differs.
 * @param now - milliseconds since 1970
 */
export function settleDeliveries(world: World, now: number): World {
  if (isSettled(world, now)) return world;
  const next = settle(world, now);
  const { trails, organizations, accounts, buckets, keys, settings } = next;
  const outages = Object.values(trails)
    .map(({ outage }) => Date.parse(outage?.since ?? ''))
    .filter(since => since > now);
  settledWith.set(next.deliveries, {
    deciding: { trails, organizations, accounts, buckets, keys, settings },
    from: now,
    untilOutage: Math.min(...outages),
  });
  return next;
}

function isSettled(world: World, now: number): boolean {
  const settled = settledWith.get(world.deliveries);
  if (!settled || now < settled.from || now >= settled.untilOutage)
    return false;
  const { deciding } = settled;
  return (Object.keys(deciding) as (keyof Deciding)[]).every(
    member => deciding[member] === world[member],
  );
}

function settle(world: World, now: number): World {
  const open = new Map(
    world.deliveries
      .filter(({ to }) => !to)
      .map(span => [span.trailArn, span] as const),
  );
  const before = [...open.values()];
  const after = [
    ...before
      .filter(({ trailArn }) => !world.trails[trailArn]?.logging.isLogging)
      .map(span => ended(span, instant(now))),
    ...Object.values(world.trails)
      .filter(({ logging }) => logging.isLogging)
      .flatMap(trail => {
        const span = open.get(trail.arn);
        return span ? goOn(world, trail, span, now) : begin(world, trail, now);
      }),
  ];
  const isUnchanged =
    after.length === before.length &&
    after.every(span => before.includes(span));
  if (isUnchanged) return world;
  return {
    ...world,
    deliveries: [
      ...world.deliveries.filter(({ to }) => to),
      ...after.filter(({ from, to }) => from !== to),
    ].sort((a, b) => Date.parse(a.from) - Date.parse(b.from)),
  };
}

/** A trail that is on and has no span yet: one that was just switched on, or stands in a scenario. */
function begin(world: World, trail: Trail, now: number): DeliverySpan[] {
  const delivery = deliveryOf(world, trail, now);
  const from = trail.logging.startedAt ?? instant(now);
  const brokenSince = outageSince(trail, delivery);
  if (brokenSince === undefined || brokenSince <= Date.parse(from))
    return [{ ...delivery, from }];
  const { failing, ...healthy } = delivery;
  return [
    { ...healthy, from, to: instant(brokenSince) },
    { ...delivery, from: instant(brokenSince) },
  ];
}

function goOn(
  world: World,
  trail: Trail,
  span: DeliverySpan,
  now: number,
): DeliverySpan[] {
  const { from, ...before } = span;
  const delivery = deliveryOf(world, trail, now);
  if (isSame(before, delivery)) return [span];

  // Whoever sets an outage may date it back: nothing was delivered since it began.
  const { failing, ...healthy } = delivery;
  const brokenSince = isSame(before, healthy)
    ? outageSince(trail, delivery)
    : undefined;
  const changedAt = instant(Math.max(brokenSince ?? now, Date.parse(from)));
  return [ended(span, changedAt), { ...delivery, from: changedAt }];
}

// Members stand in the order of `deliveryOf` in both, as plain JSON.
function isSame(a: Delivery, b: Delivery): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function ended(span: DeliverySpan, to: Timestamp): DeliverySpan {
  return { ...span, to };
}

function deliveryOf(world: World, trail: Trail, now: number): Delivery {
  const organization = organizationServed(world, trail);
  const access = bucketAccess(world, trail, organization?.id);
  const failing = failureOf(world, trail, access, now);
  return {
    trailArn: trail.arn,
    trailName: trail.name,
    accountId: trail.accountId,
    homeRegion: trail.homeRegion,
    isMultiRegion: trail.isMultiRegion,
    ...(organization && { organizationId: organization.id }),
    bucket: trail.bucket,
    ...(trail.keyPrefix && { keyPrefix: trail.keyPrefix }),
    digests: trail.logFileValidation,
    admits: {
      accountPrefix: access?.accountPrefix ?? false,
      organizationPrefix: access?.organizationPrefix ?? false,
    },
    ...(failing && { failing }),
  };
}

// S3's own error codes, which CloudTrail hands on: GetTrailStatus, LatestDeliveryError.
function failureOf(
  world: World,
  trail: Trail,
  access: ReturnType<typeof bucketAccess>,
  now: number,
): DeliverySpan['failing'] {
  if (!access) return { error: 'NoSuchBucket' };
  if (!access.acl) return { error: 'AccessDenied' };
  const keyError = trail.kmsKeyId && keyFailure(world, trail, trail.kmsKeyId);
  if (keyError) return { error: keyError };
  if (!trail.outage || Date.parse(trail.outage.since) > now) return undefined;
  const { error, regions } = trail.outage;
  return { ...(error && { error }), ...(regions && { regions }) };
}

function keyFailure(
  world: World,
  trail: Trail,
  keyArn: string,
): string | undefined {
  const key = world.keys[keyArn];
  if (!key) return 'KMS.NotFoundException';
  if (key.state === 'Disabled') return 'KMS.DisabledException';
  if (key.state !== 'Enabled') return 'KMS.KMSInvalidStateException';
  return keyAdmits(key, trail, world.settings.partition)
    ? undefined
    : 'AccessDenied';
}

/** Since when a trail's outage keeps it from delivering, where nothing else does. */
function outageSince(
  { outage }: Trail,
  { failing }: Delivery,
): number | undefined {
  const isOutage = outage && failing && failing.error === outage.error;
  return isOutage ? Date.parse(outage.since) : undefined;
}

function instant(ms: number): Timestamp {
  return new Date(ms).toISOString();
}
