import { Content, Header, Page } from '@backstage/core-components';
import { createDevApp } from '@backstage/dev-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { cloudTrailOrganizationsApiRef } from '../src/api';
import {
  CloudTrailOrganizationsPage,
  cloudTrailOrganizationsPlugin,
  EntityAuditLoggingCard,
} from '../src';
import { InMemoryApi } from './InMemoryApi';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'payments',
    annotations: { 'amazonaws.com/account-id': '104729001122' },
  },
};

// The legacy half: `yarn start` in this package. With `?backend` in the address it talks to a backend on port 7007.
const app = createDevApp().registerPlugin(cloudTrailOrganizationsPlugin);
if (!new URLSearchParams(window.location.search).has('backend'))
  app.registerApi({
    api: cloudTrailOrganizationsApiRef,
    deps: {},
    factory: () => new InMemoryApi(),
  });

app
  .addPage({
    element: <CloudTrailOrganizationsPage />,
    title: 'CloudTrail for Organizations',
    path: '/cloudtrail-organizations',
  })
  .addPage({
    element: (
      <Page themeId="home">
        <Header title="payments" />
        <Content>
          <EntityProvider entity={entity}>
            <EntityAuditLoggingCard />
          </EntityProvider>
        </Content>
      </Page>
    ),
    title: 'Entity card',
    path: '/entity',
  })
  .render();
