import type {
  AccountCounts,
  Observation,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import type { MemberAccount } from '../aws/organizations';
import type {
  InventoryAccount,
  InventoryStatus,
  InventoryStore,
} from './types';

interface AccountRow {
  organization: string;
  account_id: string;
  name: string;
  state: string;
  joined_at: string | null;
  joined_method: string | null;
  /** SQLite has no booleans. */
  is_management: boolean | number;
  seen_at: string;
}

interface InventoryRow {
  organization: string;
  complete: string | null;
  failed: string | null;
}

/** Accounts in the plugin's database. */
export class DatabaseInventoryStore implements InventoryStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async latest(organization: string): Promise<InventoryStatus> {
    const row = await this.#database<InventoryRow>('inventories')
      .where({ organization })
      .first();
    return { complete: parse(row?.complete), failed: parse(row?.failed) };
  }

  async savePage(
    organization: string,
    seenAt: string,
    accounts: MemberAccount[],
  ): Promise<void> {
    if (accounts.length === 0) return;
    await this.#database<AccountRow>('accounts')
      .insert(
        accounts.map(account => ({
          organization,
          account_id: account.accountId,
          name: account.name,
          state: account.state,
          joined_at: account.joinedAt ?? null,
          joined_method: account.joinedMethod ?? null,
          is_management: account.accountId === account.managementAccountId,
          seen_at: seenAt,
        })),
      )
      .onConflict(['organization', 'account_id'])
      .merge();
  }

  async complete(
    organization: string,
    seenAt: string,
  ): Promise<Observation<AccountCounts>> {
    return this.#database.transaction(async transaction => {
      await transaction<AccountRow>('accounts')
        .where({ organization })
        .andWhere('seen_at', '<', seenAt)
        .delete();
      const rows = await transaction('accounts')
        .where({ organization })
        .groupBy('state')
        .select<{ state: string; count: number | string }[]>(
          'state',
          transaction.raw('count(*) as count'),
        );
      const byState = Object.fromEntries(
        rows.map(({ state, count }) => [state, Number(count)]),
      );
      const observation: Observation<AccountCounts> = {
        action: 'organizations:ListAccounts',
        observedAt: seenAt,
        outcome: 'observed',
        value: {
          total: Object.values(byState).reduce((sum, count) => sum + count, 0),
          byState,
        },
      };
      await transaction<InventoryRow>('inventories')
        .insert({
          organization,
          complete: JSON.stringify(observation),
          failed: null,
        })
        .onConflict('organization')
        .merge();
      return observation;
    });
  }

  async saveFailed(
    organization: string,
    observation: Observation<AccountCounts>,
  ): Promise<void> {
    await this.#database<InventoryRow>('inventories')
      .insert({ organization, failed: JSON.stringify(observation) })
      .onConflict('organization')
      .merge(['failed']);
  }

  async findAccount(accountId: string): Promise<InventoryAccount[]> {
    const rows = await this.#database<AccountRow>('accounts').where({
      account_id: accountId,
    });
    return rows
      .sort((a, b) => newness(b).localeCompare(newness(a)))
      .map(row => ({
        organization: row.organization,
        accountId: row.account_id,
        name: row.name,
        state: row.state,
        joinedAt: row.joined_at ?? undefined,
        isManagementAccount: Boolean(row.is_management),
        seenAt: row.seen_at,
      }));
  }
}

/** An account that left one organization and joined another is listed by both until the next listing of the first. */
function newness({ joined_at, seen_at }: AccountRow): string {
  return `${joined_at ?? ''} ${seen_at}`;
}

function parse(
  json: string | null | undefined,
): Observation<AccountCounts> | undefined {
  return json ? JSON.parse(json) : undefined;
}
