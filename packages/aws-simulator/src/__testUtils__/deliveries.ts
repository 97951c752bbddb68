import { createWorld } from '../scenarios/createWorld';
import { settleDeliveries } from '../world/deliveries/deliveries';
import { statusOf, type TrailStatus } from '../world/trails/trailStatus';
import { withTrail } from '../world/trails/trails';
import type { Bucket, Trail, World } from '../world/types';
import { NOON } from './cloudtrail';
import {
  frozen,
  MANAGEMENT,
  MEMBER,
  smallOrganization,
  TRAIL_ARN,
} from './worlds';

/** Half an hour after {@link NOON}. */
export const LATER = NOON + 30 * 60_000;

const OWNER = { accountId: MANAGEMENT, region: 'us-east-1' };
/** Where a member asks. */
export const IN_MEMBER = { accountId: MEMBER, region: 'us-east-1' };

/** The world of the small organization, at noon. */
export const start = frozen(createWorld(smallOrganization, NOON));

/** The spans of the organization trail. */
export function spansOf(world: World) {
  return world.deliveries.filter(({ trailArn }) => trailArn === TRAIL_ARN);
}

/** The world after a change of the organization trail. */
export function changed(
  change: Partial<Trail>,
  now: number,
  world = start,
): World {
  const trail = { ...world.trails[TRAIL_ARN], ...change };
  return settleDeliveries(withTrail(world, trail), now);
}

/** The world after a change of a bucket. */
export function withBucket(bucket: Bucket, now: number, world = start): World {
  const buckets = { ...world.buckets, [bucket.name]: bucket };
  return settleDeliveries({ ...world, buckets }, now);
}

/** The status of the organization trail. */
export function status(world: World, now: number, place = OWNER): TrailStatus {
  return statusOf(world, world.trails[TRAIL_ARN], place, now);
}
