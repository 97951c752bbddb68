import type {
  AwsAction,
  SentenceKey,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** A call that the portal makes to observe an organization. */
export interface Need {
  /** As IAM spells it. */
  action: AwsAction;
  /** For what. */
  purpose: SentenceKey;
  /** The account that observes, or the one that the buckets are read as. */
  as: 'observer' | 'bucketReader';
  /** The id of the statement that allows it; absent where no permission is needed. */
  sid?: Sid;
}

/** The statements of the policies in `deploy/iam`. */
export type Sid =
  | 'ObserveOrganization'
  | 'ObserveTrails'
  | 'ObserveServiceLinkedRole'
  | 'ObserveTrailBuckets'
  | 'ListDeliveredLogs';

const needs = (
  as: Need['as'],
  sid: Sid | undefined,
  calls: Record<AwsAction, SentenceKey>,
): Need[] =>
  Object.entries(calls).map(([action, purpose]) => ({
    action: action as AwsAction,
    purpose,
    as,
    sid,
  }));

/** Every call that observing makes. A call that is not here is not allowed by the published policies either. */
export const NEEDS: Need[] = [
  ...needs('observer', undefined, {
    'sts:GetCallerIdentity': 'access.for.callerIdentity',
  }),
  ...needs('observer', 'ObserveOrganization', {
    'organizations:DescribeOrganization': 'access.for.organization',
    'organizations:ListAWSServiceAccessForOrganization':
      'access.for.trustedAccess',
    'organizations:ListAccounts': 'access.for.accounts',
    'organizations:ListDelegatedAdministrators':
      'access.for.delegatedAdministrators',
    'organizations:ListRoots': 'access.for.roots',
    'organizations:ListOrganizationalUnitsForParent': 'access.for.units',
    'organizations:DescribeResourcePolicy': 'access.for.resourcePolicy',
  }),
  ...needs('observer', 'ObserveTrails', {
    'cloudtrail:DescribeTrails': 'access.for.trails',
    'cloudtrail:GetTrailStatus': 'access.for.trailStatus',
    'cloudtrail:GetEventSelectors': 'access.for.eventSelectors',
    'cloudtrail:GetInsightSelectors': 'access.for.insights',
    'cloudtrail:ListTags': 'access.for.tags',
    'cloudtrail:ListEventDataStores': 'access.for.eventDataStores',
    'cloudtrail:GetEventDataStore': 'access.for.eventDataStore',
  }),
  ...needs('observer', 'ObserveServiceLinkedRole', {
    'iam:GetRole': 'access.for.serviceLinkedRole',
  }),
  ...needs('bucketReader', 'ObserveTrailBuckets', {
    's3:GetBucketAcl': 'access.for.acl',
    's3:GetBucketLogging': 'access.for.logging',
    's3:GetBucketObjectLockConfiguration': 'access.for.objectLock',
    's3:GetBucketPolicy': 'access.for.policy',
    's3:GetBucketPolicyStatus': 'access.for.policyStatus',
    's3:GetBucketPublicAccessBlock': 'access.for.publicAccessBlock',
    's3:GetBucketVersioning': 'access.for.versioning',
    's3:GetEncryptionConfiguration': 'access.for.encryption',
    's3:GetLifecycleConfiguration': 'access.for.lifecycle',
  }),
  ...needs('bucketReader', 'ListDeliveredLogs', {
    's3:ListBucket': 'access.for.evidence',
  }),
];
