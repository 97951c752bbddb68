import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  findingWaivePermission,
  organizationReadPermission,
  trustedAccessDisablePermission,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  cloudtrailOrganizationsConditions,
  createCloudTrailOrganizationsConditionalDecision,
  organizationRules,
} from 'backstage-plugin-cloudtrail-organizations-node';
import { acme } from '../__testUtils__/fakeAws';
import type { OrganizationConfig } from '../config';
import { DefaultAuthorizer } from './DefaultAuthorizer';

const globex: OrganizationConfig = {
  ...acme,
  name: 'globex',
  managementAccountAdmins: ['group:default/globex-admins'],
};
const ada = mockCredentials.user('user:default/ada');
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

function newAuthorizer(
  options: {
    decide?: (permission: string) => PolicyDecision;
    groups?: string[];
    organizations?: OrganizationConfig[];
    readOnly?: boolean;
  } = {},
) {
  const { decide = () => ALLOW, groups = [], readOnly = false } = options;
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async queries =>
      queries.map(({ permission }) => decide(permission.name)),
  });
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async ({ principal }) => ({
      userEntityRef: (principal as BackstageUserPrincipal).userEntityRef,
      ownershipEntityRefs: ['user:default/ada', ...groups],
    }),
  });
  const authorizer = new DefaultAuthorizer({
    config: {
      organizations: options.organizations ?? [acme, globex],
      readOnly,
    },
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName: (name: string) =>
          Object.values(organizationRules).find(
            rule => rule.name === name,
          ) as never,
      }),
    }),
    userInfo,
  });
  return { authorizer, permissions, userInfo: userInfo.getUserInfo };
}

const names = (organizations: OrganizationConfig[]) =>
  organizations.map(({ name }) => name);

const start = (
  authorizer: DefaultAuthorizer,
  credentials: BackstageCredentials,
  organization = acme,
) =>
  authorizer.requireOperation(
    credentials,
    'disable-trusted-access',
    organization,
  );

