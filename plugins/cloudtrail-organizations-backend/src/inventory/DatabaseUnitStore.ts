import type { Knex } from 'knex';
import { pathOf } from './accountRow';
import type { StoredUnit, UnitsStatus, UnitStore } from './units';

interface UnitRow {
  organization: string;
  unit_id: string;
  parent_id: string | null;
  name: string;
  path: string;
  seen_at: string;
}

interface InventoryRow {
  organization: string;
  units: string | null;
}

/** SQLite's query builder makes a union of selects of it, of which SQLite takes 500. */
const ROWS_A_STATEMENT = 400;

/** Units in the plugin's database. */
export class DatabaseUnitStore implements UnitStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async list(organization: string): Promise<UnitsStatus> {
    const [rows, inventory] = await Promise.all([
      this.#database<UnitRow>('units').where({ organization }),
      this.#database<InventoryRow>('inventories')
        .where({ organization })
        .first('units'),
    ]);
    const { observedAt, failed }: Omit<UnitsStatus, 'units'> = JSON.parse(
      inventory?.units ?? '{}',
    );
    return {
      units: rows.map(row => ({
        id: row.unit_id,
        parentId: row.parent_id ?? undefined,
        name: row.name,
        ids: idsOf(row.path),
      })),
      observedAt,
      failed,
    };
  }

  async save(
    organization: string,
    observedAt: string,
    units: StoredUnit[],
  ): Promise<void> {
    await this.#database.transaction(async transaction => {
      await transaction<UnitRow>('units').where({ organization }).delete();
      for (let at = 0; at < units.length; at += ROWS_A_STATEMENT) {
        await transaction<UnitRow>('units').insert(
          units.slice(at, at + ROWS_A_STATEMENT).map(unit => ({
            organization,
            unit_id: unit.id,
            parent_id: unit.parentId ?? null,
            name: unit.name,
            path: pathOf(unit.ids),
            seen_at: observedAt,
          })),
        );
      }
      await saveStatus(transaction, organization, { observedAt });
    });
  }

  async saveFailed(
    organization: string,
    failed: NonNullable<UnitsStatus['failed']>,
  ): Promise<void> {
    const { observedAt } = await this.list(organization);
    await saveStatus(this.#database, organization, { observedAt, failed });
  }

  async path(organization: string, unitId: string): Promise<string[]> {
    const row = await this.#database<UnitRow>('units')
      .where({ organization, unit_id: unitId })
      .first('path');
    return row ? idsOf(row.path) : [unitId];
  }

  async names(
    organization: string,
    ids: string[],
  ): Promise<Map<string, string>> {
    const rows = await this.#database<UnitRow>('units')
      .where({ organization })
      .whereIn('unit_id', [...new Set(ids)])
      .select('unit_id', 'name');
    return new Map(rows.map(row => [row.unit_id, row.name]));
  }
}

function idsOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}

async function saveStatus(
  database: Knex,
  organization: string,
  status: Omit<UnitsStatus, 'units'>,
): Promise<void> {
  await database<InventoryRow>('inventories')
    .insert({ organization, units: JSON.stringify(status) })
    .onConflict('organization')
    .merge(['units']);
}
