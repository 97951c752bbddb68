import { InputError } from '@backstage/errors';
import type { CoverageVerdict } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import { type AccountRow, nameKey, pathOf, toAccount } from './accountRow';
import { effectiveCoverage, effectiveVerdict } from './effectiveVerdict';
import type { InventoryAccount } from './types';
import type { UnitAccounts } from './units';

/** What to sort accounts by. */
export type AccountOrder =
  | 'name'
  | 'accountId'
  | 'state'
  | 'joinedAt'
  | 'coverage'
  | 'newestAt';

/** Which accounts. */
export interface AccountFilter {
  /** Part of a name, or the beginning of an account id. */
  query?: string;
  state?: string;
  coverage?: CoverageVerdict;
  /** The ids from the root to a unit: the accounts below it, at any depth. */
  unitIds?: string[];
}

/** Which page of them. */
export interface AccountsQuery extends AccountFilter {
  orderBy: AccountOrder | `-${AccountOrder}`;
  limit: number;
  /** Of another page of the same accounts in the same order. */
  cursor?: string;
}

/** A page of accounts. */
export interface AccountsFound {
  items: InventoryAccount[];
  totalItems: number;
  nextCursor?: string;
  previousCursor?: string;
}

/** Where a page begins: behind that account, or before it. */
interface Position {
  order: AccountsQuery['orderBy'];
  direction: 'after' | 'before';
  value: string;
  accountId: string;
}

const COLUMNS: Record<AccountOrder, keyof AccountRow> = {
  name: 'name_key',
  accountId: 'account_id',
  state: 'state',
  joinedAt: 'joined_at',
  coverage: 'verdict',
  newestAt: 'newest_at',
};

/** Where no verdict is by evidence none is too old. Later than any time. */
const NONE = '~';

/** Totals that are remembered, of different questions. */
const TOTALS = 500;

/** Searches, filters, sorts and pages accounts, all in the database. */
export class DatabaseAccountList {
  readonly #database: Knex;
  /** How many accounts a filter finds, as long as none has changed: counting reads them all, a page only some. */
  readonly #totals = new Map<string, number>();
  /** When the oldest evidence behind a verdict was looked for, by organization. */
  readonly #oldest = new Map<string, { version: number; checkedAt: string }>();

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * @param staleBefore - evidence that was looked for earlier is too old; ISO 8601
   * @throws InputError where the cursor is none of these accounts in this order
   */
  async page(
    organization: string,
    query: AccountsQuery,
    staleBefore: string,
  ): Promise<AccountsFound> {
    const { orderBy, limit, cursor } = query;
    const position = cursor ? readCursor(cursor, orderBy) : undefined;
    const version = await this.#version(organization);
    const { verdict } = await this.#verdict(organization, version, staleBefore);
    const backwards = position?.direction === 'before';
    const isDescending = orderBy.startsWith('-') !== backwards;
    const key = orderBy.replace(/^-/, '') as AccountOrder;
    const column =
      key === 'coverage' ? verdict : this.#database.ref(COLUMNS[key]);
    const direction = isDescending ? 'desc' : 'asc';

    const rows = await this.#matching(organization, query, verdict)
      .modify(find => {
        if (!position) return;
        find.andWhereRaw(`(?, account_id) ${isDescending ? '<' : '>'} (?, ?)`, [
          column,
          position.value,
          position.accountId,
        ]);
      })
      .orderByRaw(`? ${direction}, account_id ${direction}`, [column])
      // One more tells whether there is another page.
      .limit(limit + 1)
      .select<(AccountRow & { sorted_by: string })[]>(
        '*',
        this.#database.raw('? as sorted_by', [column]),
      );
    const hasMore = rows.length > limit;
    const page = rows.slice(0, limit);
    if (backwards) page.reverse();

    const at = (row: (typeof rows)[number], which: Position['direction']) =>
      writeCursor({
        order: orderBy,
        direction: which,
        value: row.sorted_by,
        accountId: row.account_id,
      });
    const hasNext = page.length > 0 && (backwards || hasMore);
    const hasPrevious = page.length > 0 && (backwards ? hasMore : !!position);
    return {
      items: page.map(row => ({
        ...toAccount(row),
        coverage: effectiveCoverage(toAccount(row).coverage, staleBefore),
      })),
      totalItems: await this.#total(organization, version, query, verdict),
      nextCursor: hasNext ? at(page[page.length - 1], 'after') : undefined,
      previousCursor: hasPrevious ? at(page[0], 'before') : undefined,
    };
  }

