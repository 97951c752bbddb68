const { createBackendModule } = require('@backstage/backend-plugin-api');
const {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} = require('@backstage/plugin-auth-node');

/** The one person of the benchmarks: an organization's reader, as nearly everybody is. */
const USER = 'user:default/reader';
const GROUP = 'group:default/readers';

/** Real Backstage tokens for that person, from the auth backend that every portal has. */
module.exports = createBackendModule({
  pluginId: 'auth',
  moduleId: 'bench-provider',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'bench',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => undefined,
              authenticate: async () => ({ result: {} }),
            }),
            signInResolver: async (_info, context) =>
              context.issueToken({
                claims: { sub: USER, ent: [USER, GROUP] },
              }),
          }),
        });
      },
    });
  },
});
