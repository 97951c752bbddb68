import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { onEachDatabase } from './__testUtils__/databases';
import { connectDatabase, migrate } from './database';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-cloudtrail-organizations-backend',
  'migrations',
);

onEachDatabase('migrations', database => {
  const TABLES = [
    'accounts',
    'failed_attempts',
    'inventories',
    'observation_leases',
    'snapshots',
  ];

  it('go up, all the way down with data in the tables, and up again', async () => {
    const knex = await database();
    const present = () =>
      Promise.all(TABLES.map(table => knex.schema.hasTable(table)));
    await knex('snapshots').insert({
      organization: 'acme',
      observed_at: '2026-11-23T14:00:00.000Z',
      state: 'active',
      state_since: '2026-11-23T14:00:00.000Z',
      observations: '{}',
    });
    await knex('accounts').insert({
      organization: 'acme',
      account_id: '111111111111',
      name: 'Acme',
      state: 'ACTIVE',
      is_management: true,
      seen_at: '2026-11-23T14:00:00.000Z',
    });
    await expect(present()).resolves.toEqual(TABLES.map(() => true));

    await knex.migrate.rollback({ directory: MIGRATIONS }, true);
    await expect(present()).resolves.toEqual(TABLES.map(() => false));

    await migrate(knex);
    await expect(present()).resolves.toEqual(TABLES.map(() => true));
    await expect(knex('snapshots')).resolves.toEqual([]);
  });

  it('are left out where the portal says so', async () => {
    const knex = await database();
    await knex.migrate.rollback({ directory: MIGRATIONS }, true);
    const service = mockServices.database({ knex, migrations: { skip: true } });
    await connectDatabase(service);
    await expect(knex.schema.hasTable('snapshots')).resolves.toBe(false);
  });
});
