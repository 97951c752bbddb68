import { arn, type Partition } from '../world/arns';
import { ADMINISTRATOR_ACCESS } from '../world/identity/policies';
import type { PolicyDocument, PolicyStatement } from '../world/identity/policy';

// The policies that the portal publishes for its roles, so that whoever tries it here learns
// whether they suffice.
const LOG_ARCHIVE: PolicyStatement[] = [
  {
    Sid: 'ObserveTrailBuckets',
    Effect: 'Allow',
    Action: [
      's3:GetBucketAcl',
      's3:GetBucketLogging',
      's3:GetBucketObjectLockConfiguration',
      's3:GetBucketPolicy',
      's3:GetBucketPolicyStatus',
      's3:GetBucketPublicAccessBlock',
      's3:GetBucketVersioning',
      's3:GetEncryptionConfiguration',
      's3:GetLifecycleConfiguration',
    ],
    Resource: '*',
  },
  {
    Sid: 'ListDeliveredLogs',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: '*',
    Condition: { StringLike: { 's3:prefix': '*AWSLogs/*' } },
  },
];

const readOnly = (partition: Partition): PolicyStatement[] => [
  {
    Sid: 'ObserveOrganization',
    Effect: 'Allow',
    Action: [
      'organizations:DescribeOrganization',
      'organizations:ListAWSServiceAccessForOrganization',
      'organizations:ListAccounts',
      'organizations:ListDelegatedAdministrators',
      'organizations:ListRoots',
      'organizations:ListOrganizationalUnitsForParent',
      'organizations:DescribeResourcePolicy',
    ],
    Resource: '*',
  },
  {
    Sid: 'ObserveTrails',
    Effect: 'Allow',
    Action: [
      'cloudtrail:DescribeTrails',
      'cloudtrail:GetTrailStatus',
      'cloudtrail:GetEventSelectors',
      'cloudtrail:GetInsightSelectors',
      'cloudtrail:ListTags',
      'cloudtrail:ListEventDataStores',
      'cloudtrail:GetEventDataStore',
    ],
    Resource: '*',
  },
  {
    Sid: 'ObserveServiceLinkedRole',
    Effect: 'Allow',
    Action: 'iam:GetRole',
    Resource: arn(partition, [
      'iam',
      '',
      '*',
      'role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
    ]),
  },
  ...LOG_ARCHIVE,
];

const OPERATOR: PolicyStatement[] = [
  {
    Sid: 'SwitchTrustedAccessForCloudTrailOnly',
    Effect: 'Allow',
    Action: [
      'organizations:EnableAWSServiceAccess',
      'organizations:DisableAWSServiceAccess',
    ],
    Resource: '*',
    Condition: {
      StringEquals: {
        'organizations:ServicePrincipal': 'cloudtrail.amazonaws.com',
      },
    },
  },
];

/** Identity policies that a scenario may give to a role by name. */
export function namedPolicies(
  partition: Partition,
): Record<string, PolicyDocument> {
  return {
    administrator: ADMINISTRATOR_ACCESS,
    'backstage-read-only': {
      Version: '2012-10-17',
      Statement: readOnly(partition),
    },
    'backstage-log-archive': { Version: '2012-10-17', Statement: LOG_ARCHIVE },
    'backstage-operator': { Version: '2012-10-17', Statement: OPERATOR },
  };
}
