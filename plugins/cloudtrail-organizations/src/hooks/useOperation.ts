import { useApi } from '@backstage/core-plugin-api';
import type { Operation } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue } from './usePolledValue';

const WHILE_RUNNING_MS = 2_000;

/** Whether an operation may still change. */
export function isUnderWay(operation: Operation): boolean {
  return (
    operation.status === 'running' || operation.status === 'awaiting-approval'
  );
}

/** One operation, followed until it has ended. */
export function useOperation(organization: string, operationId: string) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(
    () => api.getOperation(organization, operationId),
    [api, organization, operationId],
  );
  return usePolledValue(load, operation =>
    operation === undefined || isUnderWay(operation)
      ? WHILE_RUNNING_MS
      : undefined,
  );
}
