import type { Knex } from 'knex';
import type { SeenTrails } from '../assessment/trailHistory';
import { snapshotFingerprint } from './fingerprint';
import type { FailedAttempt, Snapshot, SnapshotStore } from './types';

interface SnapshotRow {
  id: number;
  organization: string;
  /** When it was first seen so, and last. */
  first_observed_at: string | null;
  observed_at: string;
  fingerprint: string | null;
  state: Snapshot['state'];
  state_since: string;
  observations: string;
}

interface FailedAttemptRow {
  organization: string;
  at: string;
  message: string;
}

/** Snapshots in the plugin's database. */
export class DatabaseSnapshotStore implements SnapshotStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async latest(organization: string): Promise<Snapshot | undefined> {
    const row = await newest(this.#database, organization);
    return (
      row && {
        organization: row.organization,
        observedAt: row.observed_at,
        state: row.state,
        stateSince: row.state_since,
        observations: JSON.parse(row.observations),
      }
    );
  }

  async lastSeenTrails(organization: string): Promise<SeenTrails | undefined> {
    for (let offset = 0; ; offset += 1) {
      const row = await newest(this.#database, organization, offset);
      if (!row) return undefined;
      const { trails }: Snapshot['observations'] = JSON.parse(row.observations);
      if (trails.outcome === 'observed') return trails;
    }
  }

  async save(snapshot: Snapshot): Promise<void> {
    await this.#database.transaction(async transaction => {
      const { organization, observedAt } = snapshot;
      const fingerprint = snapshotFingerprint(snapshot);
      const seen = {
        observed_at: observedAt,
        observations: JSON.stringify(snapshot.observations),
      };
      const before = await newest(transaction, organization);
      // Nothing changed: the newest row says so by its new times, and the table does not grow.
      if (
        before?.fingerprint === fingerprint &&
        before.observed_at <= observedAt
      ) {
        await transaction<SnapshotRow>('snapshots')
          .where({ id: before.id })
          .update(seen);
      } else {
        await transaction<SnapshotRow>('snapshots').insert({
          ...seen,
          organization,
          first_observed_at: observedAt,
          fingerprint,
          state: snapshot.state,
          state_since: snapshot.stateSince,
        });
      }
      await transaction<FailedAttemptRow>('failed_attempts')
        .where({ organization })
        .delete();
    });
  }

  async failedAttempt(
    organization: string,
  ): Promise<FailedAttempt | undefined> {
    const row = await this.#database<FailedAttemptRow>('failed_attempts')
      .where({ organization })
      .first();
    return row && { at: row.at, message: JSON.parse(row.message) };
  }

  async saveFailedAttempt(
    organization: string,
    { at, message }: FailedAttempt,
  ): Promise<void> {
    await this.#database<FailedAttemptRow>('failed_attempts')
      .insert({ organization, at, message: JSON.stringify(message) })
      .onConflict('organization')
      .merge();
  }

  async deleteBefore(time: string): Promise<void> {
    const kept = this.#database('snapshots')
      .max('observed_at')
      .groupBy('organization');
    await this.#database('snapshots')
      .where('observed_at', '<', time)
      .whereNotIn('observed_at', kept)
      .delete();
  }
}

function newest(
  database: Knex,
  organization: string,
  offset = 0,
): Promise<SnapshotRow | undefined> {
  return database<SnapshotRow>('snapshots')
    .where({ organization })
    .orderBy([
      { column: 'observed_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .offset(offset)
    .first();
}
