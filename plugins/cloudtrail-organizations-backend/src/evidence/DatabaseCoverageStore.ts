import type {
  CoverageCounts,
  CoverageVerdict,
  Observation,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import { type AccountRow, keptSentence } from '../inventory/accountRow';
import { effectiveVerdict } from '../inventory/effectiveVerdict';
import type { EvidencePass } from '../inventory/types';
import type { Evidence } from './types';

/** An account as judging and searching need it. */
export interface CoverageSubject {
  accountId: string;
  isManagementAccount: boolean;
  state: string;
  joinedAt?: string;
  evidence?: Evidence;
  /** As judged last. */
  verdict: CoverageVerdict;
  message: string | null;
}

/** A verdict to remember. */
export interface NewVerdict {
  accountId: string;
  /** What it was judged before. */
  before: CoverageVerdict;
  verdict: CoverageVerdict;
  message: Sentence;
  /** ISO 8601; left as it is where the verdict did not change. */
  since?: string;
}

interface InventoryRow {
  organization: string;
  coverage: string | null;
  coverage_pass: string | null;
  logging: string | null;
  version: number;
}

const COLUMNS = [
  'account_id',
  'is_management',
  'state',
  'joined_at',
  'verdict',
  'message',
  'checked_at',
  'newest_at',
  'evidence',
  'evidence_region',
  'trail_name',
  'regions',
] as const satisfies readonly (keyof AccountRow)[];

/** Evidence and verdicts in the plugin's database, beside the accounts. */
export class DatabaseCoverageStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** The newest search, and what the verdicts were judged by. */
  async status(organization: string): Promise<{
    pass?: EvidencePass;
    judgedBy?: string;
  }> {
    const row = await this.#database<InventoryRow>('inventories')
      .where({ organization })
      .first('coverage_pass', 'logging');
    return {
      pass: row?.coverage_pass ? JSON.parse(row.coverage_pass) : undefined,
      judgedBy: row?.logging ?? undefined,
    };
  }

  savePass(organization: string, pass: EvidencePass): Promise<void> {
    return this.#save(organization, { coverage_pass: JSON.stringify(pass) });
  }

  /**
   * Active accounts that are looked at every time: those of which nothing was ever looked for, and those that have
   * still time to deliver first. In the order of their ids.
   */
  async watched(
    organization: string,
    { after, limit }: { after: string; limit: number },
  ): Promise<CoverageSubject[]> {
    const rows = await this.#active(organization)
      .andWhere(query =>
        query.where({ checked_at: '' }).orWhere({ verdict: 'unverified' }),
      )
      .andWhere('account_id', '>', after)
      .orderBy('account_id')
      .limit(limit);
    return rows.map(toSubject);
  }

  /** The other active accounts, those that were looked at longest ago first. */
  async oldest(
    organization: string,
    options: {
      after?: { checkedAt: string; accountId: string };
      before: string;
      limit: number;
    },
  ): Promise<CoverageSubject[]> {
    const { after, before, limit } = options;
    const query = this.#active(organization)
      .andWhere('checked_at', '<>', '')
      .andWhere('checked_at', '<', before)
      .andWhereNot({ verdict: 'unverified' })
      .orderBy(['checked_at', 'account_id'])
      .limit(limit);
    if (after) {
      query.andWhereRaw('(checked_at, account_id) > (?, ?)', [
        after.checkedAt,
        after.accountId,
      ]);
    }
    return (await query).map(toSubject);
  }

  /** How many active accounts there are to look at: every time, and by turns. */
  async toCheck(
    organization: string,
  ): Promise<{ watched: number; others: number }> {
    const row = await this.#database<AccountRow>('accounts')
      .where({ organization, state: 'ACTIVE' })
      .first<{ total: number | string; watched: number | string | null }>(
        this.#database.raw('count(*) as total'),
        this.#database.raw(
          "sum(case when checked_at = '' or verdict = 'unverified' then 1 else 0 end) as watched",
        ),
      );
    const watched = Number(row?.watched ?? 0);
    return { watched, others: Number(row?.total ?? 0) - watched };
  }

  /** Remembers what was found, of up to 1,000 accounts. What is older than before does not replace it. */
  async saveEvidence(
    organization: string,
    found: ({ accountId: string } & Evidence)[],
  ): Promise<void> {
    if (found.length === 0) return;
    await this.#update(
      [
        'checked_at',
        'newest_at',
        'evidence',
        'evidence_region',
        'trail_name',
        'regions',
      ],
      found.map(({ accountId, checkedAt, newest, regions }) => [
        organization,
        accountId,
        checkedAt,
        newest?.at ?? '',
        newest?.kind ?? null,
        newest?.region ?? null,
        newest?.trailName ?? null,
        JSON.stringify(regions),
      ]),
    );
  }

  /** Every account, in the order of their ids, for judging. */
  async subjects(
    organization: string,
    { after, limit }: { after: string; limit: number },
  ): Promise<CoverageSubject[]> {
    const rows = await this.#database<AccountRow>('accounts')
      .where({ organization })
      .andWhere('account_id', '>', after)
      .orderBy('account_id')
      .limit(limit)
      .select(...COLUMNS);
    return rows.map(toSubject);
  }

  /**
   * Remembers verdicts, of up to 1,000 accounts.
   *
   * @returns the accounts whose verdict nobody else changed meanwhile
   */
  async saveVerdicts(
    organization: string,
    verdicts: NewVerdict[],
  ): Promise<Set<string>> {
    if (verdicts.length === 0) return new Set();
    return this.#update(
      ['verdict', 'message', 'verdict_since'],
      verdicts.map(one => [
        organization,
        one.accountId,
        one.verdict,
        keptSentence(one.message),
        one.since ?? null,
        one.before,
      ]),
      'accounts.verdict = v.before',
    );
  }

  /**
   * Counts the accounts by coverage and remembers the counts, as old as the oldest evidence behind them.
   *
   * @param options.judgedBy - what the verdicts were judged by
   */
  async saveCounts(
    organization: string,
    options: { now: string; staleBefore: string; judgedBy: string },
  ): Promise<Observation<CoverageCounts>> {
    const { now, staleBefore, judgedBy } = options;
    const database = this.#database;
    const verdict = effectiveVerdict(database, staleBefore);
    const rows = await database<AccountRow>('accounts')
      .where({ organization })
      .groupByRaw('1')
      .select<
        { verdict: CoverageVerdict; count: number | string; oldest: string }[]
      >(
        database.raw('? as verdict', [verdict]),
        database.raw('count(*) as count'),
        database.raw('min(checked_at) as oldest'),
      );
    const active = await database<AccountRow>('accounts')
      .where({ organization, state: 'ACTIVE' })
      .count<{ count: number | string }[]>({ count: '*' });
    const value: CoverageCounts = {
      active: Number(active[0].count),
      delivering: 0,
      silent: 0,
      uncovered: 0,
      unverified: 0,
      suspended: 0,
      unknown: 0,
    };
    let observedAt = now;
    for (const row of rows) {
      value[row.verdict] = Number(row.count);
      const isByEvidence =
        row.verdict === 'delivering' || row.verdict === 'silent';
      if (isByEvidence && row.oldest < observedAt) observedAt = row.oldest;
    }
    const counts: Observation<CoverageCounts> = {
      action: 's3:ListBucket',
      observedAt,
      outcome: 'observed',
      value,
    };
    await this.#save(organization, {
      coverage: JSON.stringify(counts),
      logging: judgedBy,
    });
    return counts;
  }

  /**
   * Sets columns of accounts, of each row the values behind organization and account id, in one statement. They come
   * as one value, a JSON list of lists: what a database makes of that it joins by the key of the accounts, while of a
   * list of values SQLite made a search through all accounts for each.
   *
   * @param onlyWhere - a condition, in which the value behind the columns is `before`
   * @returns the accounts that were changed
   */
  async #update(
    columns: (keyof AccountRow)[],
    rows: (string | null)[][],
    onlyWhere = 'true',
  ): Promise<Set<string>> {
    const names = ['organization', 'account_id', ...columns, 'before'];
    const source =
      this.#database.client.config.client === 'pg'
        ? 'json_array_elements(CAST(? AS json)) AS t(value)'
        : 'json_each(?)';
    const set = columns.map(column =>
      // Where it is the same since before, the time stays.
      column === 'verdict_since'
        ? `${column} = COALESCE(v.${column}, accounts.${column})`
        : `${column} = v.${column}`,
    );
    const answer = await this.#database.raw(
      `UPDATE accounts SET ${set.join(', ')}
       FROM (SELECT ${names
         .map((name, index) => `value ->> ${index} AS ${name}`)
         .join(', ')} FROM ${source}) AS v
       WHERE accounts.organization = v.organization AND accounts.account_id = v.account_id AND ${onlyWhere}
       RETURNING accounts.account_id`,
      [JSON.stringify(rows)],
    );
    const updated: { account_id: string }[] = answer.rows ?? answer;
    return new Set(updated.map(row => row.account_id));
  }

  #active(organization: string) {
    return this.#database<AccountRow>('accounts')
      .where({ organization, state: 'ACTIVE' })
      .select(...COLUMNS);
  }

  async #save(organization: string, row: Partial<InventoryRow>): Promise<void> {
    await this.#database<InventoryRow>('inventories')
      .insert({ organization, ...row })
      .onConflict('organization')
      .merge({
        ...row,
        version: this.#database.raw(
          'inventories.version + 1',
        ) as unknown as number,
      });
  }
}

function toSubject(
  row: Pick<AccountRow, (typeof COLUMNS)[number]>,
): CoverageSubject {
  return {
    accountId: row.account_id,
    isManagementAccount: Boolean(row.is_management),
    state: row.state,
    joinedAt: row.joined_at || undefined,
    verdict: row.verdict,
    message: row.message,
    evidence: row.checked_at
      ? {
          checkedAt: row.checked_at,
          newest:
            row.newest_at && row.evidence
              ? {
                  at: row.newest_at,
                  kind: row.evidence,
                  region: row.evidence_region ?? '',
                  trailName: row.trail_name ?? undefined,
                }
              : undefined,
          regions: JSON.parse(row.regions ?? '[]'),
        }
      : undefined,
  };
}
