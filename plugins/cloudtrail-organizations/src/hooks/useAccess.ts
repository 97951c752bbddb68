import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue } from './usePolledValue';

const EVERY_MS = 60_000;

/** Each AWS call that the portal needs in an organization, allowed or not as last seen. */
export function useAccess(organization: string) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(
    () => api.getAccess(organization),
    [api, organization],
  );
  return usePolledValue(load, () => EVERY_MS);
}
