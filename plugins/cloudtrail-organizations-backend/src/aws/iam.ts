import {
  GetRoleCommand,
  type IAMClient,
  NoSuchEntityException,
} from '@aws-sdk/client-iam';
import type { ServiceLinkedRole } from 'backstage-plugin-cloudtrail-organizations-common';
import { principalsThatMayAssume } from './trustPolicy';

/** CloudTrail's role in each account of an organization. */
export const SERVICE_LINKED_ROLE_NAME = 'AWSServiceRoleForCloudTrail';

/** Where it stands in an ARN, after `role`. */
export const SERVICE_LINKED_ROLE_PATH = `/aws-service-role/cloudtrail.amazonaws.com/${SERVICE_LINKED_ROLE_NAME}`;

/** Source: iam:GetRole. NoSuchEntity is an answer: the role does not exist. */
export async function getServiceLinkedRole(
  client: IAMClient,
): Promise<ServiceLinkedRole> {
  try {
    const { Role } = await client.send(
      new GetRoleCommand({ RoleName: SERVICE_LINKED_ROLE_NAME }),
    );
    return {
      exists: true,
      arn: Role?.Arn,
      trustedPrincipals: principalsThatMayAssume(
        decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''),
      ),
    };
  } catch (error) {
    if (error instanceof NoSuchEntityException) {
      return { exists: false, trustedPrincipals: [] };
    }
    throw error;
  }
}
