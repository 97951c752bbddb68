import { arn, type Partition } from '../arns';
import {
  evaluateResourcePolicy,
  type PolicyDocument,
} from '../identity/policy';
import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';
import type { EncryptionKey, Trail, World } from '../types';

/** What a trail's bucket lets CloudTrail do. Source: CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail". */
interface BucketAccess {
  /** s3:GetBucketAcl, which CloudTrail asks before it writes. */
  acl: boolean;
  /** s3:PutObject below `AWSLogs/<account id>/`. */
  accountPrefix: boolean;
  /** s3:PutObject below `AWSLogs/<organization id>/`. */
  organizationPrefix: boolean;
}

/** Where a trail delivers to. */
type Destination = Pick<
  Trail,
  'arn' | 'accountId' | 'homeRegion' | 'bucket' | 'keyPrefix'
>;

/**
 * Asks a bucket's policy what CloudTrail may do for a trail. Only the policy decides: CloudTrail
 * comes as a service, of no organization, so that aws:PrincipalOrgID never holds.
 * @returns undefined where there is no such bucket
 */
export function bucketAccess(
  world: World,
  trail: Destination,
  organizationId: string | undefined,
): BucketAccess | undefined {
  const bucket = world.buckets[trail.bucket];
  if (!bucket) return undefined;
  const { policy } = bucket;
  if (!policy)
    return { acl: false, accountPrefix: false, organizationPrefix: false };

  const { partition } = world.settings;
  const admitsBelow = (owner: string) =>
    admits(policy, trail, {
      action: 's3:PutObject',
      resource: arn(partition, ['s3', '', '', logKey(trail, owner)]),
      context: { 's3:x-amz-acl': 'bucket-owner-full-control' },
    });
  return {
    acl: admits(policy, trail, {
      action: 's3:GetBucketAcl',
      resource: arn(partition, ['s3', '', '', trail.bucket]),
    }),
    accountPrefix: admitsBelow(trail.accountId),
    organizationPrefix:
      organizationId !== undefined &&
      admitsBelow(`${organizationId}/${trail.accountId}`),
  };
}

/** Whether a key's policy lets CloudTrail encrypt a trail's logs. Source: CloudTrail user guide, "Configure AWS KMS key policies for CloudTrail". */
export function keyAdmits(
  { policy }: EncryptionKey,
  trail: Destination,
  partition: Partition,
): boolean {
  const { accountId, homeRegion } = trail;
  return admits(policy, trail, {
    action: 'kms:GenerateDataKey',
    resource: '*',
    context: {
      'kms:EncryptionContext:aws:cloudtrail:arn': trail.arn,
      'kms:CallerAccount': accountId,
      'kms:ViaService': `s3.${homeRegion}.${
        partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'
      }`,
    },
  });
}

function admits(
  policy: PolicyDocument,
  { arn: trailArn, accountId }: Destination,
  request: {
    action: string;
    resource: string;
    context?: Record<string, string>;
  },
): boolean {
  const decision = evaluateResourcePolicy(
    policy,
    { type: 'Service', service: CLOUDTRAIL_PRINCIPAL },
    {
      ...request,
      context: {
        'aws:SourceArn': trailArn,
        'aws:SourceAccount': accountId,
        'aws:SecureTransport': 'true',
        'aws:PrincipalIsAWSService': 'true',
        'aws:PrincipalServiceName': CLOUDTRAIL_PRINCIPAL,
        ...request.context,
      },
    },
  );
  return decision === 'allow';
}

// A policy is asked about one log file of the trail's own account, as one stands for all.
function logKey(
  { bucket, keyPrefix, accountId, homeRegion }: Destination,
  owner: string,
): string {
  const folder = keyPrefix ? `${keyPrefix}/AWSLogs` : 'AWSLogs';
  return `${bucket}/${folder}/${owner}/CloudTrail/${homeRegion}/2024/01/01/${accountId}_CloudTrail_${homeRegion}_20240101T0000Z_0.json.gz`;
}
