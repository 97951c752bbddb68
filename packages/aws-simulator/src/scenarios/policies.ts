import { ADMINISTRATOR_ACCESS } from '../world/policies';
import type { PolicyDocument, PolicyStatement } from '../world/policy';

const READ_ONLY: PolicyStatement[] = [
  {
    Sid: 'ReadOrganization',
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
    Sid: 'ReadServiceLinkedRole',
    Effect: 'Allow',
    Action: 'iam:GetRole',
    Resource: 'arn:aws:iam::*:role/aws-service-role/cloudtrail.amazonaws.com/*',
  },
  {
    Sid: 'ReadTrails',
    Effect: 'Allow',
    Action: [
      'cloudtrail:DescribeTrails',
      'cloudtrail:GetTrail',
      'cloudtrail:GetTrailStatus',
      'cloudtrail:GetEventSelectors',
    ],
    Resource: '*',
  },
  {
    Sid: 'ReadOwnIdentity',
    Effect: 'Allow',
    Action: 'sts:GetCallerIdentity',
    Resource: '*',
  },
];

const SWITCH_TRUSTED_ACCESS: PolicyStatement = {
  Sid: 'SwitchTrustedAccess',
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
};

/** Identity policies that a scenario may give to a role by name. */
export const NAMED_POLICIES: Record<string, PolicyDocument> = {
  administrator: ADMINISTRATOR_ACCESS,
  'backstage-read-only': { Version: '2012-10-17', Statement: READ_ONLY },
  'backstage-operator': {
    Version: '2012-10-17',
    Statement: [...READ_ONLY, SWITCH_TRUSTED_ACCESS],
  },
};
