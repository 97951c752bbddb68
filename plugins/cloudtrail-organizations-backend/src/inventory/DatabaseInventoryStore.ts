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

/** The accounts of a statement are one value, a JSON list of lists: the database parses no thousand placeholders. */
const LISTED_ROWS = `SELECT ${LISTED.map((column, index) =>
  column === 'is_management'
    ? `CAST(value ->> ${index} AS BOOLEAN) AS ${column}`
    : `value ->> ${index} AS ${column}`,
).join(', ')} FROM `;
const KEY = ['organization', 'account_id'];
const SEEN_AT = 'seen_at';
const TOLD = LISTED.filter(
  column => !KEY.includes(column) && column !== SEEN_AT,
);

/** Most accounts are as they were: no index is touched where only the time is new. */
const TOUCH = (rows: string) =>
  `UPDATE accounts SET seen_at = v.seen_at FROM (${rows}) AS v
   WHERE ${KEY.map(column => `accounts.${column} = v.${column}`).join(' AND ')}
     AND ${TOLD.map(
       column => `accounts.${column} IS NOT DISTINCT FROM v.${column}`,
     ).join(' AND ')}
   RETURNING accounts.account_id`;

const UPSERT = (rows: string) =>
  `INSERT INTO accounts (${LISTED.join(', ')}) ${rows} WHERE true
   ON CONFLICT (${KEY.join(', ')}) DO UPDATE SET ${[...TOLD, SEEN_AT]
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
      await this.#saveAccounts(transaction, organization, pass, accounts);
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

  async #saveAccounts(
    transaction: Knex,
    organization: string,
    { startedAt }: ListingPass,
    accounts: MemberAccount[],
  ): Promise<void> {
    if (accounts.length === 0) return;
    const isPostgres = transaction.client.config.client === 'pg';
    const rows = `${LISTED_ROWS}${
      isPostgres
        ? 'json_array_elements(CAST(? AS json)) AS t(value)'
        : 'json_each(?)'
    }`;
    const json = (some: MemberAccount[]) =>
      JSON.stringify(
        some.map(account => listedValues(organization, startedAt, account)),
      );
    const answer = await transaction.raw(TOUCH(rows), [json(accounts)]);
    const touched: { account_id: string }[] = answer.rows ?? answer;
    const same = new Set(touched.map(row => row.account_id));
    const others = accounts.filter(({ accountId }) => !same.has(accountId));
    if (others.length > 0) {
      await transaction.raw(UPSERT(rows), [json(others)]);
    }
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
