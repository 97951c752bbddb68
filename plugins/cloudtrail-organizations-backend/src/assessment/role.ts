import { CLOUDTRAIL } from '../aws/organizations';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';
import { isTheManagementAccount } from './managementAccount';
import { known, type Terms } from './terms';

/** The role and its principal: `good` trusts CloudTrail and nobody else. */
export type RoleJudgement = 'good' | 'missing' | 'other-principals';

/** Judges the management account's service-linked role; undefined where it is not known. */
export function judgeRole(
  organization: OrganizationConfig,
  observations: Snapshot['observations'],
  terms: Terms,
): RoleJudgement | undefined {
  const role = known(observations.serviceLinkedRole, terms);
  if (!role) return undefined;
  if (!role.exists) {
    return isTheManagementAccount(organization, observations, terms)
      ? 'missing'
      : undefined;
  }
  // A role of another account says nothing about this one's.
  if (role.arn?.split(':')[4] !== organization.managementAccountId) {
    return undefined;
  }
  return role.trustedPrincipals.length === 1 &&
    role.trustedPrincipals[0] === CLOUDTRAIL
    ? 'good'
    : 'other-principals';
}
