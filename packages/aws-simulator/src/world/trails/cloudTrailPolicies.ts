import { arn, type Partition } from '../arns';
import type { PolicyDocument, PolicyStatement } from '../identity/policy';
import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';

/** What a bucket or key policy for a trail is made of. */
interface TrailAccess {
  partition: Partition;
  trailArn: string;
  /** The account in the trail's ARN. */
  accountId: string;
  /** Left out for a trail of one account. */
  organizationId?: string;
}

/**
 * The bucket policy that CloudTrail needs: the ACL check, and both places that an organization
 * trail writes to. Source: CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail".
 */
export function cloudTrailBucketPolicy(
  trail: TrailAccess & { bucket: string; keyPrefix?: string },
): PolicyDocument {
  const { partition, trailArn, accountId, organizationId, bucket } = trail;
  const folder = trail.keyPrefix ? `${trail.keyPrefix}/AWSLogs` : 'AWSLogs';
  const s3 = (path: string) => arn(partition, ['s3', '', '', path]);
  const principal = { Service: CLOUDTRAIL_PRINCIPAL };
  const write = (Sid: string, owner: string): PolicyStatement => ({
    Sid,
    Effect: 'Allow',
    Principal: principal,
    Action: 's3:PutObject',
    Resource: s3(`${bucket}/${folder}/${owner}/*`),
    Condition: {
      StringEquals: {
        's3:x-amz-acl': 'bucket-owner-full-control',
        'aws:SourceArn': trailArn,
      },
    },
  });
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AWSCloudTrailAclCheck',
        Effect: 'Allow',
        Principal: principal,
        Action: 's3:GetBucketAcl',
        Resource: s3(bucket),
        Condition: { StringEquals: { 'aws:SourceArn': trailArn } },
      },
      write('AWSCloudTrailWrite', accountId),
      ...(organizationId
        ? [write('AWSCloudTrailOrganizationWrite', organizationId)]
        : []),
    ],
  };
}

/**
 * The key policy that CloudTrail needs to encrypt logs, beside the account's own administration.
 * Source: CloudTrail user guide, "Configure AWS KMS key policies for CloudTrail".
 */
export function cloudTrailKeyPolicy({
  partition,
  trailArn,
  accountId,
}: TrailAccess): PolicyDocument {
  const [, , , , owner] = trailArn.split(':');
  const principal = { Service: CLOUDTRAIL_PRINCIPAL };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Enable IAM user permissions',
        Effect: 'Allow',
        Principal: { AWS: arn(partition, ['iam', '', accountId, 'root']) },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'Allow CloudTrail to encrypt logs',
        Effect: 'Allow',
        Principal: principal,
        Action: 'kms:GenerateDataKey*',
        Resource: '*',
        Condition: {
          StringEquals: { 'aws:SourceArn': trailArn },
          StringLike: {
            'kms:EncryptionContext:aws:cloudtrail:arn': arn(partition, [
              'cloudtrail',
              '*',
              owner,
              'trail/*',
            ]),
          },
        },
      },
      {
        Sid: 'Allow CloudTrail to describe the key',
        Effect: 'Allow',
        Principal: principal,
        Action: 'kms:DescribeKey',
        Resource: '*',
      },
    ],
  };
}
