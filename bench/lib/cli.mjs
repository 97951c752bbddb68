/** For each call of an observation, the words of the AWS CLI and what they need. */
const COMMANDS = {
  'sts:AssumeRole': ({ accountId }) => [
    ...['sts', 'assume-role', '--role-session-name', 'bench'],
    ...['--role-arn', `arn:aws:iam::${accountId}:role/BackstageReadOnly`],
  ],
  'sts:GetCallerIdentity': () => ['sts', 'get-caller-identity'],
  'iam:GetRole': () => [
    ...['iam', 'get-role', '--role-name', 'AWSServiceRoleForCloudTrail'],
  ],
  'organizations:DescribeOrganization': () => [
    ...['organizations', 'describe-organization'],
  ],
  'organizations:ListAWSServiceAccessForOrganization': () => [
    ...['organizations', 'list-aws-service-access-for-organization'],
  ],
  'organizations:ListDelegatedAdministrators': () => [
    ...['organizations', 'list-delegated-administrators'],
    ...['--service-principal', 'cloudtrail.amazonaws.com'],
  ],
  'organizations:DescribeResourcePolicy': () => [
    ...['organizations', 'describe-resource-policy'],
  ],
  'cloudtrail:DescribeTrails': () => ['cloudtrail', 'describe-trails'],
  'cloudtrail:ListEventDataStores': () => [
    ...['cloudtrail', 'list-event-data-stores'],
  ],
  'cloudtrail:GetTrailStatus': ({ trailArn }) => [
    ...['cloudtrail', 'get-trail-status', '--name', trailArn],
  ],
  'cloudtrail:GetEventSelectors': ({ trailArn }) => [
    ...['cloudtrail', 'get-event-selectors', '--trail-name', trailArn],
  ],
  'cloudtrail:GetInsightSelectors': ({ trailArn }) => [
    ...['cloudtrail', 'get-insight-selectors', '--trail-name', trailArn],
  ],
  'cloudtrail:ListTags': ({ trailArn }) => [
    ...['cloudtrail', 'list-tags', '--resource-id-list', trailArn],
  ],
  's3:GetPublicAccessBlock': ofBucket('get-public-access-block'),
  's3:GetBucketPolicyStatus': ofBucket('get-bucket-policy-status'),
  's3:GetBucketAcl': ofBucket('get-bucket-acl'),
  's3:GetBucketPolicy': ofBucket('get-bucket-policy'),
  's3:GetBucketEncryption': ofBucket('get-bucket-encryption'),
  's3:GetBucketVersioning': ofBucket('get-bucket-versioning'),
  's3:GetObjectLockConfiguration': ofBucket('get-object-lock-configuration'),
  's3:GetBucketLifecycleConfiguration': ofBucket(
    'get-bucket-lifecycle-configuration',
  ),
  's3:GetBucketLogging': ofBucket('get-bucket-logging'),
  's3:HeadBucket': ofBucket('head-bucket'),
};

function ofBucket(command) {
  return ({ bucket, accountId }) => [
    ...['s3api', command, '--bucket', bucket],
    ...['--expected-bucket-owner', accountId],
  ];
}

/**
 * The arguments of the AWS CLI for a call that the embedded AWS answered.
 *
 * @param call - of its list of calls
 * @param organization - of the scenario, with one trail in its management account
 */
export function cliCommand({ service, action, accountId }, organization, url) {
  const words = COMMANDS[`${service}:${action}`];
  if (!words) throw new Error(`No AWS CLI command for ${service}:${action}.`);
  const [trail] = organization.managementAccount.trails;
  const args = words({
    accountId,
    bucket: trail.bucket,
    trailArn: `arn:aws:cloudtrail:us-east-1:${organization.managementAccount.id}:trail/${trail.name}`,
  });
  return { accountId, args: [...args, '--endpoint-url', url] };
}
