import { GLOBAL_REGIONS } from '../world/arns';
import { newBucket } from '../world/storage/buckets';
import { cloudTrailBucketPolicy } from '../world/trails/cloudTrailPolicies';
import { findOrganizationOf } from '../world/organizations/membership';
import type { PolicyDocument } from '../world/identity/policy';
import type { Bucket, Timestamp, Trail, World } from '../world/types';
import type { BucketScenario } from './resourceScenarios';
import type { When } from './scenario';
import { simulatedPolicy } from './simulatedPolicy';

/** When buckets were created that the scenario says nothing of: before any trail delivered. */
const LONG_AGO = '2020-01-06T08:00:00.000Z';

/** A bucket's policy that replaced the one that its trails need. */
export interface PolicyChange {
  bucket: string;
  /** Absent where the policy was deleted. */
  policy?: PolicyDocument;
  since: Timestamp;
}

/** The world with a bucket that an account owns, with the policy that it had before any change. */
export function withBucketFrom(
  world: World,
  scenario: BucketScenario,
  { accountId, at }: { accountId: string; at: (when: When) => Timestamp },
): World {
  const { name, policy = 'cloudtrail', policySince } = scenario;
  const { publicAccessBlock, encryption, logging } = scenario;
  if (world.buckets[name])
    throw new Error(`The bucket ${name} is given twice in the scenario.`);
  const fresh = newBucket({
    name,
    accountId,
    region: scenario.region ?? GLOBAL_REGIONS[world.settings.partition],
    createdAt: scenario.createdAt ? at(scenario.createdAt) : LONG_AGO,
  });
  const bucket: Bucket = {
    ...fresh,
    publicAccessBlock:
      publicAccessBlock === 'none'
        ? undefined
        : publicAccessBlock ?? fresh.publicAccessBlock,
    versioning: scenario.versioning,
    encryption: encryption
      ? { bucketKey: false, ...encryption }
      : fresh.encryption,
    lifecycleRules: (scenario.lifecycle ?? []).map(rule => ({
      status: 'Enabled',
      transitions: [],
      ...rule,
    })),
    logging: logging && { targetPrefix: '', ...logging },
    acl: scenario.acl ?? fresh.acl,
    objectLock: scenario.objectLock,
    policy: policySince
      ? policyForTrails(world, name)
      : policyFrom(world, name, policy),
  };
  return { ...world, buckets: { ...world.buckets, [name]: bucket } };
}

/** How a bucket's policy changed since a time, where the scenario says so. */
export function policyChangeFrom(
  world: World,
  { name, policy = 'cloudtrail', policySince }: BucketScenario,
  at: (when: When) => Timestamp,
): PolicyChange[] {
  if (!policySince) return [];
  return [
    {
      bucket: name,
      policy: policyFrom(world, name, policy),
      since: at(policySince),
    },
  ];
}

/** The world after a bucket's policy changed. */
export function withPolicyChange(
  world: World,
  { bucket, policy }: PolicyChange,
): World {
  return {
    ...world,
    buckets: {
      ...world.buckets,
      [bucket]: { ...world.buckets[bucket], policy },
    },
  };
}

/** The world with a bucket for each trail that names one which nobody described. */
export function withBucketsOfTrails(world: World): World {
  return Object.values(world.trails).reduce(
    (next, { bucket, accountId, homeRegion }) =>
      next.buckets[bucket]
        ? next
        : withBucketFrom(
            next,
            { name: bucket, region: homeRegion },
            { accountId, at: when => when },
          ),
    world,
  );
}

function policyFrom(
  world: World,
  bucket: string,
  policy: NonNullable<BucketScenario['policy']>,
): PolicyDocument | undefined {
  if (policy === 'none') return undefined;
  if (policy === 'cloudtrail') return policyForTrails(world, bucket);
  return simulatedPolicy(policy, `the bucket ${bucket}`);
}

function policyForTrails(
  world: World,
  bucket: string,
): PolicyDocument | undefined {
  const trails = Object.values(world.trails).filter(
    trail => trail.bucket === bucket,
  );
  if (trails.length === 0) return undefined;
  return {
    Version: '2012-10-17',
    Statement: trails.flatMap(trail => statementsFor(world, trail)),
  };
}

function statementsFor(world: World, trail: Trail) {
  const { arn: trailArn, accountId, bucket, keyPrefix } = trail;
  const { Statement } = cloudTrailBucketPolicy({
    partition: world.settings.partition,
    trailArn,
    accountId,
    organizationId: findOrganizationOf(world, accountId)?.id,
    bucket,
    keyPrefix,
  });
  return Statement;
}
