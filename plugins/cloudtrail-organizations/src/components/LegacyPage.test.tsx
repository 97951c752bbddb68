import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { LegacyPage } from './LegacyPage';

// On its own, because what one test was answered on a permission is remembered for the next.
it('says in the legacy frontend system which permission is missing, and asks for nothing', async () => {
  const listOrganizations = jest.fn();
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [cloudTrailOrganizationsApiRef, { listOrganizations }],
        [
          permissionApiRef,
          { authorize: async () => ({ result: AuthorizeResult.DENY }) },
        ],
      ]}
    >
      <LegacyPage />
    </TestApiProvider>,
    { mountedRoutes: { '/cloudtrail-organizations': rootRouteRef } },
  );
  expect(
    await screen.findByText(
      /needs the permission cloudtrail-organizations.read/,
    ),
  ).toBeInTheDocument();
  expect(listOrganizations).not.toHaveBeenCalled();
});
