import { ConfigReader } from '@backstage/config';
import { UserIdentity } from '@backstage/core-components';
import { createApp } from '@backstage/frontend-defaults';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { demoFeatures } from './demoFeatures';

/** A sign-in as an adopter might have it, without anything to choose. */
const ownSignIn = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader:
          async () =>
          ({ onSignInSuccess }) => {
            useEffect(
              () => onSignInSuccess(UserIdentity.createGuest()),
              [onSignInSuccess],
            );
            return null;
          },
      },
    }),
  ],
});

it('is not there where the configuration does not say that this is the demo', async () => {
  window.history.pushState({}, '', '/embedded-aws');
  const app = createApp({
    features: [ownSignIn, demoFeatures],
    advanced: {
      configLoader: async () => ({
        config: new ConfigReader({
          app: { title: 'Test', baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
        }),
      }),
    },
  });
  render(app.createRoot());

  expect(
    await screen.findByText(/page not found/i, {}, { timeout: 20_000 }),
  ).toBeVisible();
}, 30_000);
