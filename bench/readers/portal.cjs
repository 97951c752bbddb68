const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { fromEnv } = require('@aws-sdk/credential-providers');
const knex = require('knex');

const src = '../../plugins/cloudtrail-organizations-backend/src';
const { buildClients } = require(`${src}/aws/clients`);
const { RateBudget } = require(`${src}/aws/rates`);
const { migrate } = require(`${src}/database`);
const {
  DatabaseInventoryStore,
} = require(`${src}/inventory/DatabaseInventoryStore`);
const { listInventory } = require(`${src}/inventory/listInventory`);

/**
 * The portal's inventory, into a database: the PostgreSQL that BENCH_DATABASE names, else a file of SQLite's. The rate
 * budget is 1, the whole of AWS's documented rates; with BENCH_RATE_BUDGET=off there is none.
 */
module.exports = async accountId => {
  const url = process.env.BENCH_DATABASE;
  const database = knex(
    url
      ? { client: 'pg', connection: url }
      : {
          client: 'better-sqlite3',
          connection: {
            filename: path.join(
              mkdtempSync(path.join(tmpdir(), 'bench-')),
              'db.sqlite',
            ),
          },
          useNullAsDefault: true,
        },
  );
  await migrate(database);
  const organization = {
    name: `bench-${accountId}`,
    managementAccountId: accountId,
    partition: 'aws',
  };
  const rates =
    process.env.BENCH_RATE_BUDGET === 'off'
      ? { schedule: (_account, _call, request) => request() }
      : new RateBudget(1);
  const aws = buildClients(organization, accountId, fromEnv(), { rates });
  const store = new DatabaseInventoryStore(database);
  return async () => {
    const listed = await listInventory(aws, organization, store, {
      now: () => new Date().toISOString(),
    });
    if (listed.outcome !== 'observed') throw new Error(listed.reason);
    return listed.value.total;
  };
};
