/**
 * Operations, past and running. The partial unique index is the lock: one running operation an organization, across
 * replicas. Times are ISO 8601 in UTC, which sort as text alike in SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('operations', table => {
    table.string('id', 36).primary();
    table.string('organization', 63).notNullable();
    table.string('kind', 64).notNullable();
    table.string('status', 32).notNullable();
    table.string('requested_at', 24).notNullable();
    table
      .boolean('took_trails')
      .notNullable()
      .comment('Whether organization trails became account-level by it');
    table.string('lease_owner', 36);
    table
      .string('lease_expires_at', 24)
      .comment('Also of one that ended, until the auditor knows of its end');
    table.text('document').notNullable();
    table.index(
      ['organization', 'requested_at', 'id'],
      'operations_newest_idx',
    );
    table.index(['lease_expires_at'], 'operations_left_idx');
  });
  await knex.raw(
    "CREATE UNIQUE INDEX operations_one_running_idx ON operations (organization) WHERE status = 'running'",
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('operations');
};
