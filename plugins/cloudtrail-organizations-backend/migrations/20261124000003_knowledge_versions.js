/** What the pages show is made of the rows of these tables; of `changes`, those that are not an account's. */
const SHOWN = {
  snapshots: '',
  failed_attempts: '',
  inventories: '',
  waivers: '',
  operations: '',
  changes: 'of_account',
};
const EVENTS = { insert: 'NEW', update: 'NEW', delete: 'OLD' };

const triggers = Object.entries(SHOWN).flatMap(([table, unless]) =>
  Object.entries(EVENTS).map(([event, row]) => ({
    name: `${table}_${event}_version`,
    table,
    event,
    row,
    unless,
  })),
);

/**
 * A number for each organization that grows with whatever is remembered of it, whoever writes it: replicas that keep
 * what they read and judged see by it that they must read again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('knowledge_versions', table => {
    table.string('organization', 63).primary();
    table.bigInteger('version').notNullable();
  });
  const isPostgres = knex.client.config.client === 'pg';
  const count = organization =>
    `INSERT INTO knowledge_versions (organization, version) VALUES (${organization}, 1)
      ON CONFLICT (organization) DO UPDATE SET version = knowledge_versions.version + 1;`;
  if (isPostgres) {
    await knex.raw(`CREATE FUNCTION count_knowledge_version() RETURNS trigger AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN ${count('OLD.organization')}
        ELSE ${count('NEW.organization')}
        END IF;
        RETURN NULL;
      END $$ LANGUAGE plpgsql`);
  }
  for (const { name, table, event, row, unless } of triggers) {
    const when = unless ? `WHEN (NOT ${row}.${unless})` : '';
    await knex.raw(
      isPostgres
        ? // At the end of the transaction, so that all of them lock this row last and none waits for another.
          `CREATE CONSTRAINT TRIGGER ${name} AFTER ${event} ON ${table}
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW ${when}
            EXECUTE FUNCTION count_knowledge_version()`
        : `CREATE TRIGGER ${name} AFTER ${event} ON ${table} FOR EACH ROW ${when}
            BEGIN ${count(`${row}.organization`)} END`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  for (const { name, table } of triggers) {
    await knex.raw(`DROP TRIGGER ${name}${isPostgres ? ` ON ${table}` : ''}`);
  }
  if (isPostgres) await knex.raw('DROP FUNCTION count_knowledge_version');
  await knex.schema.dropTable('knowledge_versions');
};
