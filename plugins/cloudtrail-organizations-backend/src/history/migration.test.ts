import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { onEachDatabase } from '../__testUtils__/databases';
import { migrate } from '../database';
import { DatabaseSnapshotStore } from '../snapshots/DatabaseSnapshotStore';
import { DatabaseChangesStore } from './DatabaseChangesStore';

const DIRECTORY = resolvePackagePath(
  'backstage-plugin-cloudtrail-organizations-backend',
  'migrations',
);
const NAME = '20261124000002_history.js';
const AT = '2026-11-23T14:00:00.000Z';

onEachDatabase('the migration of history', database => {
  it('goes down with data in its tables, keeps the snapshots, and goes up again', async () => {
    const knex = await database();
    const TABLES = ['changes', 'posture_points', 'histories', 'notices'];
    const present = () =>
      Promise.all(TABLES.map(table => knex.schema.hasTable(table)));
    await knex('snapshots').insert({
      organization: 'acme',
      observed_at: AT,
      first_observed_at: AT,
      fingerprint: 'abc',
      state: 'active',
      state_since: AT,
      observations: '{"trails":{"outcome":"observed"}}',
    });
    await new DatabaseChangesStore(knex).append([
      { organization: 'acme', subject: 'state', at: AT, value: 'active' },
    ]);
    await knex('posture_points').insert({
      organization: 'acme',
      at: AT,
      state: 'active',
    });
    await knex('histories').insert({
      organization: 'acme',
      recorded_at: AT,
      blind_told: false,
      told: '{}',
    });
    await knex('notices').insert({
      key: 'a',
      organization: 'acme',
      message: '{}',
      created_at: AT,
      due_at: AT,
      attempts: 0,
    });

    await knex.migrate.down({ directory: DIRECTORY, name: NAME });
    await expect(present()).resolves.toEqual(TABLES.map(() => false));
    await expect(
      knex.schema.hasColumn('snapshots', 'fingerprint'),
    ).resolves.toBe(false);

    await migrate(knex);
    await expect(present()).resolves.toEqual(TABLES.map(() => true));
    await expect(knex('snapshots')).resolves.toMatchObject([
      { observed_at: AT, first_observed_at: AT, fingerprint: null },
    ]);
    await expect(
      new DatabaseSnapshotStore(knex).latest('acme'),
    ).resolves.toMatchObject({
      observedAt: AT,
      observations: { trails: { outcome: 'observed' } },
    });
  });
});
