import type { BucketPolicy } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Partition } from '../partitions';
import { CLOUDTRAIL } from './organizations';
import { many, type PolicyStatement, statementsOf } from './policies/document';
import { admits, isAbout, isFor } from './policies/statements';

/** A trail that delivers to the bucket. */
export interface DeliveringTrail {
  arn: string;
  keyPrefix?: string;
  kmsKeyId?: string;
}

/** Where a bucket stands, and for whom CloudTrail writes there. */
export interface BucketPlace {
  bucket: string;
  partition: Partition;
  organizationId: string;
  managementAccountId: string;
}

/** One of each kind of object that a trail writes below an account. */
const WRITTEN = [
  'CloudTrail/us-east-1/2026/01/31/log.json.gz',
  'CloudTrail-Digest/us-east-1/2026/01/31/digest.json.gz',
];

/**
 * Whether a bucket policy admits what each organization trail needs: the check of the ACL, and writing below both
 * `AWSLogs/<management account>` and `AWSLogs/<organization>`.
 *
 * Source: CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail".
 *
 * @param document - JSON, or undefined where the bucket has no policy
 */
export function judgeBucketPolicy(
  document: string | undefined,
  trails: DeliveringTrail[],
  place: BucketPlace,
): BucketPolicy {
  const statements = document === undefined ? [] : statementsOf(document);
  return {
    exists: document !== undefined,
    trails: trails.map(trail => judgeTrail(statements, trail, place)),
  };
}

function judgeTrail(
  statements: PolicyStatement[],
  trail: DeliveringTrail,
  place: BucketPlace,
): BucketPolicy['trails'][number] {
  const { bucket, partition, organizationId, managementAccountId } = place;
  const resource = `arn:${partition}:s3:::${bucket}`;
  const may = (action: string, path = '', more = {}) =>
    admits(statements, {
      action,
      resource: `${resource}${path}`,
      principals: [CLOUDTRAIL],
      context: { ...ofCloudTrail(trail, place), ...more },
    });
  const mayWriteBelow = (owner: string) =>
    WRITTEN.every(object =>
      may(
        's3:PutObject',
        `/${folderOf(trail)}${owner}/${object}`,
        whileWriting(trail),
      ),
    );
  return {
    arn: trail.arn,
    aclCheck: may('s3:GetBucketAcl'),
    accountPrefix: mayWriteBelow(managementAccountId),
    organizationPrefix: mayWriteBelow(organizationId),
    namesSourceArn: statements.filter(isForCloudTrail).every(bindsToTrails),
  };
}

/** Under which a trail's logs stand: the key prefix, if any, comes before `AWSLogs`. */
function folderOf({ keyPrefix }: DeliveringTrail): string {
  return keyPrefix ? `${keyPrefix}/AWSLogs/` : 'AWSLogs/';
}

/** What IAM documents of a request that a service makes for a trail. */
function ofCloudTrail(
  { arn }: DeliveringTrail,
  { organizationId, managementAccountId }: BucketPlace,
) {
  return {
    'aws:SourceArn': arn,
    'aws:SourceAccount': managementAccountId,
    'aws:SourceOrgID': organizationId,
    'aws:SecureTransport': 'true',
    'aws:PrincipalIsAWSService': 'true',
    'aws:PrincipalServiceName': CLOUDTRAIL,
    // A service is no principal of an organization: policies that ask for one lock it out.
    'aws:PrincipalOrgID': undefined,
    'aws:PrincipalOrgPaths': undefined,
    'aws:PrincipalAccount': undefined,
    'aws:PrincipalArn': undefined,
    'aws:SourceVpc': undefined,
    'aws:SourceVpce': undefined,
  };
}

function whileWriting({ kmsKeyId }: DeliveringTrail) {
  return {
    's3:x-amz-acl': 'bucket-owner-full-control',
    ...(kmsKeyId && {
      's3:x-amz-server-side-encryption': 'aws:kms',
      's3:x-amz-server-side-encryption-aws-kms-key-id': kmsKeyId,
    }),
  };
}

function isForCloudTrail(statement: PolicyStatement): boolean {
  return (
    statement.Effect === 'Allow' &&
    isFor(statement, [CLOUDTRAIL]) &&
    (isAbout(statement, 's3:GetBucketAcl') ||
      isAbout(statement, 's3:PutObject'))
  );
}

/** An ARN that leaves the account open lets every customer's trail write. */
const OF_ONE_ACCOUNT = /^arn:[^:*]+:cloudtrail:[^:]+:\d{12}:trail\/.+$/;

function bindsToTrails({ Condition = {} }: PolicyStatement): boolean {
  return Object.entries(Condition).some(
    ([operator, keys]) =>
      /^(StringEquals|StringLike|ArnEquals|ArnLike)$/.test(operator) &&
      Object.entries(keys).some(
        ([key, values]) =>
          key.toLowerCase() === 'aws:sourcearn' &&
          many(values).every(value => OF_ONE_ACCOUNT.test(String(value))),
      ),
  );
}
