import type {
  AccountsQuery,
  CoverageVerdict,
} from 'backstage-plugin-cloudtrail-organizations-common';

type AccountState = NonNullable<AccountsQuery['state']>;

export const ACCOUNT_STATES: readonly AccountState[] = [
  'ACTIVE',
  'PENDING_ACTIVATION',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
];

export const VERDICTS: readonly CoverageVerdict[] = [
  'silent',
  'uncovered',
  'unknown',
  'unverified',
  'delivering',
  'suspended',
];

/** What the table can be sorted by, in the order of its columns. */
const SORT_KEYS = [
  'name',
  'accountId',
  'state',
  'joinedAt',
  'coverage',
  'newestAt',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const PAGE_SIZE = 25;

/** Which accounts, in which order, from where on: all that the URL keeps. */
export interface AccountsView {
  search: string;
  state?: AccountState;
  coverage?: CoverageVerdict;
  /** The root or organizational unit above them. */
  unit?: string;
  sort: SortKey;
  descending: boolean;
  cursor?: string;
}

const NAMES = [
  'search',
  'state',
  'coverage',
  'unit',
  'sort',
  'order',
  'cursor',
] as const;

const UNIT = /^(r|ou)-[0-9a-z-]{4,68}$/;

/** The view that a URL asks for. What it cannot mean is left out. */
export function readView(params: URLSearchParams): AccountsView {
  const unit = params.get('unit') ?? '';
  return {
    search: params.get('search') ?? '',
    state: ACCOUNT_STATES.find(state => state === params.get('state')),
    coverage: VERDICTS.find(verdict => verdict === params.get('coverage')),
    unit: UNIT.test(unit) ? unit : undefined,
    sort: SORT_KEYS.find(key => key === params.get('sort')) ?? 'name',
    descending: params.get('order') === 'desc',
    cursor: params.get('cursor') || undefined,
  };
}

/** The same URL with a view. Defaults are not spelled out. */
export function writeView(
  params: URLSearchParams,
  view: AccountsView,
): URLSearchParams {
  const next = new URLSearchParams(params);
  const values: Record<(typeof NAMES)[number], string | undefined> = {
    search: view.search,
    state: view.state,
    coverage: view.coverage,
    unit: view.unit,
    sort: view.sort === 'name' ? undefined : view.sort,
    order: view.descending ? 'desc' : undefined,
    cursor: view.cursor,
  };
  for (const name of NAMES) {
    const value = values[name];
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** What to ask the backend for. */
export function queryOf(view: AccountsView): AccountsQuery {
  const { search, state, coverage, unit, sort, descending, cursor } = view;
  return {
    query: search.trim() || undefined,
    state,
    coverage,
    parent: unit,
    orderBy: descending ? `-${sort}` : sort,
    limit: PAGE_SIZE,
    cursor,
  };
}

/** Whether any account may be left out. */
export function isFiltered(view: AccountsView): boolean {
  return Boolean(
    view.search.trim() || view.state || view.coverage || view.unit,
  );
}
