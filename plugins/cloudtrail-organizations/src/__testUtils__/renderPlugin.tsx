import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type { CloudTrailOrganizationsApi } from 'backstage-plugin-cloudtrail-organizations-common';
import plugin from '../alpha';
import { cloudTrailOrganizationsApiRef } from '../api';

// The test app does not wait for permissions: alpha.test.tsx tells what they show and hide.
const always = { $all: [] };
const pluginForAll = plugin.withOverrides({
  extensions: [
    plugin
      .getExtension('page:cloudtrail-organizations')
      .override({ if: always }),
    plugin
      .getExtension('entity-card:cloudtrail-organizations/audit-logging')
      .override({ if: always }),
  ],
});

/** The plugin in an app of the new frontend system, with an API of the test's own. */
export function renderPlugin(options: {
  path: string;
  api: Partial<CloudTrailOrganizationsApi>;
  language?: 'en' | 'ja';
}) {
  const { path, api, language = 'en' } = options;
  // The app remembers the language, also from test to test.
  window.localStorage.setItem('language', language);
  return renderTestApp({
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    features: [pluginForAll],
    initialRouteEntries: [path],
    apis: [
      [cloudTrailOrganizationsApiRef, api],
      [catalogApiRef, catalogApiMock()],
      [permissionApiRef, mockApis.permission()],
      mockApis.identity({ userEntityRef: 'user:default/acme-admin' }),
    ],
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'ja'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}
