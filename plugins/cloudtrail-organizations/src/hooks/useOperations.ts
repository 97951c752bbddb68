import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { isUnderWay } from './useOperation';
import { usePolledValue } from './usePolledValue';

const PAGE_SIZE = 20;
const EVERY_MS = 60_000;
const WHILE_RUNNING_MS = 5_000;

/** One page of an organization's operations, newest first. */
export function useOperations(
  organization: string,
  cursor: string | undefined,
) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(
    () => api.listOperations(organization, { limit: PAGE_SIZE, cursor }),
    [api, organization, cursor],
  );
  return usePolledValue(load, page =>
    page?.items.some(isUnderWay) ? WHILE_RUNNING_MS : EVERY_MS,
  );
}
