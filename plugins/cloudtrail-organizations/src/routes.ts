import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The overview. */
export const rootRouteRef = createRouteRef({ id: 'cloudtrail-organizations' });

/** One organization, by its configured name. */
export const organizationRouteRef = createSubRouteRef({
  id: 'cloudtrail-organizations/organization',
  parent: rootRouteRef,
  path: '/:organization',
});

/** One operation of an organization, step by step. */
export const operationRouteRef = createSubRouteRef({
  id: 'cloudtrail-organizations/operation',
  parent: rootRouteRef,
  path: '/:organization/operations/:operationId',
});
