import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { never, TestReplica, until } from '../__testUtils__/engine';
import { awsError, awsIsAway, FakeAws } from '../__testUtils__/fakeAws';
import { DatabaseOperationStore } from './DatabaseOperationStore';
import type { OperationRecord } from './types';

const MINUTE = 60_000;

const hasEnded =
  (id: string, status: string) =>
  ({ steps }: OperationRecord) =>
    steps.find(step => step.id === id)?.status === status;

onEachDatabase('Recovery', database => {
  let knex: Knex;
  let store: DatabaseOperationStore;
  let aws: FakeAws;
  let clock: { time: number };

  beforeEach(async () => {
    clock = { time: Date.parse('2026-11-23T10:00:00.000Z') };
    knex = await database();
    store = new DatabaseOperationStore(knex);
    aws = new FakeAws(() => clock.time);
  });

  /** A replica with a connection of its own, which dies as soon as it has stored what `isLast` looks for. */
  function dying(isLast: (record: OperationRecord) => boolean) {
    const own = new DatabaseOperationStore(knex);
    const save = own.save.bind(own);
    let dead = false;
    own.save = async (record, lease) => {
      const saved = await save(record, lease);
      if (!isLast(record)) return saved;
      dead = true;
      return never();
    };
    const replica = new TestReplica({ aws, clock, store: own });
    return { replica, died: () => until(() => dead) };
  }

  /** A disable that was left so. */
  async function left(isLast: (record: OperationRecord) => boolean) {
    const { replica, died } = dying(isLast);
    const { id } = await replica.disable();
    await died();
    return id;
  }

  /** What another replica makes of it. */
  async function recovered(id: string, replica = newReplica()) {
    clock.time += MINUTE + 1;
    await replica.engine.recover();
    return { ...replica, operation: (await store.get('acme', id))! };
  }

  function newReplica() {
    return new TestReplica({ aws, clock, store });
  }

  it('does not wait for what else is under way in its process', async () => {
    const replica = newReplica();
    const id = await left(hasEnded('apply', 'succeeded'));
    clock.time += MINUTE + 1;
    aws.onRead = never;
    const observing = aws.reads;
    const start = replica.engine.recover();
    await until(() => aws.reads > observing);
    aws.onRead = async () => {};
    // One recovery hangs in its read. The next one does not wait for it, and takes nothing twice.
    await replica.engine.recover();
    expect((await store.get('acme', id))?.status).toBe('running');

    const { operation } = await recovered(id);
    expect(operation.status).toBe('succeeded');
    expect(aws.writes).toEqual(['disable']);
    start.catch(() => {});
  });

  it('goes on from what was proven, whatever AWS shows since', async () => {
    const id = await left(hasEnded('verify', 'succeeded'));
    aws.change(true);

    const { operation, sent, audit } = await recovered(id);

    expect(operation).toMatchObject({
      status: 'succeeded',
      changed: true,
      outcome: { key: 'operation.disabled' },
    });
    expect(operation.steps.map(({ status }) => status)).toEqual(
      Array(5).fill('succeeded'),
    );
    expect(sent).toHaveLength(1);
    expect(audit).toEqual([
      'operation-end initiated',
      'operation-end succeeded',
    ]);
  });

  it('closes what was proven as succeeded also where AWS can never be read again', async () => {
    const id = await left(hasEnded('verify', 'succeeded'));
    aws.onRead = async () => {
      throw awsIsAway();
    };
    expect((await recovered(id)).operation.status).toBe('running');
    clock.time += 60 * MINUTE;

    const { operation, sent } = await recovered(id);

    expect(operation).toMatchObject({ status: 'succeeded', changed: true });
    expect(operation.steps[3]).toMatchObject({
      id: 'effects',
      status: 'failed',
      detail: { key: 'observation.unreachable' },
    });
    expect(sent).toHaveLength(1);
  });

  it('does not tell twice where only the last word was missing', async () => {
    const id = await left(hasEnded('notify', 'succeeded'));
    const { operation, sent } = await recovered(id);
    expect(operation.status).toBe('succeeded');
    expect(sent).toEqual([]);
  });

  it('keeps a refused change failed, also where somebody else made it since', async () => {
    aws.onWrite = async () => {
      throw awsError('AccessDeniedException', 400);
    };
    const id = await left(hasEnded('apply', 'failed'));
    aws.change(false);

    const { operation, sent } = await recovered(id);

    expect(operation).toMatchObject({
      status: 'failed',
      changed: false,
      outcome: { key: 'operation.failed.denied' },
    });
    expect(sent).toEqual([]);
  });

  it('judges an operation by what stands in the database when it takes over', async () => {
    const { replica, died } = dying(hasEnded('apply', 'succeeded'));
    const { id } = await replica.disable();
    await died();
    const found = (await store.get('acme', id))!;
    const late = new DatabaseOperationStore(knex);
    // The list was read while the operation had not even begun its steps.
    late.left = async () => [
      { ...found, steps: found.steps.map(step => ({ id: step.id } as never)) },
    ];
    const { operation } = await recovered(
      id,
      new TestReplica({ aws, clock, store: late }),
    );
    expect(operation).toMatchObject({ status: 'succeeded', changed: true });
  });

  it('tells the auditor of an end whose process died before it could', async () => {
    const dead = newReplica();
    dead.onAudited = never;
    const { id } = await dead.disable();
    await until(() => dead.audit.length === 1);
    for (;;) {
      if ((await store.get('acme', id))?.status === 'succeeded') break;
    }
    expect(dead.audit).toEqual(['operation-end initiated']);

    const { audit, sent } = await recovered(id);

    expect(audit).toEqual([
      'operation-end initiated',
      'operation-end succeeded',
    ]);
    expect(sent).toEqual([]);
    expect((await recovered(id)).audit).toEqual([]);
  });

  it('leaves an end that the auditor knows of alone', async () => {
    const replica = newReplica();
    const { id } = await replica.disable();
    await replica.engine.settled();
    expect(replica.audit).toEqual([
      'operation-end initiated',
      'operation-end succeeded',
    ]);
    expect((await recovered(id)).audit).toEqual([]);
  });
});
