import {
  type AccountCoverage,
  say,
  type Sentence,
  type SentenceKey,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { MemberAccount } from '../aws/accounts';
import type { InventoryAccount } from './types';

/** A row of `accounts`. Nothing that is sorted is null: an empty text stands for what is not known. */
export interface AccountRow {
  organization: string;
  account_id: string;
  name: string;
  name_key: string;
  email: string | null;
  state: string;
  joined_at: string;
  joined_method: string | null;
  /** SQLite has no booleans. */
  is_management: boolean | number;
  /** Each id of a root or unit with a slash behind it. */
  path: string;
  parent_id: string;
  seen_at: string;
  verdict: AccountCoverage['verdict'];
  verdict_since: string;
  message: string | null;
  checked_at: string;
  newest_at: string;
  evidence: 'digest' | 'log' | null;
  evidence_region: string | null;
  trail_name: string | null;
  regions: string | null;
}

/** What a listing writes of an account. */
export const LISTED = [
  'organization',
  'account_id',
  'name',
  'name_key',
  'email',
  'state',
  'joined_at',
  'joined_method',
  'is_management',
  'path',
  'parent_id',
  'seen_at',
] as const satisfies readonly (keyof AccountRow)[];

/** The values of {@link LISTED}, in its order. */
export function listedValues(
  organization: string,
  seenAt: string,
  account: MemberAccount,
): (string | boolean | null)[] {
  const { accountId, name, unitIds } = account;
  const values: Record<(typeof LISTED)[number], string | boolean | null> = {
    organization,
    account_id: accountId,
    name,
    name_key: nameKey(name),
    email: account.email ?? null,
    state: account.state,
    joined_at: account.joinedAt ?? '',
    joined_method: account.joinedMethod ?? null,
    is_management: accountId === account.managementAccountId,
    path: pathOf(unitIds),
    parent_id: unitIds.at(-1) ?? '',
    seen_at: seenAt,
  };
  return LISTED.map(column => values[column]);
}

/** A name as it is searched and sorted: alike in every database, whatever its own idea of case is. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** The path of what is directly in the last of these units. */
export function pathOf(unitIds: string[]): string {
  return unitIds.map(id => `${id}/`).join('');
}

/** The account that a row holds. */
export function toAccount(row: AccountRow): InventoryAccount {
  return {
    organization: row.organization,
    accountId: row.account_id,
    name: row.name,
    email: row.email ?? undefined,
    state: row.state,
    joinedAt: row.joined_at || undefined,
    joinedMethod: row.joined_method ?? undefined,
    isManagementAccount: Boolean(row.is_management),
    unitIds: row.path.split('/').slice(0, -1),
    seenAt: row.seen_at,
    coverage: {
      verdict: row.verdict || 'unknown',
      message: sentenceOf(row.message),
      since: row.verdict_since || undefined,
      newestAt: row.newest_at || undefined,
      evidence: row.evidence ?? undefined,
      region: row.evidence_region ?? undefined,
      trailName: row.trail_name ?? undefined,
      regions: row.regions ? JSON.parse(row.regions) : undefined,
      checkedAt: row.checked_at || undefined,
    },
  };
}

/** A sentence is kept as key and params: its English would be the larger part of the table. */
export function keptSentence({ key, params }: Sentence): string {
  return JSON.stringify({ key, params });
}

function sentenceOf(kept: string | null): Sentence {
  if (!kept) return say('coverage.unknown.notYet');
  const { key, params } = JSON.parse(kept);
  return say(key as SentenceKey, params);
}
