import {
  DescribeResourcePolicyCommand,
  type OrganizationsClient,
  ResourcePolicyNotFoundException,
} from '@aws-sdk/client-organizations';
import type { ResourcePolicy } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { SERVICE_LINKED_ROLE_PATH } from './iam';
import { statementsOf } from './policies/document';
import { mayDeny } from './policies/statements';

/** What CloudTrail's role asks Organizations. Source: the AWS managed policy CloudTrailServiceRolePolicy. */
const ASKED_BY_CLOUDTRAIL = [
  'organizations:DescribeAccount',
  'organizations:DescribeOrganization',
  'organizations:ListAccounts',
  'organizations:ListAWSServiceAccessForOrganization',
  'organizations:ListDelegatedAdministrators',
];

/**
 * The policy that the organization itself has, and what of CloudTrail's own calls a Deny in it meets. A condition that
 * cannot be judged from here counts as met.
 *
 * Source: organizations:DescribeResourcePolicy. ResourcePolicyNotFoundException is an answer: there is none.
 */
export async function describeResourcePolicy(
  client: OrganizationsClient,
  organization: Pick<OrganizationConfig, 'managementAccountId' | 'partition'>,
): Promise<ResourcePolicy> {
  try {
    const { ResourcePolicy: found } = await client.send(
      new DescribeResourcePolicyCommand({}),
    );
    const deniedActions = actionsDenied(found?.Content ?? '{}', organization);
    return {
      exists: true,
      arn: found?.ResourcePolicySummary?.Arn,
      deniesCloudTrail: deniedActions.length > 0,
      deniedActions,
    };
  } catch (error) {
    if (error instanceof ResourcePolicyNotFoundException) {
      return { exists: false, deniesCloudTrail: false };
    }
    throw error;
  }
}

/**
 * What CloudTrail's service-linked role asks and may be denied.
 *
 * @param document - JSON
 */
export function actionsDenied(
  document: string,
  {
    managementAccountId,
    partition,
  }: Pick<OrganizationConfig, 'managementAccountId' | 'partition'>,
): string[] {
  const statements = statementsOf(document);
  const account = `arn:${partition}:iam::${managementAccountId}`;
  const role = `${account}:role${SERVICE_LINKED_ROLE_PATH}`;
  return ASKED_BY_CLOUDTRAIL.filter(action =>
    mayDeny(
      // Which resources are meant cannot be told from outside, so a Deny on any counts.
      statements.map(({ Resource, NotResource, ...statement }) => ({
        ...statement,
        Resource: '*',
      })),
      {
        action,
        resource: '*',
        principals: [role, `${account}:root`, managementAccountId],
        context: {
          'aws:PrincipalArn': role,
          'aws:PrincipalAccount': managementAccountId,
          'aws:PrincipalIsAWSService': 'false',
          'aws:SecureTransport': 'true',
        },
      },
    ),
  );
}
