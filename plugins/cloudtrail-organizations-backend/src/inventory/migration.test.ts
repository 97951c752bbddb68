import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { migrate } from '../database';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';

const NAME = '20261124000000_inventory.js';
const directory = resolvePackagePath(
  'backstage-plugin-cloudtrail-organizations-backend',
  'migrations',
);

const COLUMNS = ['name_key', 'path', 'verdict', 'newest_at', 'checked_at'];
const OLD = {
  organization: 'acme',
  account_id: '222222222222',
  name: 'Payments Prod',
  state: 'ACTIVE',
  joined_at: '2024-01-01T00:00:00.000Z',
  joined_method: 'CREATED',
  seen_at: '2026-11-23T14:00:00.000Z',
};

/** Down to what was before the migration of this test. */
async function goDown(knex: Knex): Promise<void> {
  for (;;) {
    const [, [undone]] = await knex.migrate.down({ directory });
    if (String(undone).endsWith(NAME)) return;
  }
}

onEachDatabase('the migration of the inventory', database => {
  it('keeps the accounts of before, unjudged, and goes down with data', async () => {
    const knex = await database();
    const hasColumns = () =>
      Promise.all(
        COLUMNS.map(column => knex.schema.hasColumn('accounts', column)),
      );
    await goDown(knex);
    await expect(hasColumns()).resolves.toEqual(COLUMNS.map(() => false));
    await knex('accounts').insert([
      { ...OLD, is_management: false },
      {
        ...OLD,
        account_id: '333333333333',
        joined_at: null,
        is_management: true,
      },
    ]);
    await knex('inventories').insert({
      organization: 'acme',
      complete: JSON.stringify({ outcome: 'observed' }),
    });

    await migrate(knex);
    const store = new DatabaseInventoryStore(knex);
    await expect(store.latest('acme')).resolves.toMatchObject({
      complete: { outcome: 'observed' },
      pass: undefined,
    });
    const [account] = await store.findAccount('222222222222');
    expect(account).toMatchObject({
      name: 'Payments Prod',
      joinedAt: OLD.joined_at,
      unitIds: [],
      coverage: { verdict: 'unknown', since: OLD.seen_at },
    });
    const [keyed] = await knex('accounts').where({ name_key: 'payments prod' });
    expect(keyed).toMatchObject({ account_id: '222222222222' });
    const [management] = await store.findAccount('333333333333');
    expect(management.joinedAt).toBeUndefined();
    await knex('units').insert({
      organization: 'acme',
      unit_id: 'r-acme',
      name: 'Root',
      seen_at: OLD.seen_at,
    });

    await goDown(knex);
    await expect(hasColumns()).resolves.toEqual(COLUMNS.map(() => false));
    await expect(knex.schema.hasTable('units')).resolves.toBe(false);
    const rows = await knex('accounts').orderBy('account_id');
    expect(rows).toMatchObject([
      OLD,
      { account_id: '333333333333', joined_at: null },
    ]);
    const [inventory] = await knex('inventories');
    expect(Object.keys(inventory).sort()).toEqual([
      'complete',
      'failed',
      'organization',
    ]);
  });
});
