/**
 * What was observed of each organization: snapshots, the newest attempt that failed as a whole, the lease by which one
 * replica observes at a time, and the accounts. Times are ISO 8601 in UTC, which sort as text alike in SQLite and
 * PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('snapshots', table => {
    table.increments('id');
    table.string('organization', 63).notNullable();
    table.string('observed_at', 24).notNullable();
    table.string('state', 16).notNullable();
    table.string('state_since', 24).notNullable();
    table.text('observations').notNullable();
    table.index(['organization', 'observed_at'], 'snapshots_newest_idx');
    table.index(['observed_at'], 'snapshots_age_idx');
  });
  await knex.schema.createTable('failed_attempts', table => {
    table.string('organization', 63).primary();
    table.string('at', 24).notNullable();
    table.text('message').notNullable();
  });
  await knex.schema.createTable('observation_leases', table => {
    table.string('organization', 63).primary();
    table.string('holder', 36).notNullable();
    table.string('started_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
  });
  await knex.schema.createTable('accounts', table => {
    table.string('organization', 63).notNullable();
    table.string('account_id', 12).notNullable();
    table.string('name', 255).notNullable();
    table.string('state', 32).notNullable();
    table.string('joined_at', 24);
    table.string('joined_method', 32);
    table.boolean('is_management').notNullable();
    table.string('seen_at', 24).notNullable();
    table.primary(['organization', 'account_id']);
    table.index(['account_id'], 'accounts_account_idx');
  });
  await knex.schema.createTable('inventories', table => {
    table.string('organization', 63).primary();
    table.text('complete').comment('The newest complete pass: an observation');
    table.text('failed').comment('The newest pass, where it failed');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('inventories');
  await knex.schema.dropTable('accounts');
  await knex.schema.dropTable('observation_leases');
  await knex.schema.dropTable('failed_attempts');
  await knex.schema.dropTable('snapshots');
};
