import type {
  AccountCounts,
  Observation,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import type { MemberAccount } from '../aws/accounts';
import { type AccountRow, LISTED, listedValues, toAccount } from './accountRow';
import type {
  InventoryAccount,
  InventoryStatus,
  InventoryStore,
  ListingPass,
} from './types';

interface InventoryRow {
  organization: string;
  complete: string | null;
  failed: string | null;
  pass: string | null;
  coverage: string | null;
  coverage_pass: string | null;
  /** Counts up whenever accounts or their coverage may have changed. */
  version: number;
}

/** SQLite takes 32,766 values a statement. */
const ROWS_A_STATEMENT = 1_000;

const UPSERT = `ON CONFLICT (organization, account_id) DO UPDATE SET ${LISTED.slice(
  2,
)
  .map(column => `${column} = excluded.${column}`)
  .join(', ')}`;

/** Accounts in the plugin's database. */
export class DatabaseInventoryStore implements InventoryStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async latest(organization: string): Promise<InventoryStatus> {
    const row = await this.#database<InventoryRow>('inventories')
      .where({ organization })
      .first('complete', 'failed', 'pass', 'coverage', 'coverage_pass');
    return {
      complete: parse(row?.complete),
      failed: parse(row?.failed),
      pass: parse(row?.pass),
      coverage: parse(row?.coverage),
      coveragePass: parse(row?.coverage_pass),
    };
  }

  async savePages(
    organization: string,
    pass: ListingPass,
    accounts: MemberAccount[],
  ): Promise<void> {
    await this.#database.transaction(async transaction => {
      for (let at = 0; at < accounts.length; at += ROWS_A_STATEMENT) {
        const some = accounts.slice(at, at + ROWS_A_STATEMENT);
        // Built by hand: for SQLite the query builder makes of it a union of more selects than SQLite takes.
        const row = `(${LISTED.map(() => '?').join(', ')})`;
        await transaction.raw(
          `INSERT INTO accounts (${LISTED.join(', ')}) VALUES ${some
            .map(() => row)
            .join(', ')} ${UPSERT}`,
          some.flatMap(account =>
            listedValues(organization, pass.startedAt, account).map(value =>
              this.#boolean(value),
            ),
          ),
        );
      }
      await savePass(transaction, organization, pass);
    });
  }

  async complete(
    organization: string,
    pass: ListingPass,
  ): Promise<Observation<AccountCounts>> {
    const { startedAt } = pass;
    return this.#database.transaction(async transaction => {
      await transaction<AccountRow>('accounts')
        .where({ organization })
        .andWhere('seen_at', '<', startedAt)
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
        observedAt: startedAt,
        outcome: 'observed',
        value: {
          total: Object.values(byState).reduce((sum, count) => sum + count, 0),
          byState,
        },
      };
      await savePass(transaction, organization, pass, {
        complete: JSON.stringify(observation),
        failed: null,
      });
      return observation;
    });
  }

  async saveFailed(
    organization: string,
    pass: ListingPass,
    observation: Observation<AccountCounts>,
  ): Promise<void> {
    await savePass(this.#database, organization, pass, {
      failed: JSON.stringify(observation),
    });
  }

  async findAccount(accountId: string): Promise<InventoryAccount[]> {
    const rows = await this.#database<AccountRow>('accounts').where({
      account_id: accountId,
    });
    return rows
      .sort((a, b) => newness(b).localeCompare(newness(a)))
      .map(toAccount);
  }

  /** SQLite's driver takes no booleans, which only the query builder would know. */
  #boolean(value: string | boolean | null): string | boolean | number | null {
    return typeof value === 'boolean' &&
      this.#database.client.config.client !== 'pg'
      ? Number(value)
      : value;
  }
}

async function savePass(
  database: Knex,
  organization: string,
  pass: ListingPass,
  more: Partial<InventoryRow> = {},
): Promise<void> {
  await database<InventoryRow>('inventories')
    .insert({ organization, pass: JSON.stringify(pass), ...more })
    .onConflict('organization')
    .merge({
      pass: JSON.stringify(pass),
      version: database.raw('inventories.version + 1') as unknown as number,
      ...more,
    });
}

/** An account that left one organization and joined another is listed by both until the next listing of the first. */
function newness({ joined_at, seen_at }: AccountRow): string {
  return `${joined_at} ${seen_at}`;
}

function parse<T>(json: string | null | undefined): T | undefined {
  return json ? JSON.parse(json) : undefined;
}
