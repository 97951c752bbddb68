import { useApi } from '@backstage/core-plugin-api';
import type {
  FindingsPage,
  FindingsQuery,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import { cloudTrailOrganizationsApiRef } from '../api';
import { useLatest } from './useLatest';
import { usePolledValue, type Polled } from './usePolledValue';

const EVERY_MS = 60_000;

/** One page of an organization's findings, the gravest first. While another is loaded, the page before stays. */
export function useFindings(
  organization: string,
  query: FindingsQuery,
): Polled<FindingsPage> {
  const api = useApi(cloudTrailOrganizationsApiRef);
  // Its parts, because an object is another one with each render.
  const asked = JSON.stringify(query);
  const load = useCallback(
    () => api.listFindings(organization, JSON.parse(asked)),
    [api, organization, asked],
  );
  const polled = usePolledValue(load, () => EVERY_MS);
  return { ...polled, value: useLatest(polled.value, polled.loading) };
}
