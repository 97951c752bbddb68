import { useApi } from '@backstage/core-plugin-api';
import type { OperationKind } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { usePolledValue } from './usePolledValue';

/**
 * What an operation would do, from the latest snapshot. It is not polled: the person decides on what is read, and
 * the backend refuses a plan that has changed since.
 */
export function usePlan(organization: string, kind: OperationKind) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const load = useCallback(
    () => api.requestOperation(organization, { kind, dryRun: true }),
    [api, organization, kind],
  );
  return usePolledValue(load, () => undefined, { onFocus: false });
}
