import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  EntitySwitch,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import {
  CloudTrailOrganizationsPage,
  cloudTrailOrganizationsPlugin,
  EntityAuditLoggingCard,
  hasAuditLogging,
} from '../src';
import { people } from './people';

// The legacy half of the plugin, on the backend of the demo portal, signed in to by the same people.
const app = createDevApp()
  .registerPlugin(cloudTrailOrganizationsPlugin, catalogPlugin)
  .setAvailableLanguages(['en', 'ja']);

for (const { api, provider } of people) {
  app.registerApi(api).addSignInProvider(provider);
}

app
  .addPage({
    title: 'CloudTrail for Organizations',
    path: '/cloudtrail-organizations',
    element: <CloudTrailOrganizationsPage />,
  })
  .addPage({
    title: 'Catalog',
    path: '/catalog',
    element: <CatalogIndexPage />,
  })
  .addPage({
    // Its card stands on /catalog/default/resource/aws-account-104729001122, among others.
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: (
      <EntityLayout>
        <EntityLayout.Route path="/" title="Overview">
          <EntitySwitch>
            <EntitySwitch.Case if={hasAuditLogging}>
              <EntityAuditLoggingCard />
            </EntitySwitch.Case>
          </EntitySwitch>
        </EntityLayout.Route>
      </EntityLayout>
    ),
  })
  .render();
