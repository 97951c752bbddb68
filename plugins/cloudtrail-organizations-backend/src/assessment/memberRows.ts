import {
  type ChecklistRow,
  type CoverageCounts,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { awsCli } from '../aws/cli';
import type { ChecklistInput } from './checklist';
import { coverage } from './controls/coverage';
import { row, type RowBody, type RowHead, unknownRow } from './rows';
import { known } from './terms';

/** How many accounts the organization has. */
export function accounts({
  organization,
  observations,
  accountsListedAt,
  accountsTerms,
}: ChecklistInput): ChecklistRow {
  const head: RowHead = {
    id: 'accounts',
    calls: ['organizations:ListAccounts'],
    checkYourself: [awsCli(organization, 'organizations', ['list-accounts'])],
  };
  const seen = observations.accounts;
  const fact = known(seen, accountsTerms);
  if (fact) {
    return row(head, seen, {
      status: 'ok',
      message: say('checklist.accounts', {
        count: fact.total,
        active: fact.byState.ACTIVE ?? 0,
      }),
    });
  }
  const unknown = unknownRow(head, seen, organization);
  return accountsListedAt
    ? {
        ...unknown,
        remedy: say('checklist.accounts.earlier', {
          listedAt: accountsListedAt,
        }),
      }
    : unknown;
}

/** Whether logs of each active account are seen. That a trail is set to log an account proves nothing. */
export function memberCoverage({
  organization,
  observations,
  terms,
  coverageTerms,
}: ChecklistInput): ChecklistRow {
  const head: RowHead = {
    id: 'member-coverage',
    calls: ['organizations:ListAccounts', 's3:ListBucket'],
    // It takes a call for each account.
    checkYourself: [],
  };
  const seen = observations.coverage;
  const counts = known(seen, coverageTerms);
  return counts
    ? row(head, seen, judgeCounts(counts, { ...terms, organization }))
    : unknownRow(head, seen, organization);
}

const STATUS = {
  pass: 'ok',
  fail: 'bad',
  unknown: 'unknown',
  notApplicable: 'not-applicable',
} as const;

/** The row says what the control says. */
function judgeCounts(
  counts: CoverageCounts,
  terms: Parameters<typeof coverage.judge>[1],
): RowBody {
  const [{ result, because, remedy }] = [
    coverage.judge({ coverage: counts }, terms),
  ].flat();
  return { status: STATUS[result], message: because, remedy };
}
