import {
  type BackstageCredentials,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { decideCloudTrailOrganizations } from 'backstage-plugin-cloudtrail-organizations-node';

/** The people of the tests, and what they own. */
const PEOPLE: Record<string, string[]> = {
  'user:default/engineer': ['group:default/acme-readers'],
  'user:default/acme-admin': ['group:default/acme-admins'],
  'user:default/other-acme-admin': ['group:default/acme-admins'],
  'user:default/globex-admin': [
    'group:default/globex-admins',
    'group:default/platform',
  ],
};

/** The token, and the name, of a service that may read organizations. */
export const READER_SERVICE = 'external:reader';

/** The tests' tokens carry no actor, without which the permission backend refuses conditional decisions. */
export const authWithActors = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin: metadata }) => {
    const auth = mockServices.auth({ pluginId: metadata.getId() });
    return Object.assign(Object.create(auth), {
      async authenticate(
        token: string,
        options?: { allowLimitedAccess?: boolean },
      ): Promise<BackstageCredentials> {
        if (token === READER_SERVICE) {
          return mockCredentials.service(READER_SERVICE, {
            permissionNames: [
              'cloudtrail-organizations.organization.read',
              'cloudtrail-organizations.trusted-access.disable',
            ],
          });
        }
        const credentials = await auth.authenticate(token, options);
        if (!auth.isPrincipal(credentials, 'user')) return credentials;
        const { userEntityRef } = credentials.principal;
        return token.startsWith('mock-service-token:')
          ? mockCredentials.user(userEntityRef, {
              actor: { subject: 'plugin:test' },
            })
          : credentials;
      },
      isPrincipal: auth.isPrincipal.bind(auth),
      getNoneCredentials: auth.getNoneCredentials.bind(auth),
      getOwnServiceCredentials: auth.getOwnServiceCredentials.bind(auth),
      getPluginRequestToken: auth.getPluginRequestToken.bind(auth),
    });
  },
});

/** Knows the people, and what they own. */
export const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const { userEntityRef } = (
        credentials as BackstageCredentials<{
          userEntityRef: string;
          type: 'user';
        }>
      ).principal;
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...(PEOPLE[userEntityRef] ?? [])],
      };
    },
  }),
});

/** The ready-made policy; of all else nothing is allowed. */
export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'ready-made-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({
          async handle(query, user) {
            return (
              decideCloudTrailOrganizations(query, user) ?? {
                result: AuthorizeResult.DENY,
              }
            );
          },
        });
      },
    });
  },
});
