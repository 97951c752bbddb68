/**
 * What is remembered beside the newest snapshot: changes, the posture over time, how far the history of each
 * organization is, and the notifications that are still to be sent. From here on one snapshot holds as long as nothing
 * changed: `fingerprint` is what it was seen to be, without times, and `first_observed_at` when that was first seen.
 * Times are ISO 8601 in UTC, which sort as text alike in SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('snapshots', table => {
    table.string('first_observed_at', 24);
    table.string('fingerprint', 64);
  });
  await knex('snapshots').update({
    first_observed_at: knex.ref('observed_at'),
  });

  await knex.schema.createTable('changes', table => {
    table.increments('id').comment('In the order in which they were recorded');
    table.string('organization', 63).notNullable();
    table.boolean('of_account').notNullable();
    table.string('subject', 640).notNullable();
    table.string('at', 24).notNullable();
    table.string('value', 64).notNullable();
    table.string('since', 24).notNullable();
    table.boolean('blind').notNullable().comment('It could not be seen');
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('What the next observation is compared with');
    table.text('before').comment('How it was before it could not be seen');
    table.text('message');
    table.text('details');
    table.index(
      ['organization', 'of_account', 'subject', 'id'],
      'changes_subject_idx',
    );
    table.index(['organization', 'of_account', 'at', 'id'], 'changes_time_idx');
    table.index(['at'], 'changes_age_idx');
  });
  await knex.schema.createTable('posture_points', table => {
    table.increments('id');
    table.string('organization', 63).notNullable();
    table.string('at', 24).notNullable();
    table.string('state', 16).notNullable();
    table.integer('active_accounts');
    table.text('coverage').comment('Number of accounts by coverage');
    table.text('findings').comment('Number of open findings by severity');
    table.index(['organization', 'at', 'id'], 'posture_points_time_idx');
    table.index(['at'], 'posture_points_age_idx');
  });
  await knex.schema.createTable('histories', table => {
    table.string('organization', 63).primary();
    table.string('recorded_at', 24).notNullable();
    table.string('observed_at', 24).comment('The newest that succeeded');
    table.string('blind_since', 24);
    table.boolean('blind_told').notNullable();
    table
      .text('told')
      .notNullable()
      .comment('What the people know, by subject');
  });
  await knex.schema.createTable('notices', table => {
    table.increments('id');
    table.string('key', 255).notNullable().unique('notices_once_idx');
    table.string('organization', 63).notNullable();
    table.text('message').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('due_at', 24).notNullable();
    table.integer('attempts').notNullable();
    table.string('sent_at', 24);
    table.index(['sent_at', 'due_at'], 'notices_due_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notices');
  await knex.schema.dropTable('histories');
  await knex.schema.dropTable('posture_points');
  await knex.schema.dropTable('changes');
  await knex.schema.alterTable('snapshots', table => {
    table.dropColumn('fingerprint');
    table.dropColumn('first_observed_at');
  });
};
