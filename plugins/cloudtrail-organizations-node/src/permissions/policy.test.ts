import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  accountReadPermission,
  cloudtrailOrganizationsReadPermission,
  delegatedAdministratorManagePermission,
  findingWaivePermission,
  organizationReadPermission,
  organizationRefreshPermission,
  organizationTrailManagePermission,
  trustedAccessDisablePermission,
  trustedAccessEnablePermission,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { decideCloudTrailOrganizations } from './policy';

const claims = ['user:default/ada', 'group:default/acme-admins'];
const ada = {
  info: { userEntityRef: 'user:default/ada', ownershipEntityRefs: claims },
  credentials: mockCredentials.user('user:default/ada'),
} as PolicyQueryUser;

const conditional = (rule: string, permission: { resourceType: string }) => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'cloudtrail-organizations',
  resourceType: permission.resourceType,
  conditions: {
    rule,
    resourceType: 'cloudtrail-organization',
    params: { claims },
  },
});

describe('decideCloudTrailOrganizations', () => {
  it.each([cloudtrailOrganizationsReadPermission, accountReadPermission])(
    'allows $name to everyone who is signed in',
    permission => {
      expect(decideCloudTrailOrganizations({ permission }, ada)).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it.each([organizationReadPermission, organizationRefreshPermission])(
    'allows $name to the readers of an organization',
    permission => {
      expect(decideCloudTrailOrganizations({ permission }, ada)).toEqual(
        conditional('IS_READER', permission),
      );
    },
  );

  it.each([
    trustedAccessEnablePermission,
    trustedAccessDisablePermission,
    organizationTrailManagePermission,
    delegatedAdministratorManagePermission,
    findingWaivePermission,
  ])(
    'allows $name to the management-account administrators of an organization',
    permission => {
      expect(decideCloudTrailOrganizations({ permission }, ada)).toEqual(
        conditional('IS_MANAGEMENT_ACCOUNT_ADMIN', permission),
      );
    },
  );

  it.each([
    cloudtrailOrganizationsReadPermission,
    accountReadPermission,
    organizationReadPermission,
    trustedAccessDisablePermission,
  ])('denies $name without a user', permission => {
    expect(decideCloudTrailOrganizations({ permission }, undefined)).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('leaves all else to the policy that asked', () => {
    for (const name of [
      'catalog.entity.read',
      'cloudtrail-organizations.of-somebody-else',
    ]) {
      const permission = createPermission({
        name,
        attributes: { action: 'read' },
      });
      expect(decideCloudTrailOrganizations({ permission }, ada)).toBe(
        undefined,
      );
    }
  });

  it('denies one of its own names without its resource', () => {
    const permission = createPermission({
      name: trustedAccessDisablePermission.name,
      attributes: { action: 'delete' },
    });
    expect(decideCloudTrailOrganizations({ permission }, ada)).toEqual({
      result: AuthorizeResult.DENY,
    });
  });
});
