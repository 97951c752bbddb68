import { findOrganizationOf } from '../world/membership';
import {
  cloudTrailBucketPolicy,
  cloudTrailKeyPolicy,
} from '../world/cloudTrailPolicies';
import type { PolicyStatement } from '../world/policy';
import type { Bucket, EncryptionKey, Trail, World } from '../world/types';

const LONG_AGO = '2021-01-04T08:00:00.000Z';

/** Gives a trail the bucket and the key that it names, each with a policy that is good for it. */
export function withDestination(world: World, trail: Trail): World {
  const { partition } = world.settings;
  const { accountId, bucket: name, keyPrefix, kmsKeyId } = trail;
  const access = {
    partition,
    trailArn: trail.arn,
    accountId,
    organizationId: findOrganizationOf(world, accountId)?.id,
  };
  const bucket = world.buckets[name] ?? newBucket(trail);
  const statements: PolicyStatement[] = [
    bucket.policy?.Statement ?? [],
    cloudTrailBucketPolicy({ ...access, bucket: name, keyPrefix }).Statement,
  ].flat();
  const key = kmsKeyId
    ? {
        ...(world.keys[kmsKeyId] ?? newKey(kmsKeyId)),
        policy: cloudTrailKeyPolicy(access),
      }
    : undefined;
  return {
    ...world,
    buckets: {
      ...world.buckets,
      [name]: {
        ...bucket,
        policy: { Version: '2012-10-17', Statement: statements },
      },
    },
    keys: key ? { ...world.keys, [key.arn]: key } : world.keys,
  };
}

function newBucket({ bucket, accountId, homeRegion }: Trail): Bucket {
  return {
    name: bucket,
    accountId,
    region: homeRegion,
    createdAt: LONG_AGO,
    publicAccessBlock: {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    },
    encryption: { algorithm: 'AES256', bucketKey: false },
    lifecycleRules: [],
    acl: 'private',
  };
}

function newKey(keyArn: string): Omit<EncryptionKey, 'policy'> {
  const [, , , region, accountId, resource] = keyArn.split(':');
  return {
    arn: keyArn,
    keyId: resource.replace(/^key\//, ''),
    accountId,
    region,
    description: 'Encrypts the logs of CloudTrail',
    state: 'Enabled',
    createdAt: LONG_AGO,
  };
}
