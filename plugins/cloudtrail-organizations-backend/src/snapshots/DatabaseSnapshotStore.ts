import type { Knex } from 'knex';
import type { FailedAttempt, Snapshot, SnapshotStore } from './types';

interface SnapshotRow {
  organization: string;
  observed_at: string;
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
    const row = await this.#database<SnapshotRow>('snapshots')
      .where({ organization })
      .orderBy([
        { column: 'observed_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first();
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

  async save(snapshot: Snapshot): Promise<void> {
    await this.#database.transaction(async transaction => {
      await transaction<SnapshotRow>('snapshots').insert({
        organization: snapshot.organization,
        observed_at: snapshot.observedAt,
        state: snapshot.state,
        state_since: snapshot.stateSince,
        observations: JSON.stringify(snapshot.observations),
      });
      await transaction<FailedAttemptRow>('failed_attempts')
        .where({ organization: snapshot.organization })
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
    const newest = this.#database('snapshots')
      .max('observed_at')
      .groupBy('organization');
    await this.#database('snapshots')
      .where('observed_at', '<', time)
      .whereNotIn('observed_at', newest)
      .delete();
  }
}
