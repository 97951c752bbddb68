import { onEachDatabase } from '../__testUtils__/databases';
import { DatabaseOperationStore } from './DatabaseOperationStore';
import type { OperationRecord } from './types';

const T0 = Date.parse('2026-11-23T10:00:00.000Z');
const at = (seconds: number) => new Date(T0 + seconds * 1000).toISOString();

const record = (
  id: string,
  overrides: Partial<OperationRecord> = {},
): OperationRecord => ({
  id,
  organization: 'acme',
  kind: 'disable-trusted-access',
  status: 'running',
  plan: {
    hash: 'h',
    changes: true,
    preconditions: [],
    effects: [],
    steps: [],
    cli: [],
    actions: [],
  },
  steps: [],
  effects: [],
  comeBack: [],
  before: { organizationTrails: [] },
  requestedBy: 'user:default/ada',
  requestedAt: at(0),
  ...overrides,
});

const lease = (owner: string, seconds = 60) => ({
  owner,
  expiresAt: at(seconds),
});

onEachDatabase('DatabaseOperationStore', database => {
  const newStore = async () => new DatabaseOperationStore(await database());

  it('lets one operation run in an organization, and says which', async () => {
    const store = await newStore();
    expect(await store.begin(record('1'), lease('a'))).toBe(undefined);
    expect(await store.begin(record('2'), lease('b'))).toMatchObject({
      id: '1',
    });
    expect(
      await store.begin(record('3', { organization: 'globex' }), lease('b')),
    ).toBe(undefined);
    expect(await store.running('acme')).toMatchObject({ id: '1' });
    expect(await store.get('acme', '2')).toBe(undefined);
  });

  it('lets one of many win who begin at the same time', async () => {
    const store = await newStore();
    const answers = await Promise.all(
      ['1', '2', '3', '4', '5'].map(id => store.begin(record(id), lease(id))),
    );
    expect(answers.filter(answer => answer === undefined)).toHaveLength(1);
    expect((await store.list('acme', { limit: 10 })).totalItems).toBe(1);
  });

  it('makes room when an operation ends or was abandoned', async () => {
    const store = await newStore();
    await store.begin(record('1'), lease('a'));
    expect(
      await store.save(record('1', { status: 'succeeded' }), lease('a')),
    ).toBe(true);
    expect(await store.begin(record('2'), lease('b'))).toBe(undefined);
    await store.abandon('2', 'b');
    expect(await store.begin(record('3'), lease('c'))).toBe(undefined);
    expect((await store.list('acme', { limit: 10 })).totalItems).toBe(2);
  });

  it('takes nothing from a process that lost the lease, nor once an operation has ended', async () => {
    const store = await newStore();
    await store.begin(record('1'), lease('a', 60));
    expect(await store.takeOver('1', at(60), lease('b', 200))).toBe(false);
    expect(await store.takeOver('1', at(61), lease('b', 200))).toBe(true);
    expect(await store.takeOver('1', at(61), lease('c', 200))).toBe(false);
    expect(await store.save(record('1'), lease('a'))).toBe(false);
    expect(await store.renew('1', lease('a'))).toBe(false);
    await store.abandon('1', 'a');
    expect(await store.running('acme')).toMatchObject({ id: '1' });

    expect(
      await store.save(record('1', { status: 'interrupted' }), lease('b')),
    ).toBe(true);
    expect(await store.save(record('1'), lease('b'))).toBe(false);
    expect((await store.get('acme', '1'))?.status).toBe('interrupted');
  });

  it('finds what was left: running operations whose lease expired', async () => {
    const store = await newStore();
    await store.begin(record('1'), lease('a', 60));
    await store.begin(record('2', { organization: 'globex' }), lease('a', 90));
    expect(await store.left(at(60))).toEqual([]);
    expect((await store.left(at(61))).map(({ id }) => id)).toEqual(['1']);
    expect(await store.renew('1', lease('a', 120))).toBe(true);
    expect((await store.left(at(91))).map(({ id }) => id)).toEqual(['2']);
  });

  it('pages newest first, also through operations of the same time', async () => {
    const store = await newStore();
    for (const [id, seconds] of [
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 3],
    ] as const) {
      await store.begin(record(id, { requestedAt: at(seconds) }), lease(id));
      await store.save(
        record(id, { requestedAt: at(seconds), status: 'succeeded' }),
        lease(id),
      );
    }
    const first = await store.list('acme', { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['d', 'c']);
    expect(first.totalItems).toBe(4);
    const second = await store.list('acme', {
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(second.items.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(second.nextCursor).toBe(undefined);
    expect(await store.list('globex', { limit: 2 })).toEqual({
      items: [],
      totalItems: 0,
    });
  });

  it.each(['nonsense', 'e30', 'WzEsMl0', ''])(
    'refuses the cursor %j',
    async cursor => {
      const store = await newStore();
      await expect(store.list('acme', { limit: 2, cursor })).rejects.toThrow(
        'cursor is not one that this API gave out',
      );
    },
  );

  it('remembers the latest disable that AWS was asked for', async () => {
    const store = await newStore();
    const apply = {
      id: 'apply',
      title: '',
      message: { text: '', key: '', params: {} },
      call: '',
      status: 'succeeded' as const,
    };
    const ended = async (id: string, overrides: Partial<OperationRecord>) => {
      await store.begin(record(id), lease(id));
      await store.save(
        record(id, { status: 'succeeded', ...overrides }),
        lease(id),
      );
    };
    await ended('1', {
      requestedAt: at(1),
      steps: [{ ...apply, startedAt: at(1) }],
    });
    await ended('2', {
      requestedAt: at(2),
      steps: [{ ...apply, status: 'skipped' }],
    });
    await ended('3', {
      requestedAt: at(3),
      kind: 'enable-trusted-access',
      steps: [{ ...apply, startedAt: at(3) }],
    });
    expect(await store.latestDisable('acme')).toMatchObject({ id: '1' });
    expect(await store.latestDisable('globex')).toBe(undefined);
  });

  it('goes away with its migration, and comes back', async () => {
    const knex = await database();
    await knex.migrate.down({
      directory: `${__dirname}/../../migrations`,
      name: '20261123000001_operations.js',
    } as object);
    expect(await knex.schema.hasTable('operations')).toBe(false);
    await knex.migrate.latest({ directory: `${__dirname}/../../migrations` });
    expect(await knex.schema.hasTable('operations')).toBe(true);
  });
});
