import { InputError } from '@backstage/errors';
import type { Change } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import type {
  ChangesQuery,
  ChangesStore,
  NewChange,
  RecordedChange,
} from './types';

interface ChangeRow {
  id: number;
  organization: string;
  /** SQLite has no booleans. */
  of_account: boolean | number;
  subject: string;
  at: string;
  value: string;
  since: string;
  blind: boolean | number;
  fingerprint: string;
  before: string | null;
  message: string | null;
  details: string | null;
}

/** SQLite takes 32,766 values a statement, and a change has eleven. */
const ROWS_A_STATEMENT = 500;

/** Changes in the plugin's database. */
export class DatabaseChangesStore implements ChangesStore {
  readonly #database: Knex;
  readonly #appended?: (changes: NewChange[]) => Promise<void>;

  /**
   * @param appended - called after changes were appended, save by the history itself
   */
  constructor(
    database: Knex,
    appended?: (changes: NewChange[]) => Promise<void>,
  ) {
    this.#database = database;
    this.#appended = appended;
  }

  async append(changes: NewChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.#database.transaction(transaction =>
      insertChanges(transaction, changes),
    );
    await this.#appended?.(changes);
  }

  async latest(
    organization: string,
    subjects?: string[],
  ): Promise<Map<string, RecordedChange>> {
    const rows: ChangeRow[] = [];
    if (subjects) {
      for (let at = 0; at < subjects.length; at += ROWS_A_STATEMENT) {
        const some = subjects.slice(at, at + ROWS_A_STATEMENT);
        rows.push(
          ...(await this.#newest(organization, query =>
            query
              .whereIn('of_account', [...new Set(some.map(isOfAccount))])
              .whereIn('subject', some),
          )),
        );
      }
    } else {
      rows.push(
        ...(await this.#newest(organization, query =>
          query.where({ of_account: false }),
        )),
      );
    }
    return new Map(rows.map(row => [row.subject, toRecorded(row)]));
  }

  #newest(
    organization: string,
    of: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<ChangeRow[]> {
    const newest = of(this.#database('changes').where({ organization }))
      .groupBy('subject')
      .max('id');
    return this.#database<ChangeRow>('changes').whereIn('id', newest);
  }

  async list(
    organization: string,
    { subject, from, to, limit, cursor }: ChangesQuery,
  ): Promise<{ items: Change[]; nextCursor?: string }> {
    const query = this.#database<ChangeRow>('changes')
      .where({ organization, of_account: isOfAccount(subject ?? '') })
      .whereBetween('at', [from, to])
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    if (subject !== undefined) query.andWhere({ subject });
    if (cursor !== undefined) {
      const { at, id } = parseCursor(cursor);
      query.andWhere(older =>
        older
          .where('at', '<', at)
          .orWhere(same => same.where({ at }).andWhere('id', '<', id)),
      );
    }
    const rows = await query;
    const page = rows.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page.map(toChange),
      nextCursor: rows.length > limit ? `${last.id}_${last.at}` : undefined,
    };
  }

  async deleteBefore(time: string): Promise<void> {
    const database = this.#database;
    await database('changes')
      .where('at', '<', time)
      .whereExists(
        database('changes as newer')
          .select(database.raw('1'))
          .whereRaw('newer.organization = changes.organization')
          .whereRaw('newer.of_account = changes.of_account')
          .whereRaw('newer.subject = changes.subject')
          .whereRaw('newer.id > changes.id'),
      )
      .delete();
  }
}

/** Appends changes within a transaction. */
export async function insertChanges(
  transaction: Knex.Transaction,
  changes: NewChange[],
): Promise<void> {
  const rows = changes.map(change => ({
    organization: change.organization,
    of_account: isOfAccount(change.subject),
    subject: change.subject,
    at: change.at,
    value: change.value,
    since: change.since ?? change.at,
    blind: change.blind ?? false,
    fingerprint: change.fingerprint ?? change.value,
    before: toText(change.before),
    message: toText(change.message),
    details: toText(change.details),
  }));
  await transaction.batchInsert('changes', rows, ROWS_A_STATEMENT);
}

function isOfAccount(subject: string): boolean {
  return subject.startsWith('account:');
}

function toText(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function toChange({ subject, at, value, message, details }: ChangeRow): Change {
  return {
    subject,
    at,
    value,
    ...(message && { message: JSON.parse(message) }),
    ...(details && { details: JSON.parse(details) }),
  };
}

function toRecorded(row: ChangeRow): RecordedChange {
  return {
    organization: row.organization,
    ...(toChange(row) as Pick<NewChange, 'subject' | 'at' | 'value'>),
    since: row.since,
    blind: Boolean(row.blind),
    fingerprint: row.fingerprint,
    ...(row.before && { before: JSON.parse(row.before) }),
  };
}

function parseCursor(cursor: string): { id: number; at: string } {
  const [, id, at] =
    /^(\d{1,15})_(\d{4}-\d\d-\d\dT[\d:.]+Z)$/.exec(cursor) ?? [];
  if (!at) throw new InputError('cursor must be one that a page answered');
  return { id: Number(id), at };
}
