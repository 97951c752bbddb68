import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

const personas = [
  'engineer',
  'platform-engineer',
  'acme-admin',
  'globex-admin',
];

/** Takes the header `x-demo-persona` at its word. */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async (result: { persona: string }, context) => {
    const { entity } = await context.findCatalogUser({
      entityRef: `user:default/${result.persona}`,
    });
    const profile = entity.spec?.profile as
      | { displayName?: string; email?: string }
      | undefined;
    return {
      profile: { displayName: profile?.displayName, email: profile?.email },
    };
  },
  initialize: () => undefined,
  async authenticate({ req }) {
    const persona = req.header('x-demo-persona');
    if (!persona || !personas.includes(persona)) {
      throw new AuthenticationError(
        `The header x-demo-persona must be one of ${personas.join(', ')}.`,
      );
    }
    return { result: { persona } };
  },
});
