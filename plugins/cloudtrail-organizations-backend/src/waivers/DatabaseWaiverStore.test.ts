import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { DatabaseWaiverStore } from './DatabaseWaiverStore';
import type { StoredWaiver } from './types';

const AT = '2026-11-24T04:00:00.000Z';
const LATER = '2026-12-24T04:00:00.000Z';

const waiver = (overrides: Partial<StoredWaiver> = {}): StoredWaiver => ({
  id: 'one',
  organization: 'acme',
  findingId: 'insights-enabled',
  controlId: 'insights-enabled',
  reason: 'Too dear',
  createdBy: 'user:default/ada',
  createdAt: AT,
  expiresAt: LATER,
  ...overrides,
});

onEachDatabase('waivers', database => {
  let knex: Knex;
  let store: DatabaseWaiverStore;
  beforeEach(async () => {
    knex = await database();
    store = new DatabaseWaiverStore(knex);
  });

  it('are stored and listed, the newest first, by organization', async () => {
    const other = waiver({
      id: 'two',
      findingId: 'x:arn',
      createdAt: '2026-11-24T05:00:00.000Z',
    });
    await expect(store.create(waiver())).resolves.toBe(undefined);
    await expect(store.create(other)).resolves.toBe(undefined);
    await expect(store.list('acme')).resolves.toEqual([other, waiver()]);
    await expect(store.get('acme', 'one')).resolves.toEqual(waiver());
    await expect(store.list('globex')).resolves.toEqual([]);
    await expect(store.get('globex', 'one')).resolves.toBe(undefined);
  });

  it('are one in force for each finding, however many ask at once', async () => {
    const answers = await Promise.all(
      ['one', 'two', 'three'].map(id =>
        new DatabaseWaiverStore(knex).create(waiver({ id })),
      ),
    );
    expect(answers.filter(answer => answer === undefined)).toHaveLength(1);
    await expect(store.list('acme')).resolves.toHaveLength(1);
    await expect(
      store.create(waiver({ id: 'four', organization: 'globex' })),
    ).resolves.toBe(undefined);
  });

  it('say which one is in force, and follow one that has expired or was revoked', async () => {
    await store.create(waiver());
    await expect(store.create(waiver({ id: 'two' }))).resolves.toEqual(
      waiver(),
    );
    await expect(
      store.create(waiver({ id: 'two', createdAt: LATER })),
    ).resolves.toBe(undefined);
    const by = { revokedBy: 'user:default/bob', revokedAt: AT };
    await expect(store.revoke('two', by)).resolves.toBe(true);
    await expect(store.create(waiver({ id: 'three' }))).resolves.toBe(
      undefined,
    );
    await expect(store.get('acme', 'two')).resolves.toMatchObject(by);
  });

  it('are revoked once, and not once they have expired', async () => {
    await store.create(waiver());
    const by = { revokedBy: 'user:default/bob', revokedAt: LATER };
    await expect(store.revoke('one', by)).resolves.toBe(false);
    const earlier = { ...by, revokedAt: AT };
    await expect(store.revoke('one', earlier)).resolves.toBe(true);
    await expect(store.revoke('one', earlier)).resolves.toBe(false);
  });

  it('are told of once when they expire, whichever replica does, and never once revoked', async () => {
    await store.create(waiver());
    await store.create(waiver({ id: 'two', findingId: 'other' }));
    await store.revoke('two', { revokedBy: 'user:default/b', revokedAt: AT });
    await expect(store.claimExpired(AT)).resolves.toEqual([]);
    const claims = await Promise.all([
      store.claimExpired(LATER),
      new DatabaseWaiverStore(knex).claimExpired(LATER),
    ]);
    expect(claims.flat()).toEqual([waiver()]);
    await expect(store.claimExpired(LATER)).resolves.toEqual([]);
  });

  it('are forgotten once they ended long ago', async () => {
    await store.create(waiver());
    await store.deleteBefore(LATER);
    await expect(store.list('acme')).resolves.toHaveLength(1);
    await store.deleteBefore('2027-12-24T04:00:00.000Z');
    await expect(store.list('acme')).resolves.toEqual([]);
  });
});
