import {
  type AccountCoverage,
  type AccountItem,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Terms } from '../assessment/terms';
import { effectiveCoverage } from '../inventory/effectiveVerdict';
import type { InventoryAccount } from '../inventory/types';

/** Evidence that was looked for before that time is too old. ISO 8601. */
export function staleBefore({
  now,
  staleAfterMs,
}: Pick<Terms, 'now' | 'staleAfterMs'>): string {
  return new Date(now - staleAfterMs).toISOString();
}

/**
 * The coverage of one account as it holds now.
 *
 * @param readable - to someone who may read the organization. Else the reason says no more than `account.read` allows:
 * why evidence could not be read may name roles and buckets.
 */
export function presentCoverage(
  coverage: AccountCoverage,
  coverageTerms: Terms,
  readable: boolean,
): AccountCoverage {
  const now = effectiveCoverage(coverage, staleBefore(coverageTerms));
  return readable ? now : { ...now, message: briefly(now.message) };
}

/** Ours name nothing that is not for everyone; what AWS says of a read that failed may. */
function briefly(message: Sentence): Sentence {
  return message.key.startsWith('coverage.')
    ? message
    : say('coverage.unverified.notRead');
}

/** An account as the list shows it. */
export function presentAccountItem(
  account: InventoryAccount,
  unitNames: Map<string, string>,
): AccountItem {
  const { unitIds } = account;
  return {
    accountId: account.accountId,
    name: account.name,
    email: account.email,
    state: account.state,
    joinedAt: account.joinedAt,
    joinedMethod: account.joinedMethod,
    isManagementAccount: account.isManagementAccount,
    parentId: unitIds[unitIds.length - 1],
    path: unitIds.map(id => unitNames.get(id) ?? id),
    seenAt: account.seenAt,
    coverage: account.coverage,
  };
}
