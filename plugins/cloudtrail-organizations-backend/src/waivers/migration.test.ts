import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { onEachDatabase } from '../__testUtils__/databases';
import { migrate } from '../database';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-cloudtrail-organizations-backend',
  'migrations',
);

onEachDatabase('the migration of waivers', database => {
  it('goes down with data in the table, and up again', async () => {
    const knex = await database();
    await knex('waivers').insert({
      id: 'one',
      organization: 'acme',
      finding_id: 'insights-enabled',
      control_id: 'insights-enabled',
      reason: 'x'.repeat(1000),
      created_by: 'user:default/ada',
      created_at: '2026-11-24T04:00:00.000Z',
      expires_at: '2026-12-24T04:00:00.000Z',
      slot: 'held',
    });
    await knex.migrate.rollback({ directory: MIGRATIONS }, true);
    await expect(knex.schema.hasTable('waivers')).resolves.toBe(false);
    await migrate(knex);
    await expect(knex('waivers')).resolves.toEqual([]);
  });
});
