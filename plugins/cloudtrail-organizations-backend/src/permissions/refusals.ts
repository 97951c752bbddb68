import {
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { OrganizationPermission } from './types';

/** What is known of a caller when it asks to change an organization. */
export interface WriteRequest {
  permission: OrganizationPermission;
  organization: OrganizationConfig;
  /** What the permission framework says. */
  permitted: boolean;
  /** A user's own ref and groups; undefined where the caller is no user. */
  ownershipEntityRefs: string[] | undefined;
}

/** Why this is not the caller's to change. It would be somebody else's: a 403. */
export function whyNotTheirs(request: WriteRequest): Sentence | undefined {
  const { permission, organization, permitted, ownershipEntityRefs } = request;
  const { name, managementAccountAdmins } = organization;
  if (!ownershipEntityRefs) return say('denied.notAUser');
  if (managementAccountAdmins.length === 0) {
    return say('denied.noManagementAccountAdmins', { organization: name });
  }
  if (!permitted) {
    return whyNotPermitted(permission, managementAccountAdmins);
  }
  const isAdmin = managementAccountAdmins.some(ref =>
    ownershipEntityRefs.includes(ref),
  );
  return isAdmin
    ? undefined
    : say('denied.notManagementAccountAdmin', {
        organization: name,
        groups: managementAccountAdmins.join(', '),
      });
}

/**
 * Why nobody can change the organization, whoever asks. The portal's configuration is the precondition that does not
 * hold, so this is a 409 and not a 403, which would send the person to ask for rights that change nothing.
 */
export function whyNotChangeable(
  organization: OrganizationConfig,
  readOnly: boolean,
): Sentence | undefined {
  const { name } = organization;
  if (readOnly) return say('denied.readOnly');
  if (organization.readOnly) {
    return say('denied.organizationReadOnly', { organization: name });
  }
  if (!organization.operator) {
    return say('denied.noOperator', { organization: name });
  }
  return undefined;
}

/** Names the permission that is missing, and whom the configuration means it for. */
export function whyNotPermitted(
  { name: permission }: OrganizationPermission,
  groups: string[],
): Sentence {
  return groups.length > 0
    ? say('denied.permission', { permission, groups: groups.join(', ') })
    : say('denied.permissionOfNobody', { permission });
}
