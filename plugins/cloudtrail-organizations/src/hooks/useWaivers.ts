import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue } from './usePolledValue';

const EVERY_MS = 60_000;

/** The waivers of an organization, past ones included, the newest first. */
export function useWaivers(organization: string) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(
    () => api.listWaivers(organization),
    [api, organization],
  );
  return usePolledValue(load, () => EVERY_MS);
}
