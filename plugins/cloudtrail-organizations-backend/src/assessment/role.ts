import type { ServiceLinkedRole } from 'backstage-plugin-cloudtrail-organizations-common';
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
  return (
    role &&
    judgeServiceLinkedRole(
      role,
      organization.managementAccountId,
      isTheManagementAccount(organization, observations, terms),
    )
  );
}

/**
 * Judges a role that was read; undefined where what was read says nothing about the management account's.
 *
 * @param certain - whether it was seen that the management account was looked into
 */
export function judgeServiceLinkedRole(
  { exists, arn, trustedPrincipals }: ServiceLinkedRole,
  managementAccountId: string,
  certain: boolean,
): RoleJudgement | undefined {
  if (!exists) return certain ? 'missing' : undefined;
  // A role of another account says nothing about this one's.
  if (arn?.split(':')[4] !== managementAccountId) return undefined;
  return trustedPrincipals.length === 1 && trustedPrincipals[0] === CLOUDTRAIL
    ? 'good'
    : 'other-principals';
}
