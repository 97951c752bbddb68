import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { demoAuthenticator } from './authenticator';

/**
 * Signs anyone in as one of the demo's people, on their word alone, where the provider `demo` is configured. So it
 * exists in development only: elsewhere the backend does not start with it.
 */
export const demoAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        if (!config.has('auth.providers.demo')) return;
        if (process.env.NODE_ENV !== 'development') {
          throw new Error(
            `The auth provider 'demo' signs in without a password and runs only where NODE_ENV is 'development', which is '${process.env.NODE_ENV}' here. Remove 'auth.providers.demo' from the configuration.`,
          );
        }
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: async ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: `user:default/${result.persona}`,
              }),
          }),
        });
      },
    });
  },
});
