import { arn } from '../world/arns';
import {
  cloudTrailBucketPolicy,
  cloudTrailKeyPolicy,
} from '../world/trails/cloudTrailPolicies';
import type { PolicyDocument } from '../world/identity/policy';
import type { Bucket, EncryptionKey } from '../world/types';
import { MANAGEMENT, ORGANIZATION } from './worlds';

/** Id of {@link logKey}. */
export const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
/** ARN of {@link logKey}. */
export const KEY_ARN = `arn:aws:kms:us-east-1:${MANAGEMENT}:key/${KEY_ID}`;

/** The ARN of a trail of the management account in us-east-1. */
export function arnOfTrail(name: string): string {
  return arn('aws', ['cloudtrail', 'us-east-1', MANAGEMENT, `trail/${name}`]);
}

/** A bucket of the management account that admits one trail, the organization's logs included. */
export function logBucket(
  name: string,
  trail: string,
  options: { keyPrefix?: string; organizationId?: string | null } = {},
): Bucket {
  const { keyPrefix, organizationId = ORGANIZATION } = options;
  return {
    name,
    accountId: MANAGEMENT,
    region: 'us-east-1',
    createdAt: '2025-01-01T00:00:00.000Z',
    policy: cloudTrailBucketPolicy({
      partition: 'aws',
      trailArn: arnOfTrail(trail),
      accountId: MANAGEMENT,
      bucket: name,
      keyPrefix,
      organizationId: organizationId ?? undefined,
    }),
    encryption: { algorithm: 'AES256', bucketKey: false },
    lifecycleRules: [],
    acl: 'private',
  };
}

/** A key of the management account that encrypts the logs of one trail. */
export function logKey(
  trail: string,
  change: Partial<EncryptionKey> = {},
): EncryptionKey {
  return {
    keyId: KEY_ID,
    arn: KEY_ARN,
    accountId: MANAGEMENT,
    region: 'us-east-1',
    description: '',
    state: 'Enabled',
    createdAt: '2025-01-01T00:00:00.000Z',
    policy: cloudTrailKeyPolicy({
      partition: 'aws',
      trailArn: arnOfTrail(trail),
      accountId: MANAGEMENT,
    }),
    ...change,
  };
}

/** A bucket policy without some of its statements, by their Sids. */
export function without({ policy }: Bucket, ...sids: string[]): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [policy!.Statement]
      .flat()
      .filter(({ Sid }) => !sids.includes(Sid!)),
  };
}
