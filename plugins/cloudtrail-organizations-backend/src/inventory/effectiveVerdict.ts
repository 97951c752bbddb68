import {
  type AccountCoverage,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';

/** The verdicts that evidence decides: it may be too old. */
const BY_EVIDENCE: AccountCoverage['verdict'][] = ['delivering', 'silent'];

/**
 * The verdict that holds now, in a query: `unknown`, where its evidence was looked for before that time.
 *
 * @param staleBefore - ISO 8601
 */
export function effectiveVerdict(
  database: Knex,
  staleBefore: string,
): Knex.Raw {
  return database.raw(
    "case when verdict in ('delivering', 'silent') and checked_at < ? then 'unknown' when verdict = '' then 'unknown' else verdict end",
    [staleBefore],
  );
}

/** The coverage that holds now, as {@link effectiveVerdict} has it. */
export function effectiveCoverage(
  coverage: AccountCoverage,
  staleBefore: string,
): AccountCoverage {
  const { verdict, checkedAt = '' } = coverage;
  return BY_EVIDENCE.includes(verdict) && checkedAt < staleBefore
    ? {
        ...coverage,
        verdict: 'unknown',
        message: say('coverage.unknown.stale', { checkedAt }),
        since: undefined,
      }
    : coverage;
}
