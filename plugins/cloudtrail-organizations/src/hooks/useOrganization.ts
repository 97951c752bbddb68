import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue, type Polled } from './usePolledValue';
import { useReloadOnSignal } from './useReloadOnSignal';

const EVERY_MS = 60_000;
const WHILE_RUNNING_MS = 5_000;

/** An organization's posture, and the way to have it observed now. */
export interface OrganizationHandle extends Polled<Posture> {
  refresh(): Promise<void>;
  refreshing: boolean;
  /** Why the newest refresh failed, until anything newer is there. */
  refreshError?: Error;
  /** Whether the newest refresh was answered with what is known already: AWS is not asked again so soon. */
  tooSoon: boolean;
}

export function useOrganization(name: string): OrganizationHandle {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(() => api.getOrganization(name), [api, name]);
  const polled = usePolledValue(load, posture =>
    posture && isUnderWay(posture) ? WHILE_RUNNING_MS : EVERY_MS,
  );
  const { value, replace, reload } = polled;
  useReloadOnSignal(reload, name);
  const [refreshed, refresh] = useAsyncFn(async () => {
    try {
      const answer = await api.refreshOrganization(name);
      replace(answer);
      return { before: value, after: answer };
    } catch (thrown) {
      // The posture says of an attempt that it failed, and why.
      await reload();
      return { before: value, error: toError(thrown) };
    }
  }, [api, name, replace, reload, value]);

  const { before, after, error } = refreshed.value ?? {};
  const isUnchanged =
    before !== undefined && value !== undefined && isSameAttempt(before, value);
  return {
    ...polled,
    refresh: async () => {
      await refresh();
    },
    refreshing: refreshed.loading,
    refreshError: isUnchanged ? error : undefined,
    tooSoon: isUnchanged && after !== undefined,
  };
}

/** Whether two answers rest on the same attempt to observe. */
function isSameAttempt(one: Posture, other: Posture): boolean {
  return (
    one.observedAt === other.observedAt &&
    one.lastAttempt?.at === other.lastAttempt?.at
  );
}

/** Whether an operation, or a listing of the accounts and their evidence, can be watched. */
function isUnderWay({ runningOperation, inventory }: Posture): boolean {
  return (
    runningOperation !== undefined ||
    inventory.accounts.status === 'running' ||
    inventory.coverage.status === 'running'
  );
}
