import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import type {
  OperationLease,
  OperationRecord,
  OperationsPage,
  OperationStore,
  RecordedTrail,
} from './types';

interface OperationRow {
  id: string;
  organization: string;
  kind: string;
  status: string;
  requested_at: string;
  took_trails: boolean;
  lease_owner: string | null;
  lease_expires_at: string | null;
  /** The whole record, as JSON. */
  document: string;
}

const RUNNING = 'running';

/** A trail that was never restored through so many disables is not looked for any more. */
const DISABLES_LOOKED_AT = 20;

/** Operations in the plugin's database, which is all that replicas share. */
export class DatabaseOperationStore implements OperationStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async begin(
    record: OperationRecord,
    lease: OperationLease,
  ): Promise<OperationRecord | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#operations.insert({
          ...toRow(record),
          ...leaseColumns(lease),
        });
        return undefined;
      } catch (error) {
        if (!isDatabaseConflictError(error) || attempt === 3) throw error;
      }
      // Whoever was in the way may have ended since: then there is room now.
      const running = await this.running(record.organization);
      if (running) return running;
    }
  }

  async abandon(id: string, owner: string): Promise<void> {
    await this.#held(id, owner).delete();
  }

  async save(record: OperationRecord, lease: OperationLease): Promise<boolean> {
    const changed = await this.#held(record.id, lease.owner).update({
      ...toRow(record),
      ...leaseColumns(lease),
    });
    return changed === 1;
  }

  async renew(id: string, lease: OperationLease): Promise<boolean> {
    const changed = await this.#held(id, lease.owner).update(
      leaseColumns(lease),
    );
    return changed === 1;
  }

  async takeOver(
    id: string,
    now: string,
    lease: OperationLease,
  ): Promise<OperationRecord | undefined> {
    const [row] = await this.#operations
      .where({ id })
      .where('lease_expires_at', '<', now)
      .update(leaseColumns(lease))
      .returning('*');
    return row && toRecord(row);
  }

  async release(id: string, owner: string): Promise<void> {
    await this.#operations
      .where({ id, lease_owner: owner })
      .update({ lease_owner: null, lease_expires_at: null });
  }

  async left(now: string): Promise<OperationRecord[]> {
    const rows = await this.#operations
      .where('lease_expires_at', '<', now)
      .orderBy('requested_at');
    return rows.map(toRecord);
  }

  async running(organization: string): Promise<OperationRecord | undefined> {
    const row = await this.#operations
      .where({ organization, status: RUNNING })
      .first();
    return row && toRecord(row);
  }

  async get(
    organization: string,
    id: string,
  ): Promise<OperationRecord | undefined> {
    const row = await this.#operations.where({ organization, id }).first();
    return row && toRecord(row);
  }

  async list(
    organization: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<OperationsPage> {
    const query = this.#operations
      .where({ organization })
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      // One more than asked for tells whether there is another page.
      .limit(limit + 1);
    if (cursor !== undefined) {
      const { requestedAt, id } = readCursor(cursor);
      query.where(older =>
        older
          .where('requested_at', '<', requestedAt)
          .orWhere(sameTime =>
            sameTime.where('requested_at', requestedAt).andWhere('id', '<', id),
          ),
      );
    }
    const [rows, [{ total }]] = await Promise.all([
      query,
      this.#database('operations')
        .where({ organization })
        .count({ total: '*' }),
    ]);
    const items = rows.slice(0, limit).map(toRecord);
    const last = items[items.length - 1];
    return {
      items,
      totalItems: Number(total),
      ...(rows.length > limit && { nextCursor: writeCursor(last) }),
    };
  }

  async formerOrganizationTrails(
    organization: string,
  ): Promise<RecordedTrail[]> {
    const rows = await this.#operations
      .where({ organization, took_trails: true })
      .orderBy('requested_at', 'desc')
      .limit(DISABLES_LOOKED_AT);
    const trails = rows.flatMap(row => toRecord(row).before.organizationTrails);
    return [...new Map(trails.map(trail => [trail.arn, trail])).values()];
  }

  get #operations() {
    return this.#database<OperationRow>('operations');
  }

  /** A running operation, for as long as the process holds the lease. */
  #held(id: string, owner: string) {
    return this.#operations.where({ id, status: RUNNING, lease_owner: owner });
  }
}

function toRow(
  record: OperationRecord,
): Omit<OperationRow, 'lease_owner' | 'lease_expires_at'> {
  const { id, organization, kind, status, requestedAt } = record;
  return {
    id,
    organization,
    kind,
    status,
    requested_at: requestedAt,
    took_trails: tookTrails(record),
    document: JSON.stringify(record),
  };
}

/** Whether AWS showed organization trails before and trusted access as off after it. One that failed took nothing. */
function tookTrails({ kind, status, changed, before }: OperationRecord) {
  return (
    kind === 'disable-trusted-access' &&
    status === 'succeeded' &&
    changed !== false &&
    before.organizationTrails.length > 0
  );
}

function toRecord({ document }: OperationRow): OperationRecord {
  return JSON.parse(document);
}

function leaseColumns({ owner, expiresAt }: OperationLease) {
  return { lease_owner: owner, lease_expires_at: expiresAt };
}

function writeCursor({ requestedAt, id }: OperationRecord): string {
  return Buffer.from(JSON.stringify([requestedAt, id])).toString('base64url');
}

/** As the database holds them; it may refuse any other text, such as one with a NUL. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ID = /^[A-Za-z0-9-]{1,36}$/;

function readCursor(cursor: string): { requestedAt: string; id: string } {
  try {
    const [requestedAt, id] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    if (TIME.test(requestedAt) && ID.test(id)) {
      return { requestedAt, id };
    }
  } catch {
    // Said below, as for every other cursor that is none.
  }
  throw new InputError('cursor is not one that this API gave out');
}
