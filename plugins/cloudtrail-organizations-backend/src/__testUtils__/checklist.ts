import {
  type ChecklistRow,
  type FactObservations,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { checklist, type ChecklistInput } from '../assessment/checklist';
import { describeTrails } from '../assessment/describeTrails';
import { ACME, ago, allWell, HOUR, seen, TERMS } from './facts';

const ACCOUNTS = seen({ total: 27, byState: { ACTIVE: 26, SUSPENDED: 1 } });

/** Every active account was seen to deliver. */
export const COVERED = seen({
  active: 26,
  delivering: 26,
  silent: 0,
  uncovered: 0,
  unverified: 0,
  suspended: 1,
  unknown: 0,
});

/** The rows by their id, where all is well but for these facts. */
export function rows(
  overrides: Partial<FactObservations> = {},
  more: Partial<ChecklistInput> = {},
): Record<ChecklistRow['id'], ChecklistRow> {
  const { accounts = ACCOUNTS, coverage = COVERED, ...others } = overrides;
  const observations = { ...allWell(others), accounts, coverage };
  const inventoryTerms = { ...TERMS, staleAfterMs: 3 * HOUR };
  const list = checklist({
    organization: ACME,
    observations,
    terms: TERMS,
    accountsTerms: inventoryTerms,
    coverageTerms: inventoryTerms,
    trails: describeTrails(observations, TERMS),
    ...more,
  });
  return Object.fromEntries(list.map(row => [row.id, row])) as Record<
    ChecklistRow['id'],
    ChecklistRow
  >;
}

/** A fact that AWS did not let the portal see just now. */
export const denied = (action: `${string}:${string}`) => {
  const message = say('denied.action', { missingAction: action });
  return {
    action,
    observedAt: ago(0),
    outcome: 'denied' as const,
    missingAction: action,
    reason: message.text,
    message,
  };
};
