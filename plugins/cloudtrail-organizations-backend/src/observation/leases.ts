import type { Knex } from 'knex';

/** The right to observe an organization, held by one replica at a time. */
export interface Lease {
  holder: string;
  /** When its observation began. ISO 8601. */
  startedAt: string;
  expiresAt: string;
}

/** Who observes which organization, across replicas. */
export interface LeaseStore {
  /** Takes the lease where nobody holds it or where it expired; false where another holds it. */
  acquire(organization: string, lease: Lease): Promise<boolean>;
  /** Keeps a lease that is still held. */
  renew(organization: string, holder: string, expiresAt: string): Promise<void>;
  release(organization: string, holder: string): Promise<void>;
  current(organization: string): Promise<Lease | undefined>;
}

interface LeaseRow {
  organization: string;
  holder: string;
  started_at: string;
  expires_at: string;
}

/** Leases in the plugin's database, which is all that replicas share. */
export class DatabaseLeaseStore implements LeaseStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async acquire(organization: string, lease: Lease): Promise<boolean> {
    await this.#leases
      .insert({
        organization,
        holder: lease.holder,
        started_at: lease.startedAt,
        expires_at: lease.expiresAt,
      })
      .onConflict('organization')
      .merge()
      .where('observation_leases.expires_at', '<=', lease.startedAt);
    return (await this.current(organization))?.holder === lease.holder;
  }

  async renew(
    organization: string,
    holder: string,
    expiresAt: string,
  ): Promise<void> {
    await this.#leases
      .where({ organization, holder })
      .update({ expires_at: expiresAt });
  }

  async release(organization: string, holder: string): Promise<void> {
    await this.#leases.where({ organization, holder }).delete();
  }

  async current(organization: string): Promise<Lease | undefined> {
    const row = await this.#leases.where({ organization }).first();
    return (
      row && {
        holder: row.holder,
        startedAt: row.started_at,
        expiresAt: row.expires_at,
      }
    );
  }

  get #leases() {
    return this.#database<LeaseRow>('observation_leases');
  }
}
