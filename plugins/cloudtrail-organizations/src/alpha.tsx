/**
 * Whether AWS CloudTrail and AWS Organizations work together, for every organization: the new frontend system.
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import VerifiedUserOutlined from '@material-ui/icons/VerifiedUserOutlined';
import { cloudtrailOrganizationsReadPermission } from 'backstage-plugin-cloudtrail-organizations-common';
import { cloudTrailOrganizationsApiFactory } from './api';
import { hasAuditLogging } from './hasAuditLogging';
import { rootRouteRef } from './routes';

/** Who may not read anything here sees neither the page and its place in the navigation, nor the card. */
const mayRead = {
  permissions: { $contains: cloudtrailOrganizationsReadPermission.name },
};

const api = ApiBlueprint.make({
  params: define => define(cloudTrailOrganizationsApiFactory),
});

const page = PageBlueprint.make({
  if: mayRead,
  params: {
    path: '/cloudtrail-organizations',
    title: 'CloudTrail for Organizations',
    icon: <VerifiedUserOutlined fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/Router').then(({ Router }) => <Router />),
  },
});

const auditLoggingCard = EntityCardBlueprint.make({
  name: 'audit-logging',
  if: mayRead,
  params: {
    filter: hasAuditLogging,
    type: 'info',
    loader: () =>
      import('./components/entity/AuditLoggingCard').then(
        ({ AuditLoggingCard }) => <AuditLoggingCard />,
      ),
  },
});

/**
 * The plugin for the new frontend system: found by it where the package is a dependency of the app.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'cloudtrail-organizations',
  title: 'CloudTrail for Organizations',
  icon: <VerifiedUserOutlined fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  extensions: [api, page, auditLoggingCard],
  routes: { root: rootRouteRef },
});
