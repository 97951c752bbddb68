import type { Knex } from 'knex';

/** Tells whether what is remembered of an organization has changed. */
export interface KnowledgeVersions {
  /** By organization; absent where nothing was ever remembered. Another value means: read again. */
  all(): Promise<ReadonlyMap<string, string>>;
  of(organization: string): Promise<string | undefined>;
}

interface VersionRow {
  organization: string;
  /** PostgreSQL answers large numbers as text. */
  version: number | string;
}

/** Versions that the database itself counts, by triggers, in the transaction that changes something. */
export class DatabaseKnowledgeVersions implements KnowledgeVersions {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async all(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#versions;
    return new Map(
      rows.map(({ organization, version }) => [organization, String(version)]),
    );
  }

  async of(organization: string): Promise<string | undefined> {
    const row = await this.#versions.where({ organization }).first();
    return row && String(row.version);
  }

  get #versions() {
    return this.#database<VersionRow>('knowledge_versions');
  }
}
