import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  accountReadPermission,
  cloudtrailOrganizationsReadPermission,
  organizationPermissions,
  organizationReadPermission,
  organizationRefreshPermission,
  RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  cloudtrailOrganizationsConditions,
  createCloudTrailOrganizationsConditionalDecision,
} from './conditions';

const namesOf = (...permissions: { name: string }[]) =>
  new Set(permissions.map(({ name }) => name));

const OWN = namesOf(
  cloudtrailOrganizationsReadPermission,
  ...organizationPermissions,
);
const FOR_EVERYONE = namesOf(
  cloudtrailOrganizationsReadPermission,
  accountReadPermission,
);
const FOR_READERS = namesOf(
  organizationReadPermission,
  organizationRefreshPermission,
);

/**
 * The ready-made policy for this plugin's permissions. Everyone signed in sees the page and single accounts; an
 * organization's readers, CloudTrail administrators and management-account administrators read and refresh it; its
 * management-account administrators alone change it.
 *
 * @param request - as the policy's `handle` gets it
 * @param user - as the policy's `handle` gets it; without one everything of this plugin is denied
 * @returns undefined for every permission of anybody else, which an adopter's own policy goes on to decide
 * @public
 */
export function decideCloudTrailOrganizations(
  request: PolicyQuery,
  user: PolicyQueryUser | undefined,
): PolicyDecision | undefined {
  const { permission } = request;
  if (!OWN.has(permission.name)) return undefined;
  if (!user) return { result: AuthorizeResult.DENY };
  if (FOR_EVERYONE.has(permission.name))
    return { result: AuthorizeResult.ALLOW };
  // A permission that carries one of our names without our resource is nobody's to grant.
  if (!isResourcePermission(permission, RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION))
    return { result: AuthorizeResult.DENY };

  const claims = user.info.ownershipEntityRefs;
  return createCloudTrailOrganizationsConditionalDecision(
    permission,
    FOR_READERS.has(permission.name)
      ? cloudtrailOrganizationsConditions.isReader({ claims })
      : cloudtrailOrganizationsConditions.isManagementAccountAdmin({ claims }),
  );
}
