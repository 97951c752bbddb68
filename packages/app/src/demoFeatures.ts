import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';

/** What only the demo has: its sign-in without a password, and its page that makes the embedded AWS fail. */
export const demoFeatures = createFrontendFeatureLoader({
  async *loader({ config }) {
    if (!config.getOptionalBoolean('app.demo')) return;
    yield import('./signIn');
    yield import('./embeddedAws');
  },
});
