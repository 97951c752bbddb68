import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue } from './usePolledValue';
import { useReloadOnSignal } from './useReloadOnSignal';

const EVERY_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** The posture of the last days, of all organizations that the person may read, added up. */
export function useHistory(days: number) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(async () => {
    const to = Date.now();
    const from = new Date(to - days * DAY_MS).toISOString();
    const { points } = await api.getHistory(undefined, { from });
    return { points, from: Date.parse(from), to };
  }, [api, days]);
  const polled = usePolledValue(load, () => EVERY_MS);
  useReloadOnSignal(polled.reload);
  return polled;
}
