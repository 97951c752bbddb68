import { FlatRoutes } from '@backstage/core-app-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { cloudTrailOrganizationsApiRef } from './api';
import { CloudTrailOrganizationsPage, EntityAuditLoggingCard } from './index';
import {
  account,
  AWS_ENDPOINT,
  posture,
  summary,
} from './__testUtils__/fixtures';
import { operation } from './__testUtils__/operationFixtures';

const render = (path: string) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [
          cloudTrailOrganizationsApiRef,
          {
            listOrganizations: async () => ({
              items: [summary()],
              endpoint: AWS_ENDPOINT,
            }),
            getOrganization: async () => posture(summary()),
            getAccount: async () => account(),
            requestOperation: async () => operation({ status: 'planned' }),
          },
        ],
        [
          permissionApiRef,
          { authorize: async () => ({ result: AuthorizeResult.ALLOW }) },
        ],
      ]}
    >
      <FlatRoutes>
        <Route
          path="/cloudtrail-organizations"
          element={<CloudTrailOrganizationsPage />}
        />
        <Route
          path="/entity"
          element={
            <EntityProvider
              entity={{
                apiVersion: 'backstage.io/v1alpha1',
                kind: 'Resource',
                metadata: {
                  name: 'payments',
                  annotations: { 'amazonaws.com/account-id': '104729001122' },
                },
              }}
            >
              <EntityAuditLoggingCard />
            </EntityProvider>
          }
        />
      </FlatRoutes>
    </TestApiProvider>,
    { routeEntries: [path] },
  );

it('mounts its page with a header in the legacy frontend system', async () => {
  await render('/cloudtrail-organizations');
  expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute(
    'href',
    '/cloudtrail-organizations/acme',
  );
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'CloudTrail for Organizations',
  );
});

it('opens the disable dialog in the legacy frontend system', async () => {
  await render('/cloudtrail-organizations/acme');
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions for Acme' }),
  );
  await userEvent.click(
    screen.getByRole('menuitem', { name: 'Disable trusted access' }),
  );
  expect(
    await screen.findByText(/deleted from 26 member accounts/),
  ).toBeInTheDocument();
});

it('shows its card in the legacy frontend system', async () => {
  await render('/entity');
  expect(await screen.findByText('Organization: Active')).toBeInTheDocument();
});
