import type {
  ControlVerdict,
  FindingsQuery,
  Severity,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { SEVERITIES } from '../shared/severities';

export const FILTERS = [
  'fail',
  'unknown',
  'pass',
  'notApplicable',
  'all',
] as const satisfies readonly (ControlVerdict | 'all')[];
export type Filter = (typeof FILTERS)[number];

/** Which findings, from where on: all that the URL keeps. */
export interface FindingsView {
  verdict: Filter;
  severity?: Severity;
  cursor?: string;
}

const PAGE_SIZE = 50;

/** The view that a URL asks for. What it cannot mean is left out. */
export function readView(params: URLSearchParams): FindingsView {
  return {
    verdict: FILTERS.find(one => one === params.get('verdict')) ?? 'fail',
    severity: SEVERITIES.find(one => one === params.get('severity')),
    cursor: params.get('cursor') || undefined,
  };
}

/** The same URL with a view. Defaults are not spelled out. */
export function writeView(
  params: URLSearchParams,
  { verdict, severity, cursor }: FindingsView,
): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | undefined) =>
    value ? next.set(name, value) : next.delete(name);
  put('verdict', verdict === 'fail' ? undefined : verdict);
  put('severity', severity);
  put('cursor', cursor);
  return next;
}

/** What to ask the backend for. */
export function queryOf(view: FindingsView): FindingsQuery {
  const { verdict, severity, cursor } = view;
  return {
    verdict: verdict === 'all' ? undefined : verdict,
    severity,
    limit: PAGE_SIZE,
    cursor,
  };
}