  /** The number of accounts directly in each unit. */
  async byUnit(
    organization: string,
    staleBefore: string,
  ): Promise<UnitAccounts[]> {
    const database = this.#database;
    const rows = await database<AccountRow>('accounts')
      .where({ organization })
      .groupBy('parent_id')
      .select<
        {
          parent_id: string;
          accounts: number | string;
          active: number | string;
          delivering: number | string;
        }[]
      >(
        'parent_id',
        database.raw('count(*) as accounts'),
        database.raw(
          "sum(case when state = 'ACTIVE' then 1 else 0 end) as active",
        ),
        database.raw(
          "sum(case when verdict = 'delivering' and checked_at >= ? then 1 else 0 end) as delivering",
          [staleBefore],
        ),
      );
    return rows.map(row => ({
      parentId: row.parent_id,
      accounts: Number(row.accounts),
      active: Number(row.active),
      delivering: Number(row.delivering),
    }));
  }

  /**
   * The verdict that holds now, wrapped, since knex runs what is awaited. Only where some evidence is too old it is
   * another than the indexed one.
   */
  async #verdict(
    organization: string,
    version: number,
    staleBefore: string,
  ): Promise<{ verdict: Knex.Raw | Knex.Ref<string, {}> }> {
    let known = this.#oldest.get(organization);
    if (known?.version !== version) {
      const row = await this.#database<AccountRow>('accounts')
        .where({ organization })
        .whereIn('verdict', ['delivering', 'silent', '' as never])
        .min<{ oldest: string | null }>({ oldest: 'checked_at' })
        .first();
      known = { version, checkedAt: row?.oldest ?? NONE };
      this.#oldest.set(organization, known);
    }
    return {
      verdict:
        known.checkedAt < staleBefore
          ? effectiveVerdict(this.#database, staleBefore)
          : this.#database.ref('verdict'),
    };
  }

  async #version(organization: string): Promise<number> {
    const inventory = await this.#database('inventories')
      .where({ organization })
      .first<{ version: number } | undefined>('version');
    return inventory?.version ?? 0;
  }

  #matching(
    organization: string,
    { query, state, coverage, unitIds }: AccountFilter,
    verdict: Knex.Raw | Knex.Ref<string, {}>,
  ) {
    const found = this.#database<AccountRow>('accounts').where({
      organization,
    });
    if (query !== undefined) {
      found.andWhere(either => {
        either.whereRaw("name_key like ? escape '\\'", [
          `%${escapeLike(nameKey(query))}%`,
        ]);
        if (/^\d{1,12}$/.test(query)) {
          either.orWhere('account_id', 'like', `${query}%`);
        }
      });
    }
    if (state) found.andWhere({ state });
    if (coverage) found.andWhereRaw('? = ?', [verdict, coverage]);
    if (unitIds) {
      const path = pathOf(unitIds);
      // Whatever begins so: the character after the slash ends the range.
      found.andWhere('path', '>=', path);
      found.andWhere('path', '<', `${path.slice(0, -1)}0`);
    }
    return found;
  }

  async #total(
    organization: string,
    version: number,
    { query, state, coverage, unitIds }: AccountFilter,
    verdict: Knex.Raw | Knex.Ref<string, {}>,
  ): Promise<number> {
    const filter = { query, state, coverage, unitIds };
    const key = JSON.stringify([
      organization,
      version,
      filter,
      verdict.toQuery(),
    ]);
    const remembered = this.#totals.get(key);
    if (remembered !== undefined) return remembered;
    const [{ count }] = await this.#matching(
      organization,
      filter,
      verdict,
    ).count<{ count: number | string }[]>({ count: '*' });
    const oldest = this.#totals.keys().next();
    if (this.#totals.size >= TOTALS && !oldest.done) {
      this.#totals.delete(oldest.value);
    }
    this.#totals.set(key, Number(count));
    return Number(count);
  }
}

/** Whoever searches for a percent sign means a percent sign. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function writeCursor({ order, direction, value, accountId }: Position): string {
  return Buffer.from(
    JSON.stringify([order, direction, value, accountId]),
  ).toString('base64url');
}

function readCursor(cursor: string, order: string): Position {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [of, direction, value, accountId] = parts;
    if (
      of === order &&
      (direction === 'after' || direction === 'before') &&
      typeof value === 'string' &&
      typeof accountId === 'string'
    ) {
      return { order: of, direction, value, accountId };
    }
  } catch {
    // Refused below.
  }
  throw new InputError(
    'cursor must be one that this list answered, in the same order',
  );
}
