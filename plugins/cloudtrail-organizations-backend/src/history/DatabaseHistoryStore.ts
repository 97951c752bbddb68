import type { Knex } from 'knex';
import { insertNotices, type NewNotice } from '../notices/DatabaseNoticeStore';
import { insertChanges } from './DatabaseChangesStore';
import type { Point } from './points';
import type { NewChange } from './types';

/** How far the history of an organization is. */
export interface Head {
  /** When the newest attempt was recorded, and the newest that succeeded. ISO 8601. */
  recordedAt: string;
  observedAt?: string;
  /** When the first of the attempts was that have failed as a whole since; and whether the people know. */
  blindSince?: string;
  blindTold: boolean;
  /** What the people know, by subject. */
  told: Record<string, string>;
}

/** What one attempt to observe adds to the history. */
interface HistoryEntry {
  organization: string;
  head: Head;
  changes: NewChange[];
  points: Point[];
  notices: NewNotice[];
}

interface HeadRow {
  organization: string;
  recorded_at: string;
  observed_at: string | null;
  blind_since: string | null;
  /** SQLite has no booleans. */
  blind_told: boolean | number;
  told: string;
}

interface PointRow {
  id: number;
  organization: string;
  at: string;
  state: Point['state'];
  active_accounts: number | null;
  coverage: string | null;
  findings: string | null;
}

const OLDEST_FIRST = [{ column: 'at' }, { column: 'id' }];
const NEWEST_FIRST = OLDEST_FIRST.map(({ column }) => ({
  column,
  order: 'desc' as const,
}));

/** The histories of organizations in the plugin's database. */
export class DatabaseHistoryStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async head(organization: string): Promise<Head | undefined> {
    const row = await this.#database<HeadRow>('histories')
      .where({ organization })
      .first();
    return row && toHead(row);
  }

  /** All heads, by organization. */
  async heads(): Promise<Map<string, Head>> {
    const rows = await this.#database<HeadRow>('histories');
    return new Map(rows.map(row => [row.organization, toHead(row)]));
  }

  /**
   * Adds an entry as a whole, or not at all where somebody else has recorded since `before` was read.
   *
   * @returns whether it was added
   */
  async record(
    { organization, head, changes, points, notices }: HistoryEntry,
    before: Head | undefined,
  ): Promise<boolean> {
    return this.#database.transaction(async transaction => {
      if (!(await moveHead(transaction, organization, head, before)))
        return false;
      await insertChanges(transaction, changes);
      await insertPoints(transaction, organization, points);
      await insertNotices(transaction, notices);
      return true;
    });
  }

  /** The points between two times, the oldest first, and before them the one that held at the first of the times. */
  async points(
    organization: string,
    { from, to }: { from: string; to: string },
  ): Promise<Point[]> {
    const rows = await this.#database<PointRow>('posture_points')
      .where({ organization })
      .whereBetween('at', [from, to])
      .orderBy(OLDEST_FIRST);
    const held = await this.#database<PointRow>('posture_points')
      .where({ organization })
      .andWhere('at', '<', from)
      .orderBy(NEWEST_FIRST)
      .first();
    return [
      ...(held ? [{ ...toPoint(held), at: from }] : []),
      ...rows.map(toPoint),
    ];
  }

  /** The newest point of each organization. */
  async newestPoints(): Promise<Map<string, Point>> {
    const rows = await this.#database<PointRow>('posture_points').whereIn(
      'id',
      this.#database('posture_points').groupBy('organization').max('id'),
    );
    return new Map(rows.map(row => [row.organization, toPoint(row)]));
  }

  /** Deletes the points before a time, save the newest of each organization: it still holds. */
  async deleteBefore(time: string): Promise<void> {
    const newest = await this.#database('posture_points')
      .groupBy('organization')
      .max({ id: 'id' });
    await this.#database('posture_points')
      .where('at', '<', time)
      .whereNotIn(
        'id',
        newest.map(({ id }) => id),
      )
      .delete();
  }
}

async function moveHead(
  transaction: Knex.Transaction,
  organization: string,
  head: Head,
  before: Head | undefined,
): Promise<boolean> {
  const row = {
    recorded_at: head.recordedAt,
    observed_at: head.observedAt ?? null,
    blind_since: head.blindSince ?? null,
    blind_told: head.blindTold,
    told: JSON.stringify(head.told),
  };
  if (before) {
    const moved = await transaction<HeadRow>('histories')
      .where({ organization, recorded_at: before.recordedAt })
      .update(row);
    return moved === 1;
  }
  const [first] = await transaction<HeadRow>('histories')
    .insert({ organization, ...row })
    .onConflict('organization')
    .ignore()
    .returning('organization');
  return first !== undefined;
}

/** A point that says the same as the newest one adds nothing: that one holds. */
async function insertPoints(
  transaction: Knex.Transaction,
  organization: string,
  points: Point[],
): Promise<void> {
  for (const { at, state, activeAccounts, coverage, findings } of points) {
    const row = {
      state,
      active_accounts: activeAccounts ?? null,
      coverage: coverage ? JSON.stringify(coverage) : null,
      findings: findings ? JSON.stringify(findings) : null,
    };
    const newest = await transaction<PointRow>('posture_points')
      .where({ organization })
      .orderBy('id', 'desc')
      .first();
    const same =
      newest &&
      (Object.keys(row) as (keyof typeof row)[]).every(
        key => newest[key] === row[key],
      );
    if (!same) {
      await transaction('posture_points').insert({ organization, at, ...row });
    }
  }
}

function toHead(row: HeadRow): Head {
  return {
    recordedAt: row.recorded_at,
    observedAt: row.observed_at ?? undefined,
    blindSince: row.blind_since ?? undefined,
    blindTold: Boolean(row.blind_told),
    told: JSON.parse(row.told),
  };
}

function toPoint(row: PointRow): Point {
  return {
    at: row.at,
    state: row.state,
    ...(row.active_accounts !== null && {
      activeAccounts: row.active_accounts,
    }),
    ...(row.coverage && { coverage: JSON.parse(row.coverage) }),
    ...(row.findings && { findings: JSON.parse(row.findings) }),
  };
}
