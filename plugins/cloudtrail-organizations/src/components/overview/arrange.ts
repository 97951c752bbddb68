import type {
  OrganizationState,
  OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { SEVERITIES } from '../shared/severities';

/** What the overview can be sorted by. */
export const SORT_KEYS = [
  'organization',
  'state',
  'trustedAccess',
  'trails',
  'accounts',
  'findings',
  'observed',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What needs attention first. */
export const STATES: readonly OrganizationState[] = [
  'failing',
  'incomplete',
  'unknown',
  'disabled',
  'active',
];

/** What the person asked to see, as the URL keeps it. */
export interface Arrangement {
  search: string;
  state: OrganizationState | undefined;
  sort: SortKey;
  descending: boolean;
}

/** The organizations that match, in the order that was asked for. What is unknown comes last in either direction. */
export function arrange(
  organizations: OrganizationSummary[],
  { search, state, sort, descending }: Arrangement,
): OrganizationSummary[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return organizations
    .filter(organization => !state || organization.state === state)
    .filter(organization => {
      const text = searchable(organization);
      return words.every(word => text.includes(word));
    })
    .sort(
      (a, b) =>
        compare(sortValue(a, sort), sortValue(b, sort), descending) ||
        a.title.localeCompare(b.title),
    );
}

function searchable(organization: OrganizationSummary): string {
  return [
    organization.name,
    organization.title,
    organization.organizationId,
    organization.managementAccountId,
    ...(organization.trailNames ?? []),
  ]
    .join('\n')
    .toLocaleLowerCase();
}

type SortValue = string | number | undefined;

function sortValue(
  organization: OrganizationSummary,
  sort: SortKey,
): SortValue {
  switch (sort) {
    case 'organization':
      return organization.title;
    case 'state':
      return STATES.indexOf(organization.state);
    case 'trustedAccess': {
      const { trustedAccess } = organization;
      return (
        trustedAccess &&
        (trustedAccess.enabled ? trustedAccess.since ?? '' : '~')
      );
    }
    case 'trails':
      return organization.trailCounts.organizationTrails;
    case 'accounts':
      return coveredShare(organization);
    case 'findings':
      return gravity(organization);
    default:
      return organization.observedAt;
  }
}

/** One critical finding weighs more than any number of high ones, and so on. */
function gravity({ findingCounts }: OrganizationSummary): number | undefined {
  return (
    findingCounts &&
    SEVERITIES.reduce(
      (sum, severity) => sum * 1_000 + Math.min(findingCounts[severity], 999),
      0,
    )
  );
}

function compare(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const ascending =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b));
  return descending ? -ascending : ascending;
}

/** Which share of the active accounts is covered; undefined where that is not known. */
function coveredShare({ coverage }: OrganizationSummary): number | undefined {
  return (
    coverage && (coverage.active ? coverage.delivering / coverage.active : 0)
  );
}

/** The active accounts of an organization; undefined where the accounts are unknown. */
export function activeAccounts({
  accounts,
}: OrganizationSummary): number | undefined {
  return accounts && (accounts.byState.ACTIVE ?? 0);
}