describe('DefaultAuthorizer', () => {
  it('lists by conditions, and looks for one organization in the same list', async () => {
    const { authorizer } = newAuthorizer({
      decide: () =>
        createCloudTrailOrganizationsConditionalDecision(
          organizationReadPermission,
          cloudtrailOrganizationsConditions.hasName({ names: ['globex'] }),
        ),
    });
    expect(
      names(await authorizer.permitted(ada, organizationReadPermission)),
    ).toEqual(['globex']);
    await expect(authorizer.requireReadable(ada, 'globex')).resolves.toBe(
      globex,
    );
    for (const name of ['acme', 'umbrella']) {
      await expect(authorizer.requireReadable(ada, name)).rejects.toMatchObject(
        {
          name: 'NotFoundError',
          message: `There is no organization ${name} that you may read.`,
        },
      );
    }
  });

  it('asks once for what many organizations of one request need', async () => {
    const { authorizer, permissions } = newAuthorizer();
    await Promise.all([
      authorizer.allowedOperations(ada, acme),
      authorizer.allowedRefresh(ada, acme),
      authorizer.allowedOperations(ada, globex),
    ]);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
  });

  it('asks again later, for rights may have changed', async () => {
    let decision = ALLOW;
    const { authorizer } = newAuthorizer({ decide: () => decision });
    expect(
      await authorizer.permitted(ada, organizationReadPermission),
    ).toHaveLength(2);
    decision = DENY;
    expect(await authorizer.permitted(ada, organizationReadPermission)).toEqual(
      [],
    );
  });

  it('gives a service what its access restrictions name, and nothing else', async () => {
    const { authorizer } = newAuthorizer();
    const may = async (
      restrictions: Parameters<typeof mockCredentials.service>[1],
    ) =>
      names(
        await authorizer.permitted(
          mockCredentials.service('external:x', restrictions),
          organizationReadPermission,
        ),
      );
    expect(await may(undefined)).toEqual([]);
    expect(await may({ permissionAttributes: { action: ['read'] } })).toEqual(
      [],
    );
    expect(await may({ permissionNames: ['catalog.entity.read'] })).toEqual([]);
    expect(
      await may({ permissionNames: [organizationReadPermission.name] }),
    ).toEqual(['acme', 'globex']);
  });

  describe('lets somebody change an organization', () => {
    const admins = ['group:default/acme-admins'];

    it('who holds the permission and is one of its administrators', async () => {
      const { authorizer } = newAuthorizer({ groups: admins });
      await expect(start(authorizer, ada)).resolves.toEqual({
        userEntityRef: 'user:default/ada',
      });
    });

    it('through a service, and names both', async () => {
      const { authorizer } = newAuthorizer({ groups: admins });
      const credentials = mockCredentials.user('user:default/ada', {
        actor: { subject: 'plugin:scaffolder' },
      });
      await expect(start(authorizer, credentials)).resolves.toEqual({
        userEntityRef: 'user:default/ada',
        actor: 'plugin:scaffolder',
      });
    });

    it('not without the permission', async () => {
      const { authorizer } = newAuthorizer({
        groups: admins,
        decide: name =>
          name === trustedAccessDisablePermission.name ? DENY : ALLOW,
      });
      await expect(start(authorizer, ada)).rejects.toMatchObject({
        name: 'NotAllowedError',
        sentence: { key: 'denied.permission' },
      });
    });

    it('not who administrates another one, whatever the framework allows', async () => {
      const { authorizer } = newAuthorizer({ groups: admins });
      await expect(start(authorizer, ada, globex)).rejects.toMatchObject({
        name: 'NotAllowedError',
        message:
          'Only the management-account administrators of globex may change it: group:default/globex-admins.',
      });
    });

    it('not where nobody is its administrator', async () => {
      const { authorizer } = newAuthorizer({ groups: admins });
      await expect(
        start(authorizer, ada, { ...acme, managementAccountAdmins: [] }),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
        sentence: { key: 'denied.noManagementAccountAdmins' },
      });
    });

    it('not as a service, whatever its access restrictions name', async () => {
      const { authorizer } = newAuthorizer({ groups: admins });
      const service = mockCredentials.service('group:default/acme-admins', {
        permissionNames: [trustedAccessDisablePermission.name],
      });
      await expect(start(authorizer, service)).rejects.toMatchObject({
        name: 'NotAllowedError',
        sentence: { key: 'denied.notAUser' },
      });
    });

    it.each<[string, Partial<OrganizationConfig>, boolean]>([
      ['denied.readOnly', {}, true],
      ['denied.organizationReadOnly', { readOnly: true }, false],
      ['denied.noOperator', { operator: undefined }, false],
    ])(
      'not by configuration, and says so: %s',
      async (key, overrides, readOnly) => {
        const { authorizer } = newAuthorizer({ groups: admins, readOnly });
        const organization = { ...acme, ...overrides };
        expect(await authorizer.allowedOperations(ada, organization)).toEqual(
          ['enable-trusted-access', 'disable-trusted-access'].map(kind =>
            expect.objectContaining({
              kind,
              allowed: false,
              message: expect.objectContaining({ key }),
            }),
          ),
        );
      },
    );
  });

  describe('lets somebody waive findings', () => {
    const admins = ['group:default/acme-admins'];
    const waive = (
      authorizer: DefaultAuthorizer,
      credentials: BackstageCredentials = ada,
      organization = acme,
    ) => authorizer.requireWaive(credentials, organization);
    const allowed = async (
      authorizer: DefaultAuthorizer,
      organization = acme,
    ) => (await authorizer.rightsOf(ada)).of(organization).waive;

    it('who holds the permission and is an administrator, also where nothing is written to AWS', async () => {
      const { authorizer } = newAuthorizer({ groups: admins });
      const organization = { ...acme, readOnly: true, operator: undefined };
      await expect(waive(authorizer, ada, organization)).resolves.toEqual({
        userEntityRef: 'user:default/ada',
      });
      await expect(allowed(authorizer, organization)).resolves.toEqual({
        allowed: true,
      });
    });

    it.each<[string, Parameters<typeof newAuthorizer>[0], string]>([
      [
        'without the permission',
        {
          groups: admins,
          decide: name => (name === findingWaivePermission.name ? DENY : ALLOW),
        },
        'denied.permission',
      ],
      [
        'who is no administrator, whatever the framework allows',
        { groups: ['group:default/globex-admins'] },
        'denied.notManagementAccountAdmin',
      ],
    ])('not %s', async (_, options, key) => {
      const { authorizer } = newAuthorizer(options);
      await expect(waive(authorizer)).rejects.toMatchObject({
        name: 'NotAllowedError',
        sentence: { key },
      });
      await expect(allowed(authorizer)).resolves.toMatchObject({
        allowed: false,
        message: { key },
      });
    });

    it('not as a service, whatever its access restrictions name', async () => {
      const { authorizer } = newAuthorizer({ groups: admins });
      const service = mockCredentials.service('group:default/acme-admins', {
        permissionNames: [findingWaivePermission.name],
      });
      await expect(waive(authorizer, service)).rejects.toMatchObject({
        name: 'NotAllowedError',
        sentence: { key: 'denied.notAUser' },
      });
    });

    it('not while every write is stopped', async () => {
      const { authorizer } = newAuthorizer({ groups: admins, readOnly: true });
      await expect(waive(authorizer)).rejects.toMatchObject({
        name: 'ConflictError',
        sentence: { key: 'denied.readOnly' },
      });
      await expect(allowed(authorizer)).resolves.toMatchObject({
        allowed: false,
        message: { key: 'denied.readOnly' },
      });
    });
  });

  it('says to each caller what is allowed, and why the rest is not', async () => {
    const { authorizer } = newAuthorizer({
      groups: ['group:default/acme-admins'],
      decide: name =>
        name === trustedAccessDisablePermission.name ? DENY : ALLOW,
    });
    expect(await authorizer.allowedOperations(ada, acme)).toEqual([
      { kind: 'enable-trusted-access', allowed: true },
      expect.objectContaining({
        kind: 'disable-trusted-access',
        allowed: false,
        reason:
          'This needs the permission cloudtrail-organizations.trusted-access.disable. It is for group:default/acme-admins.',
      }),
    ]);
    expect(await authorizer.allowedRefresh(ada, acme)).toEqual({
      allowed: true,
    });
  });

  it('names who may refresh, to somebody who may not', async () => {
    const { authorizer } = newAuthorizer({ decide: () => DENY });
    expect(await authorizer.allowedRefresh(ada, acme)).toMatchObject({
      allowed: false,
      reason:
        'This needs the permission cloudtrail-organizations.organization.refresh. It is for group:default/platform, group:default/cloudtrail-admins, group:default/acme-admins.',
    });
  });

  it('asks for all that a page shows at once, and not who a reader is, which decides nothing', async () => {
    const { authorizer, permissions, userInfo } = newAuthorizer({
      decide: permission =>
        permission === organizationReadPermission.name ? ALLOW : DENY,
    });
    const [organization, rights] = await Promise.all([
      authorizer.requireReadable(ada, 'acme'),
      authorizer.rightsOf(ada),
    ]);
    expect(names(rights.readable)).toEqual(['acme', 'globex']);
    expect(rights.of(organization).operations).toEqual(
      await authorizer.allowedOperations(ada, organization),
    );
    expect(rights.of(organization).refresh.allowed).toBe(false);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);
    expect(userInfo).not.toHaveBeenCalled();
  });

  it('answers the same object for as long as the rights are the same, and another once they are not', async () => {
    let decision = ALLOW;
    const { authorizer } = newAuthorizer({
      decide: () => decision,
      groups: acme.managementAccountAdmins,
    });
    const first = (await authorizer.rightsOf(ada)).of(acme);
    expect(first.operations).toMatchObject([
      { allowed: true },
      { allowed: true },
    ]);
    const grace = mockCredentials.user('user:default/grace');
    expect((await authorizer.rightsOf(grace)).of(acme)).toBe(first);
    decision = DENY;
    const rights = await authorizer.rightsOf(ada);
    expect(rights.readable).toEqual([]);
    expect(rights.of(acme).operations).toMatchObject([
      { allowed: false },
      { allowed: false },
    ]);
  });
});
