/** CloudTrail, as policies and Organizations name it. */
export const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

const SERVICE = { Service: CLOUDTRAIL };

/** Admits CloudTrail, for whichever trail. Source: CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail". */
export function trailBucketPolicy(bucket: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: SERVICE,
        Action: 's3:GetBucketAcl',
        Resource: `arn:aws:s3:::${bucket}`,
      },
      {
        Effect: 'Allow',
        Principal: SERVICE,
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${bucket}/*`,
        Condition: {
          StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' },
        },
      },
    ],
  };
}

/** Keeps CloudTrail out. */
export function closedPolicy(bucket: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Principal: SERVICE,
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${bucket}/*`,
      },
    ],
  };
}

/** Lets the account administer a key, and nobody else use it. */
export function ownKeyPolicy(accountId: string): object {
  const { Statement, ...policy } = trailKeyPolicy(accountId);
  return { ...policy, Statement: Statement.slice(0, 1) };
}

/** Lets the account administer a key and CloudTrail encrypt. Source: CloudTrail user guide, "Configure AWS KMS key policies". */
export function trailKeyPolicy(accountId: string) {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${accountId}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Principal: SERVICE,
        Action: ['kms:GenerateDataKey*', 'kms:DescribeKey'],
        Resource: '*',
      },
    ],
  };
}
