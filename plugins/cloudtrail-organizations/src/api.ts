import {
  createApiFactory,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  CloudTrailOrganizationsClient,
  type CloudTrailOrganizationsApi,
} from 'backstage-plugin-cloudtrail-organizations-common';

/**
 * The HTTP API of the cloudtrail-organizations backend, with the token of whoever is signed in.
 *
 * @public
 */
export const cloudTrailOrganizationsApiRef =
  createApiRef<CloudTrailOrganizationsApi>({
    id: 'plugin.cloudtrail-organizations.service',
  });

/** The same client for both frontend systems. */
export const cloudTrailOrganizationsApiFactory = createApiFactory({
  api: cloudTrailOrganizationsApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new CloudTrailOrganizationsClient({ discoveryApi, fetchApi }),
});
