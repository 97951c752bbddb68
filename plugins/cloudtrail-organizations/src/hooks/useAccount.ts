import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue } from './usePolledValue';
import { useReloadOnSignal } from './useReloadOnSignal';

const EVERY_MS = 60_000;

/** One account, by the organization that it is a member of. */
export function useAccount(accountId: string) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(() => api.getAccount(accountId), [api, accountId]);
  const polled = usePolledValue(load, () => EVERY_MS);
  // Whoever may see one account only is not told of which organization it is.
  useReloadOnSignal(polled.reload);
  return polled;
}
