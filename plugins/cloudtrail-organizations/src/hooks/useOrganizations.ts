import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue } from './usePolledValue';
import { useReloadOnSignal } from './useReloadOnSignal';

const EVERY_MS = 60_000;

/** The organizations that the person may read. */
export function useOrganizations() {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(() => api.listOrganizations(), [api]);
  const polled = usePolledValue(load, () => EVERY_MS);
  useReloadOnSignal(polled.reload);
  return polled;
}
