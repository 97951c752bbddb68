import type { Case } from './case';
import type { Hands } from './hands';

const PUBLIC_ACCESS_BLOCK = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

const RETENTION = {
  ID: 'retention',
  Status: 'Enabled',
  Filter: { Prefix: 'AWSLogs/' },
  Transitions: [{ Days: 90, StorageClass: 'GLACIER' }],
  Expiration: { Days: 400 },
  NoncurrentVersionExpiration: { NoncurrentDays: 30 },
};

/** Names a bucket that was just made. */
export const inNewBucket = async (hands: Hands) => ({
  Bucket: await hands.closedBucket(),
});

/** What a bucket is set to beside its policy. */
export const s3Settings: Case[] = [
  {
    call: 's3:PutPublicAccessBlock',
    title: 'of everything',
    given: async hands => ({
      Bucket: await hands.closedBucket(),
      PublicAccessBlockConfiguration: PUBLIC_ACCESS_BLOCK,
    }),
  },
  {
    call: 's3:GetPublicAccessBlock',
    title: 'that was put before',
    given: async hands => {
      const Bucket = await hands.closedBucket();
      await hands.do('s3:PutPublicAccessBlock', {
        Bucket,
        PublicAccessBlockConfiguration: PUBLIC_ACCESS_BLOCK,
      });
      return { Bucket };
    },
    sees: { PublicAccessBlockConfiguration: PUBLIC_ACCESS_BLOCK },
  },
  {
    call: 's3:GetPublicAccessBlock',
    title: 'where there is none',
    world: simulator =>
      simulator.change(world => {
        delete world.buckets['conformance-organization'].publicAccessBlock;
      }),
    input: { Bucket: 'conformance-organization' },
    fails: 'NoSuchPublicAccessBlockConfiguration',
  },
  {
    call: 's3:PutBucketVersioning',
    title: 'on',
    given: async hands => ({
      Bucket: await hands.closedBucket(),
      VersioningConfiguration: { Status: 'Enabled' },
    }),
  },
  {
    call: 's3:GetBucketVersioning',
    title: 'that was never set',
    given: inNewBucket,
    sees: { Status: undefined },
  },
  {
    call: 's3:GetBucketVersioning',
    title: 'that is on',
    given: async hands => {
      const Bucket = await hands.closedBucket();
      await hands.do('s3:PutBucketVersioning', {
        Bucket,
        VersioningConfiguration: { Status: 'Enabled' },
      });
      return { Bucket };
    },
    sees: { Status: 'Enabled' },
  },
  {
    call: 's3:PutBucketEncryption',
    title: 'by a key',
    given: async hands => ({
      Bucket: await hands.closedBucket(),
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: await hands.key({ forCloudTrail: true }),
            },
            BucketKeyEnabled: true,
          },
        ],
      },
    }),
  },
  {
    call: 's3:GetBucketEncryption',
    title: 'that every bucket has',
    given: inNewBucket,
    sees: {
      ServerSideEncryptionConfiguration: {
        Rules: [
          { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
    },
  },
  {
    call: 's3:PutBucketLifecycleConfiguration',
    title: 'with transitions and an end',
    given: async hands => ({
      Bucket: await hands.closedBucket(),
      LifecycleConfiguration: { Rules: [RETENTION] },
    }),
  },
  {
    call: 's3:GetBucketLifecycleConfiguration',
    title: 'that was put before',
    given: async hands => {
      const Bucket = await hands.closedBucket();
      await hands.do('s3:PutBucketLifecycleConfiguration', {
        Bucket,
        LifecycleConfiguration: { Rules: [RETENTION] },
      });
      return { Bucket };
    },
    sees: { Rules: [RETENTION] },
  },
  {
    call: 's3:GetBucketLifecycleConfiguration',
    title: 'where there is none',
    given: inNewBucket,
    fails: 'NoSuchLifecycleConfiguration',
  },
  {
    call: 's3:GetBucketLogging',
    title: 'that is off',
    given: inNewBucket,
    sees: { LoggingEnabled: undefined },
  },
  {
    call: 's3:GetBucketLogging',
    title: 'that is on',
    world: simulator =>
      simulator.change(world => {
        world.buckets['conformance-organization'].logging = {
          targetBucket: 'conformance-access',
          targetPrefix: 'trail/',
        };
      }),
    input: { Bucket: 'conformance-organization' },
    sees: { LoggingEnabled: { TargetBucket: 'conformance-access' } },
  },
  {
    call: 's3:GetBucketAcl',
    title: 'of a private bucket',
    given: inNewBucket,
    sees: { Grants: [{ Permission: 'FULL_CONTROL' }] },
  },
  {
    call: 's3:GetObjectLockConfiguration',
    title: 'that is on',
    world: simulator =>
      simulator.change(world => {
        world.buckets['conformance-organization'].objectLock = {
          mode: 'COMPLIANCE',
          days: 400,
        };
      }),
    input: { Bucket: 'conformance-organization' },
    sees: { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } },
  },
  {
    call: 's3:GetObjectLockConfiguration',
    title: 'where there is none',
    given: inNewBucket,
    fails: 'ObjectLockConfigurationNotFoundError',
  },
];
