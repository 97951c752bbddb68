import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue } from './usePolledValue';

const EVERY_MS = 60_000;

/** The roots and organizational units of an organization. */
export function useUnits(organization: string) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(
    () => api.listUnits(organization),
    [api, organization],
  );
  return usePolledValue(load, () => EVERY_MS);
}
