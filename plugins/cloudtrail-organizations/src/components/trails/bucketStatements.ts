import type {
  BucketPolicy,
  Posture,
  Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** An IAM policy statement. */
type Statement = Record<string, unknown>;

/**
 * What the policy of a trail's bucket lacks, as statements to add: CloudTrail asks for the bucket's ACL, and writes
 * below the management account's id and below the organization's. Source: "Creating a trail for an organization with
 * the AWS CLI" in the CloudTrail user guide.
 */
export function missingStatements(
  trail: Pick<Trail, 'arn' | 'bucket' | 'keyPrefix'>,
  policy: BucketPolicy,
  organization: Pick<
    Posture,
    'partition' | 'managementAccountId' | 'organizationId'
  >,
): Statement[] {
  const admits = policy.trails.find(({ arn }) => arn === trail.arn);
  const bucket = `arn:${organization.partition}:s3:::${trail.bucket}`;
  const logs = `${bucket}/${
    trail.keyPrefix ? `${trail.keyPrefix}/` : ''
  }AWSLogs`;
  const allow = (sid: string, action: string, resource: string) => ({
    Sid: sid,
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action: action,
    Resource: resource,
  });
  const write = (sid: string, id: string) => ({
    ...allow(sid, 's3:PutObject', `${logs}/${id}/*`),
    Condition: {
      StringEquals: {
        's3:x-amz-acl': 'bucket-owner-full-control',
        'aws:SourceArn': trail.arn,
      },
    },
  });
  const { managementAccountId, organizationId } = organization;
  const statements: Statement[] = [];
  if (!admits?.aclCheck)
    statements.push({
      ...allow('AWSCloudTrailAclCheck', 's3:GetBucketAcl', bucket),
      Condition: { StringEquals: { 'aws:SourceArn': trail.arn } },
    });
  if (!admits?.accountPrefix)
    statements.push(write('AWSCloudTrailWriteAccount', managementAccountId));
  if (!admits?.organizationPrefix && organizationId)
    statements.push(write('AWSCloudTrailWriteOrganization', organizationId));
  return statements;
}
