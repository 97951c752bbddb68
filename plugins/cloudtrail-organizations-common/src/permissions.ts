import {
  createPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { OperationKind } from './types';

/**
 * The resource type of a configured organization in the permission framework.
 *
 * @public
 */
export const RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION = 'cloudtrail-organization';

/**
 * See the page and its place in the navigation. A basic permission: it opens no organization.
 *
 * @public
 */
export const cloudtrailOrganizationsReadPermission = createPermission({
  name: 'cloudtrail-organizations.read',
  attributes: { action: 'read' },
});

/**
 * See one account's membership and whether it is logged, and no more of its organization than that.
 *
 * @public
 */
export const accountReadPermission = createPermission({
  name: 'cloudtrail-organizations.account.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});

/**
 * See an organization's posture and operations, and plan operations without starting them.
 *
 * @public
 */
export const organizationReadPermission = createPermission({
  name: 'cloudtrail-organizations.organization.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});

/**
 * Have an organization observed now, which costs AWS calls.
 *
 * @public
 */
export const organizationRefreshPermission = createPermission({
  name: 'cloudtrail-organizations.organization.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});

/**
 * Enable trusted access for CloudTrail in an organization.
 *
 * @public
 */
export const trustedAccessEnablePermission = createPermission({
  name: 'cloudtrail-organizations.trusted-access.enable',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});

/**
 * Disable trusted access for CloudTrail in an organization.
 *
 * @public
 */
export const trustedAccessDisablePermission = createPermission({
  name: 'cloudtrail-organizations.trusted-access.disable',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});

/**
 * Set up, restore and start organization trails.
 *
 * @public
 */
export const organizationTrailManagePermission = createPermission({
  name: 'cloudtrail-organizations.organization-trail.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});

/**
 * Register and deregister CloudTrail's delegated administrators.
 *
 * @public
 */
export const delegatedAdministratorManagePermission = createPermission({
  name: 'cloudtrail-organizations.delegated-administrator.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});

/**
 * Waive findings of an organization, and end waivers.
 *
 * @public
 */
export const findingWaivePermission = createPermission({
  name: 'cloudtrail-organizations.finding.waive',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION,
});

/**
 * The permissions whose resource is an organization.
 *
 * @public
 */
export const organizationPermissions = [
  accountReadPermission,
  organizationReadPermission,
  organizationRefreshPermission,
  trustedAccessEnablePermission,
  trustedAccessDisablePermission,
  organizationTrailManagePermission,
  delegatedAdministratorManagePermission,
  findingWaivePermission,
];

/**
 * The permission that each kind of operation needs.
 *
 * @public
 */
export const operationPermissions: Record<
  OperationKind,
  ResourcePermission<typeof RESOURCE_TYPE_CLOUDTRAIL_ORGANIZATION>
> = {
  'enable-trusted-access': trustedAccessEnablePermission,
  'disable-trusted-access': trustedAccessDisablePermission,
};
