import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION } from 'backstage-plugin-cloudtrail-organizations-common';

/**
 * What permission rules see of a configured organization. The lists hold entity references.
 *
 * @public
 */
export interface OrganizationResource {
  /** The configured name, which is the resource reference too. */
  name: string;
  /** Who may read it. */
  readers: string[];
  /** Who is told when trusted access is disabled. */
  cloudTrailAdmins: string[];
  /** Who may change it. */
  managementAccountAdmins: string[];
}

/**
 * A condition on organizations as data: a property, and the values of which it must hold at least one.
 *
 * @public
 */
export interface OrganizationFilter {
  /** The property that is looked at. */
  property: keyof OrganizationResource;
  /** Values, one of which is enough. */
  anyOf: string[];
}

/**
 * The resource that the permissions on organizations are asked about.
 *
 * @public
 */
export const organizationResourceRef = createPermissionResourceRef<
  OrganizationResource,
  OrganizationFilter
>().with({
  pluginId: 'cloudtrail-organizations',
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});
