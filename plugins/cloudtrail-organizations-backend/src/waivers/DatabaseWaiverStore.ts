import type { Knex } from 'knex';
import type { StoredWaiver, WaiverStore } from './types';

interface WaiverRow {
  id: string;
  organization: string;
  finding_id: string;
  control_id: string;
  reason: string;
  created_by: string;
  created_at: string;
  expires_at: string;
  revoked_by: string | null;
  revoked_at: string | null;
  slot: 'held' | null;
  expiry_told: 'yes' | null;
}

/** Waivers in the plugin's database. */
export class DatabaseWaiverStore implements WaiverStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async create(waiver: StoredWaiver): Promise<StoredWaiver | undefined> {
    const { organization, findingId, createdAt } = waiver;
    return this.#database.transaction(async transaction => {
      const ofFinding = { organization, finding_id: findingId };
      await transaction<WaiverRow>('waivers')
        .where(ofFinding)
        .where('expires_at', '<=', createdAt)
        .update({ slot: null });
      const stored: { id: string }[] = await transaction<WaiverRow>('waivers')
        .insert(toRow(waiver))
        .onConflict(['organization', 'finding_id', 'slot'])
        .ignore()
        .returning('id');
      if (stored.length > 0) return undefined;
      const holder = await transaction<WaiverRow>('waivers')
        .where({ ...ofFinding, slot: 'held' })
        .first();
      if (!holder) throw new Error('Another waiver was just ended: try again');
      return fromRow(holder);
    });
  }

  async get(
    organization: string,
    id: string,
  ): Promise<StoredWaiver | undefined> {
    const row = await this.#database<WaiverRow>('waivers')
      .where({ organization, id })
      .first();
    return row && fromRow(row);
  }

  async list(organization: string): Promise<StoredWaiver[]> {
    const rows = await this.#database<WaiverRow>('waivers')
      .where({ organization })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    return rows.map(fromRow);
  }

  async revoke(
    id: string,
    { revokedBy, revokedAt }: { revokedBy: string; revokedAt: string },
  ): Promise<boolean> {
    const ended = await this.#database<WaiverRow>('waivers')
      .where({ id, revoked_at: null })
      .where('expires_at', '>', revokedAt)
      .update({ revoked_by: revokedBy, revoked_at: revokedAt, slot: null });
    return ended === 1;
  }

  async claimExpired(now: string): Promise<StoredWaiver[]> {
    const rows = await this.#database<WaiverRow>('waivers')
      .where({ revoked_at: null, expiry_told: null })
      .where('expires_at', '<=', now)
      .orderBy('expires_at');
    const claimed: StoredWaiver[] = [];
    for (const row of rows) {
      const mine = await this.#database<WaiverRow>('waivers')
        .where({ id: row.id, expiry_told: null })
        .update({ expiry_told: 'yes' });
      if (mine === 1) claimed.push(fromRow(row));
    }
    return claimed;
  }

  async deleteBefore(time: string): Promise<void> {
    await this.#database<WaiverRow>('waivers')
      .where('expires_at', '<', time)
      .delete();
  }
}

function toRow(waiver: StoredWaiver): WaiverRow {
  return {
    id: waiver.id,
    organization: waiver.organization,
    finding_id: waiver.findingId,
    control_id: waiver.controlId,
    reason: waiver.reason,
    created_by: waiver.createdBy,
    created_at: waiver.createdAt,
    expires_at: waiver.expiresAt,
    revoked_by: null,
    revoked_at: null,
    slot: 'held',
    expiry_told: null,
  };
}

function fromRow(row: WaiverRow): StoredWaiver {
  return {
    id: row.id,
    organization: row.organization,
    findingId: row.finding_id,
    controlId: row.control_id,
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.revoked_by && { revokedBy: row.revoked_by }),
    ...(row.revoked_at && { revokedAt: row.revoked_at }),
  };
}
