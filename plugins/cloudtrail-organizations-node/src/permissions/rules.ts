import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import { organizationResourceRef } from './resource';

const claimsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity references that the caller owns or is a member of'),
});

const hasName = createPermissionRule({
  name: 'HAS_NAME',
  description: 'Allow organizations with one of these configured names',
  resourceRef: organizationResourceRef,
  paramsSchema: z.object({
    names: z.array(z.string()).describe('Configured names of organizations'),
  }),
  apply: (organization, { names }) => names.includes(organization.name),
  toQuery: ({ names }) => ({ property: 'name', anyOf: names }),
});

const isReader = createPermissionRule({
  name: 'IS_READER',
  description:
    'Allow organizations of which the caller is a reader, a CloudTrail administrator or a management-account administrator',
  resourceRef: organizationResourceRef,
  paramsSchema: claimsSchema,
  apply: (organization, { claims }) =>
    [
      ...organization.readers,
      ...organization.cloudTrailAdmins,
      ...organization.managementAccountAdmins,
    ].some(ref => claims.includes(ref)),
  toQuery: ({ claims }) => ({
    anyOf: [
      { property: 'readers', anyOf: claims },
      { property: 'cloudTrailAdmins', anyOf: claims },
      { property: 'managementAccountAdmins', anyOf: claims },
    ],
  }),
});

const isManagementAccountAdmin = createPermissionRule({
  name: 'IS_MANAGEMENT_ACCOUNT_ADMIN',
  description:
    'Allow organizations of which the caller is a management-account administrator',
  resourceRef: organizationResourceRef,
  paramsSchema: claimsSchema,
  apply: (organization, { claims }) =>
    organization.managementAccountAdmins.some(ref => claims.includes(ref)),
  toQuery: ({ claims }) => ({
    property: 'managementAccountAdmins',
    anyOf: claims,
  }),
});

/**
 * The rules over organizations: `HAS_NAME`, `IS_READER` and `IS_MANAGEMENT_ACCOUNT_ADMIN`.
 *
 * @public
 */
export const organizationRules = {
  hasName,
  isReader,
  isManagementAccountAdmin,
};
