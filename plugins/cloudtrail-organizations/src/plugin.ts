import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { cloudTrailOrganizationsApiFactory } from './api';
import { rootRouteRef } from './routes';

/**
 * The plugin for the legacy frontend system.
 *
 * @public
 */
export const cloudTrailOrganizationsPlugin = createPlugin({
  id: 'cloudtrail-organizations',
  apis: [cloudTrailOrganizationsApiFactory],
  routes: { root: rootRouteRef },
});

/**
 * Overview, organizations and operations, with header: the element of a route in `App.tsx`.
 *
 * @public
 */
export const CloudTrailOrganizationsPage =
  cloudTrailOrganizationsPlugin.provide(
    createRoutableExtension({
      name: 'CloudTrailOrganizationsPage',
      component: () =>
        import('./components/LegacyPage').then(module => module.LegacyPage),
      mountPoint: rootRouteRef,
    }),
  );

/**
 * The card "Audit logging" for an entity page. Show it where {@link hasAuditLogging} says so.
 *
 * @public
 */
export const EntityAuditLoggingCard = cloudTrailOrganizationsPlugin.provide(
  createComponentExtension({
    name: 'EntityAuditLoggingCard',
    component: {
      lazy: () =>
        import('./components/entity/AuditLoggingCard').then(
          module => module.AuditLoggingCard,
        ),
    },
  }),
);
