import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  cloudtrailOrganizationsReadPermission,
  organizationPermissions,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  organizationResourceRef,
  organizationRules,
} from 'backstage-plugin-cloudtrail-organizations-node';
import type { OrganizationConfig } from '../config';

/** Tells the permission framework what can be asked about organizations. Needed before an authorizer is made. */
export function registerPermissions(
  permissionsRegistry: PermissionsRegistryService,
  organizations: OrganizationConfig[],
): void {
  permissionsRegistry.addPermissions([cloudtrailOrganizationsReadPermission]);
  permissionsRegistry.addResourceType({
    resourceRef: organizationResourceRef,
    permissions: organizationPermissions,
    rules: Object.values(organizationRules),
    getResources: async names =>
      names.map(name =>
        organizations.find(organization => organization.name === name),
      ),
  });
}
