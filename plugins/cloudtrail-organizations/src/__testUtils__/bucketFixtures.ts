import type { TrailBucket } from 'backstage-plugin-cloudtrail-organizations-common';
import { OBSERVED_AT, organizationTrail } from './fixtures';

/** A bucket as it should be, with each fact observed. */
export function trailBucket(changes: Partial<TrailBucket> = {}): TrailBucket {
  const { arn, bucket } = organizationTrail();
  const observed = <T>(action: string, value: T) => ({
    action,
    outcome: 'observed' as const,
    observedAt: OBSERVED_AT,
    value,
  });
  return {
    name: bucket,
    trails: [arn],
    readAs: '122222222222',
    owner: observed('s3:ListBucket', {
      accountId: '122222222222',
      region: 'us-east-1',
      inOrganization: true,
    }),
    publicAccessBlock: observed('s3:GetBucketPublicAccessBlock', {
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    }),
    policyStatus: observed('s3:GetBucketPolicyStatus', { isPublic: false }),
    acl: observed('s3:GetBucketAcl', { publicGrants: [] }),
    policy: observed('s3:GetBucketPolicy', {
      exists: true,
      trails: [
        {
          arn,
          aclCheck: true,
          accountPrefix: true,
          organizationPrefix: true,
          namesSourceArn: true,
        },
      ],
    }),
    encryption: observed('s3:GetEncryptionConfiguration', {
      algorithm: 'aws:kms',
    }),
    versioning: observed('s3:GetBucketVersioning', { enabled: true }),
    objectLock: observed('s3:GetBucketObjectLockConfiguration', {
      enabled: true,
      mode: 'COMPLIANCE',
      days: 365,
    }),
    lifecycle: observed('s3:GetLifecycleConfiguration', {}),
    logging: observed('s3:GetBucketLogging', {}),
    ...changes,
  };
}
