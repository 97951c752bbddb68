const COVERAGE = [
  'name_key',
  'email',
  'path',
  'parent_id',
  'verdict',
  'verdict_since',
  'message',
  'checked_at',
  'newest_at',
  'evidence',
  'evidence_region',
  'trail_name',
  'regions',
];
const PASSES = ['pass', 'coverage', 'coverage_pass', 'logging', 'units', 'version'];
// By state, of which there are few, sorting is quick enough without an index: each costs every listing.
const SORTED = ['name_key', 'joined_at', 'verdict', 'newest_at'];

/**
 * Where each account stands, and how its coverage is known; the organizational units; and how far listing and the
 * search for evidence are. What is sorted or compared has no nulls, for keyset paging, and PostgreSQL compares it byte
 * by byte, as SQLite does.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const bytewise = knex.client.config.client === 'pg' ? ' COLLATE "C"' : '';
  const text = (table, name, length) =>
    table
      .specificType(name, `varchar(${length})${bytewise}`)
      .notNullable()
      .defaultTo('');
  await knex.schema.alterTable('accounts', table => {
    text(table, 'name_key', 255).comment('The name in lower case');
    table.text('email').comment('Only where e-mails are shown');
    text(table, 'path', 255).comment('Root and units, each with a slash');
    text(table, 'parent_id', 68);
    text(table, 'verdict', 16);
    text(table, 'verdict_since', 24);
    table.text('message').comment('Why: key and params of a sentence');
    text(table, 'checked_at', 24);
    text(table, 'newest_at', 24);
    table.string('evidence', 8);
    table.string('evidence_region', 32);
    table.string('trail_name', 128);
    table.text('regions');
  });
  await knex('accounts').update({
    name_key: knex.raw('lower(name)'),
    verdict: 'unknown',
    verdict_since: knex.ref('seen_at'),
  });
  await knex('accounts').whereNull('joined_at').update({ joined_at: '' });
  await knex.schema.alterTable('accounts', table => {
    for (const column of SORTED) {
      table.index(
        ['organization', column, 'account_id'],
        `accounts_${column}_idx`,
      );
    }
    table.index(['organization', 'path'], 'accounts_path_idx');
  });
  await knex.schema.alterTable('inventories', table => {
    table.text('pass').comment('How far the newest listing is');
    table.text('coverage').comment('The newest counts: an observation');
    table.text('coverage_pass').comment('How far the search for evidence is');
    table.text('logging').comment('What the verdicts were judged by');
    table.text('units').comment('The newest listing of units: an observation');
    table.integer('version').notNullable().defaultTo(0);
  });
  await knex.schema.createTable('units', table => {
    table.string('organization', 63).notNullable();
    table.string('unit_id', 68).notNullable();
    table.string('parent_id', 68);
    table.string('name', 255).notNullable();
    text(table, 'path', 512).comment('From the root to itself, each with a slash');
    table.string('seen_at', 24).notNullable();
    table.primary(['organization', 'unit_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('units');
  await knex.schema.alterTable('inventories', table => {
    table.dropColumns(...PASSES);
  });
  await knex.schema.alterTable('accounts', table => {
    for (const column of SORTED) table.dropIndex([], `accounts_${column}_idx`);
    table.dropIndex([], 'accounts_path_idx');
  });
  await knex.schema.alterTable('accounts', table => {
    table.dropColumns(...COVERAGE);
  });
  await knex('accounts').where({ joined_at: '' }).update({ joined_at: null });
};
