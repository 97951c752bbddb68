import type {
  CoverageCounts,
  FindingCounts,
  OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { SEVERITIES } from '../shared/severities';
import { activeAccounts } from './arrange';

/** Accounts of several organizations, added up. */
export interface AccountTotals {
  /** Of the organizations whose accounts are known. */
  active: number;
  delivering: number;
  silent: number;
  uncovered: number;
  unverified: number;
  /** Accounts whose coverage could not be observed, those of organizations whose coverage is not known included. */
  unknown: number;
  /** Organizations whose accounts are known. */
  listed: number;
  /** Organizations whose coverage is known. */
  judged: number;
}

const VERDICTS = [
  'delivering',
  'silent',
  'uncovered',
  'unverified',
  'unknown',
] as const satisfies readonly (keyof CoverageCounts)[];

/** Only what was seen delivering counts as covered: an organization whose coverage is not known adds to the whole alone. */
export function totalAccounts(
  organizations: OrganizationSummary[],
): AccountTotals {
  const totals: AccountTotals = {
    active: 0,
    delivering: 0,
    silent: 0,
    uncovered: 0,
    unverified: 0,
    unknown: 0,
    listed: 0,
    judged: 0,
  };
  for (const organization of organizations) {
    const { coverage } = organization;
    const active = coverage?.active ?? activeAccounts(organization);
    if (active === undefined) continue;
    totals.listed++;
    totals.active += active;
    if (coverage) {
      totals.judged++;
      for (const verdict of VERDICTS) totals[verdict] += coverage[verdict];
    } else {
      totals.unknown += active;
    }
  }
  return totals;
}

/** Open findings of several organizations by severity; what is not known adds nothing. */
export function totalFindings(
  organizations: OrganizationSummary[],
): FindingCounts {
  const totals = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { findingCounts } of organizations)
    for (const severity of SEVERITIES)
      totals[severity] += findingCounts?.[severity] ?? 0;
  return totals;
}

/** The oldest of several times; undefined where there is none. */
export function oldestOf(times: (string | undefined)[]): string | undefined {
  return times
    .filter((time): time is string => time !== undefined)
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];
}
