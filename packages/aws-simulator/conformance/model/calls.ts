/** The services of which calls are driven, by their signing names. */
export type ServiceName =
  | 'organizations'
  | 'cloudtrail'
  | 'iam'
  | 'sts'
  | 's3'
  | 'kms';

/** A call: `organizations:ListAccounts`. */
export type CallName = `${ServiceName}:${string}`;

/** Every call that the embedded AWS knows, and this suite drives. */
export const CALLS: Record<ServiceName, readonly string[]> = {
  organizations: [
    'DescribeOrganization',
    'ListAWSServiceAccessForOrganization',
    'EnableAWSServiceAccess',
    'DisableAWSServiceAccess',
    'ListAccounts',
    'DescribeAccount',
    'ListRoots',
    'ListOrganizationalUnitsForParent',
    'ListAccountsForParent',
    'ListParents',
    'ListDelegatedAdministrators',
    'ListDelegatedServicesForAccount',
    'RegisterDelegatedAdministrator',
    'DeregisterDelegatedAdministrator',
    'ListTagsForResource',
    'DescribeResourcePolicy',
  ],
  cloudtrail: [
    'CreateTrail',
    'UpdateTrail',
    'DeleteTrail',
    'DescribeTrails',
    'GetTrail',
    'ListTrails',
    'GetTrailStatus',
    'StartLogging',
    'StopLogging',
    'PutEventSelectors',
    'GetEventSelectors',
    'PutInsightSelectors',
    'GetInsightSelectors',
    'AddTags',
    'ListTags',
    'LookupEvents',
    'ListEventDataStores',
    'GetEventDataStore',
    'RegisterOrganizationDelegatedAdmin',
    'DeregisterOrganizationDelegatedAdmin',
  ],
  iam: [
    'GetRole',
    'CreateServiceLinkedRole',
    'DeleteServiceLinkedRole',
    'GetServiceLinkedRoleDeletionStatus',
  ],
  sts: ['GetCallerIdentity', 'AssumeRole'],
  s3: [
    'CreateBucket',
    'HeadBucket',
    'GetBucketLocation',
    'PutBucketPolicy',
    'GetBucketPolicy',
    'GetBucketPolicyStatus',
    'PutPublicAccessBlock',
    'GetPublicAccessBlock',
    'PutBucketVersioning',
    'GetBucketVersioning',
    'PutBucketEncryption',
    'GetBucketEncryption',
    'PutBucketLifecycleConfiguration',
    'GetBucketLifecycleConfiguration',
    'GetBucketLogging',
    'GetBucketAcl',
    'GetObjectLockConfiguration',
    'ListObjectsV2',
  ],
  kms: ['CreateKey', 'DescribeKey', 'GetKeyPolicy', 'PutKeyPolicy'],
};

/** Every call, as `service:Call`. */
export const ALL_CALLS: CallName[] = Object.entries(CALLS).flatMap(
  ([service, names]) =>
    names.map(name => `${service as ServiceName}:${name}` as const),
);

/** The two parts of a call's name. */
export function partsOf(call: CallName): [ServiceName, string] {
  const [service, name] = call.split(':');
  return [service as ServiceName, name];
}
