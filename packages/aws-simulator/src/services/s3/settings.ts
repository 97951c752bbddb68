import { withBucket } from '../../world/storage/buckets';
import { AwsError, CommonError } from '../../world/errors';
import { canonicalUserId } from '../../world/ids';
import type { Bucket } from '../../world/types';
import { invalidArgument, notSet } from './errors';
import { bucketOperation } from './operation';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const GROUPS = 'http://acs.amazonaws.com/groups';

/** What the canned ACLs grant beside the owner's full control: group and permission. */
const GRANTS: Record<Bucket['acl'], [string, string][]> = {
  private: [],
  'public-read': [['global/AllUsers', 'READ']],
  'public-read-write': [
    ['global/AllUsers', 'READ'],
    ['global/AllUsers', 'WRITE'],
  ],
  'authenticated-read': [['global/AuthenticatedUsers', 'READ']],
  'log-delivery-write': [
    ['s3/LogDelivery', 'WRITE'],
    ['s3/LogDelivery', 'READ_ACP'],
  ],
};

/** What a bucket does with whatever is in it: versions, encryption, locks, logging, ACL. */
export const s3Settings = {
  GetBucketVersioning: bucketOperation({
    readOnly: true,
    action: 'GetBucketVersioning',
    run: (_world, { versioning }) => ({ output: { Status: versioning } }),
  }),

  PutBucketVersioning: bucketOperation({
    readOnly: false,
    action: 'PutBucketVersioning',
    input: {
      VersioningConfiguration: {
        type: 'structure',
        required: true,
        members: {
          Status: { type: 'string', pattern: /Enabled|Suspended/ },
          MfaDelete: { type: 'string', pattern: /Enabled|Disabled/ },
        },
      },
      MFA: { type: 'string' },
    },
    run(world, bucket, { VersioningConfiguration: asked }) {
      // Only the root user can set this, with a device that this simulator has not.
      if (asked.MfaDelete === 'Enabled')
        throw new CommonError(
          'accessDenied',
          'Mfa Authentication must be used for this request',
        );
      if (!asked.Status)
        throw new AwsError(
          'IllegalVersioningConfigurationException',
          'The Versioning element must be specified',
        );
      if (bucket.objectLock && asked.Status === 'Suspended')
        throw new AwsError(
          'InvalidBucketState',
          'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
          { status: 409 },
        );
      return {
        world: withBucket(world, {
          ...bucket,
          versioning: asked.Status as Bucket['versioning'],
        }),
      };
    },
  }),

  GetBucketEncryption: bucketOperation({
    readOnly: true,
    action: 'GetEncryptionConfiguration',
    run: (_world, { encryption }) => ({
      output: {
        Rule: {
          ApplyServerSideEncryptionByDefault: {
            SSEAlgorithm: encryption.algorithm,
            KMSMasterKeyID: encryption.kmsKeyId,
          },
          BucketKeyEnabled: encryption.bucketKey,
          BlockedEncryptionTypes: encryption.blockedTypes && {
            EncryptionType: encryption.blockedTypes,
          },
        },
      },
    }),
  }),

  PutBucketEncryption: bucketOperation({
    readOnly: false,
    action: 'PutEncryptionConfiguration',
    input: {
      ServerSideEncryptionConfiguration: {
        type: 'structure',
        required: true,
        members: {
          Rule: {
            type: 'list',
            required: true,
            maxLength: 1,
            of: {
              type: 'structure',
              members: {
                ApplyServerSideEncryptionByDefault: {
                  type: 'structure',
                  members: {
                    SSEAlgorithm: {
                      type: 'string',
                      required: true,
                      pattern: /AES256|aws:kms|aws:kms:dsse/,
                    },
                    KMSMasterKeyID: { type: 'string' },
                  },
                },
                BucketKeyEnabled: { type: 'boolean' },
                BlockedEncryptionTypes: {
                  type: 'structure',
                  members: {
                    EncryptionType: {
                      type: 'list',
                      of: { type: 'string', pattern: /NONE|SSE-C/ },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    run(world, bucket, { ServerSideEncryptionConfiguration: { Rule } }) {
      const [rule] = Rule;
      const {
        SSEAlgorithm = bucket.encryption.algorithm,
        KMSMasterKeyID: kmsKeyId,
      } = rule.ApplyServerSideEncryptionByDefault ?? {};
      if (kmsKeyId && SSEAlgorithm === 'AES256')
        throw invalidArgument(
          'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
          { name: 'ApplyServerSideEncryptionByDefault' },
        );
      const blockedTypes =
        rule.BlockedEncryptionTypes?.EncryptionType ??
        bucket.encryption.blockedTypes;
      return {
        world: withBucket(world, {
          ...bucket,
          encryption: {
            algorithm: SSEAlgorithm as Bucket['encryption']['algorithm'],
            ...(kmsKeyId && { kmsKeyId }),
            bucketKey: rule.BucketKeyEnabled ?? false,
            ...(blockedTypes && { blockedTypes }),
          },
        }),
      };
    },
  }),

  GetObjectLockConfiguration: bucketOperation({
    readOnly: true,
    action: 'GetBucketObjectLockConfiguration',
    run(_world, { name, objectLock }) {
      if (!objectLock)
        throw notSet(
          'ObjectLockConfigurationNotFoundError',
          'Object Lock configuration does not exist for this bucket',
          name,
        );
      const { mode, days, years } = objectLock;
      return {
        output: {
          ObjectLockEnabled: 'Enabled',
          Rule: mode && {
            DefaultRetention: { Mode: mode, Days: days, Years: years },
          },
        },
      };
    },
  }),

  GetBucketLogging: bucketOperation({
    readOnly: true,
    action: 'GetBucketLogging',
    run: (_world, { logging }) => ({
      output: {
        LoggingEnabled: logging && {
          TargetBucket: logging.targetBucket,
          TargetPrefix: logging.targetPrefix,
        },
      },
    }),
  }),

  GetBucketAcl: bucketOperation({
    readOnly: true,
    action: 'GetBucketAcl',
    run(_world, { accountId, acl }) {
      const ID = canonicalUserId(accountId);
      return {
        output: {
          Owner: { ID },
          AccessControlList: {
            Grant: [
              grant({ '@xsi:type': 'CanonicalUser', ID }, 'FULL_CONTROL'),
              ...GRANTS[acl].map(([group, permission]) =>
                grant(
                  { '@xsi:type': 'Group', URI: `${GROUPS}/${group}` },
                  permission,
                ),
              ),
            ],
          },
        },
      };
    },
  }),
};

function grant(grantee: Record<string, string>, Permission: string) {
  return { Grantee: { '@xmlns:xsi': XSI, ...grantee }, Permission };
}
