import { useApi } from '@backstage/core-plugin-api';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue, type Polled } from './usePolledValue';

const EVERY_MS = 60_000;
const WHILE_RUNNING_MS = 5_000;

/** An organization's posture, and the way to have it observed now. */
export interface OrganizationHandle extends Polled<Posture> {
  refresh(): Promise<void>;
  refreshing: boolean;
  refreshError?: Error;
}

export function useOrganization(name: string): OrganizationHandle {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(() => api.getOrganization(name), [api, name]);
  const polled = usePolledValue(load, posture =>
    posture?.runningOperation ? WHILE_RUNNING_MS : EVERY_MS,
  );
  const { replace } = polled;
  const [refreshed, refresh] = useAsyncFn(async () => {
    replace(await api.refreshOrganization(name));
  }, [api, name, replace]);
  return {
    ...polled,
    refresh: async () => {
      await refresh();
    },
    refreshing: refreshed.loading,
    refreshError: refreshed.error,
  };
}
