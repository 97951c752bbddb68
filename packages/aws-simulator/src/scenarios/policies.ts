import { arn, type Partition } from '../world/arns';
import { ADMINISTRATOR_ACCESS } from '../world/policies';
import type { PolicyDocument, PolicyStatement } from '../world/policy';

// The policies that the portal publishes for its two roles, so that whoever tries it here learns
// whether they suffice.
const readOnly = (partition: Partition): PolicyStatement[] => [
  {
    Sid: 'ObserveOrganization',
    Effect: 'Allow',
    Action: [
      'organizations:DescribeOrganization',
      'organizations:ListAWSServiceAccessForOrganization',
      'organizations:ListAccounts',
      'organizations:ListDelegatedAdministrators',
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
    'backstage-operator': { Version: '2012-10-17', Statement: OPERATOR },
  };
}
