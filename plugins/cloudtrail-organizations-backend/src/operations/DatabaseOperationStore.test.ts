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

const cursorOf = (...parts: unknown[]) =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

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
    await store.save(record('1', { reason: 'newest' }), lease('a', 60));
    expect(await store.takeOver('1', at(60), lease('b', 200))).toBe(undefined);
    expect(await store.takeOver('1', at(61), lease('b', 200))).toMatchObject({
      reason: 'newest',
    });
    expect(await store.takeOver('1', at(61), lease('c', 200))).toBe(undefined);
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

  it('finds an ended operation until its lease is given back', async () => {
    const store = await newStore();
    await store.begin(record('1'), lease('a', 60));
    await store.save(record('1', { status: 'succeeded' }), lease('a', 60));
    expect((await store.left(at(61))).map(({ id }) => id)).toEqual(['1']);
    await store.release('1', 'another');
    expect(await store.left(at(61))).toHaveLength(1);
    await store.release('1', 'a');
    expect(await store.left(at(61))).toEqual([]);
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

  it.each([
    'nonsense',
    'e30',
    'WzEsMl0',
    '',
    cursorOf('2026-11-23T10:00:00.000Z', 'a\u0000'),
    cursorOf('2026-11-23T10:00:00.000Z', 'a'.repeat(37)),
    cursorOf('yesterday\u0000', 'a'),
    cursorOf(null, 'a'),
  ])('refuses the cursor %j', async cursor => {
    const store = await newStore();
    await expect(store.list('acme', { limit: 2, cursor })).rejects.toThrow(
      'cursor is not one that this API gave out',
    );
  });

  it('remembers the trails that disables took, and not those of disables that failed or changed nothing', async () => {
    const store = await newStore();
    const recorded = (name: string) => ({
      organizationTrails: [
        { arn: `arn:${name}`, name, homeRegion: 'us-east-1' },
      ],
    });
    const ended = async (id: string, overrides: Partial<OperationRecord>) => {
      await store.begin(record(id), lease(id));
      await store.save(
        record(id, {
          status: 'succeeded',
          requestedAt: at(Number(id)),
          ...overrides,
        }),
        lease(id),
      );
    };
    await ended('1', { changed: true, before: recorded('main') });
    await ended('2', { changed: true });
    // AWS showed it as off, without having confirmed the call.
    await ended('3', { before: recorded('audit') });
    await ended('4', { changed: false, before: recorded('already') });
    await ended('5', { status: 'failed', before: recorded('failed') });
    await ended('6', {
      changed: true,
      kind: 'enable-trusted-access',
      before: recorded('enabled'),
    });
    await ended('7', { changed: true, before: recorded('main') });
    const former = await store.formerOrganizationTrails('acme');
    expect(former.map(({ name }) => name).sort()).toEqual(['audit', 'main']);
    expect(await store.formerOrganizationTrails('globex')).toEqual([]);
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
