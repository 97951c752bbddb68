/**
 * Waivers of findings. `slot` is held by the one waiver of a finding that may be in force, and is null in all others:
 * the unique index is the lock, across replicas. Times are ISO 8601 in UTC, which sort as text alike in SQLite and
 * PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('waivers', table => {
    table.string('id', 36).primary();
    table.string('organization', 63).notNullable();
    table.string('finding_id', 600).notNullable();
    table.string('control_id', 200).notNullable();
    table.string('reason', 1000).notNullable();
    table.string('created_by', 600).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
    table.string('revoked_by', 600);
    table.string('revoked_at', 24);
    table.string('slot', 4);
    table
      .string('expiry_told', 4)
      .comment('Set by whichever replica tells that it expired');
    table.unique(['organization', 'finding_id', 'slot'], {
      indexName: 'waivers_one_in_force_idx',
    });
    table.index(['organization', 'created_at', 'id'], 'waivers_newest_idx');
    table.index(['expires_at'], 'waivers_expiry_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('waivers');
};
