import { onEachDatabase } from '../__testUtils__/databases';
import {
  never,
  type TestReplica,
  until,
  useReplicas,
} from '../__testUtils__/engine';
import { awsIsAway } from '../__testUtils__/fakeAws';
import type { OperationRecord } from './types';

const MINUTE = 60_000;

function stepsOf({ steps }: OperationRecord) {
  return Object.fromEntries(steps.map(({ id, status }) => [id, status]));
}

onEachDatabase('An operation whose process is killed', database => {
  const on = useReplicas(database);
  let killed: boolean;

  beforeEach(() => {
    killed = false;
  });

  /** A call that the process which makes it never sees the end of. */
  function kill(): Promise<void> {
    killed = true;
    return never();
  }

  /** A disable whose process was killed: on the way to AWS, or back. */
  async function left(where: 'there' | 'back') {
    if (where === 'there') on.aws.onWrite = kill;
    else {
      on.aws.onWrite = async () => {
        on.aws.onRead = kill;
      };
    }
    const { id } = await on.newReplica().disable();
    await until(() => killed);
    on.aws.onWrite = async () => {};
    on.aws.onRead = async () => {};
    return id;
  }

  async function recovered(id: string, replica: TestReplica = on.newReplica()) {
    on.clock.time += MINUTE + 1;
    await replica.engine.recover();
    return on.operation(id);
  }

  it('after AWS acted: another one proves it, sees the effects, tells, and closes', async () => {
    const id = await left('back');

    const operation = await recovered(id);

    expect(operation).toMatchObject({ status: 'succeeded', changed: true });
    expect(stepsOf(operation)).toEqual({
      preconditions: 'succeeded',
      apply: 'succeeded',
      verify: 'succeeded',
      effects: 'succeeded',
      notify: 'succeeded',
    });
    expect(on.sent()).toHaveLength(1);
    expect(on.aws.writes).toEqual(['disable']);
    expect(on.audit()).toEqual(['operation-end succeeded']);
  });

  it('while AWS acted: what AWS shows counts', async () => {
    const id = await left('there');
    on.aws.change(false);

    const operation = await recovered(id);

    expect(operation).toMatchObject({
      status: 'succeeded',
      outcome: { key: 'operation.disabled.unconfirmed' },
    });
    expect(operation.changed).toBe(undefined);
    expect(operation.steps[1]).toMatchObject({
      id: 'apply',
      status: 'succeeded',
      detail: { key: 'operation.step.apply.shown' },
    });
  });

  it('before AWS acted: it is interrupted, and nobody disables in its place', async () => {
    const id = await left('there');

    const operation = await recovered(id);

    expect(operation).toMatchObject({
      status: 'interrupted',
      outcome: { key: 'operation.interrupted.notShown' },
    });
    expect(operation.steps[1]).toMatchObject({
      status: 'failed',
      detail: {
        text: 'The portal stopped during this step: how it ended is unknown.',
      },
    });
    expect(on.aws.writes).toEqual(['disable']);
    expect(on.aws.trustedAccess.enabled).toBe(true);
    expect(on.audit()).toEqual(['operation-end failed']);
  });

  it('before it asked AWS: it is interrupted, and says that nothing was done', async () => {
    on.aws.onRead = kill;
    on.newReplica()
      .disable()
      .catch(() => {});
    await until(() => killed);
    const { id } = (await on.store.running('acme'))!;
    on.aws.onRead = async () => {};

    const operation = await recovered(id);

    expect(operation).toMatchObject({
      status: 'interrupted',
      outcome: { key: 'operation.interrupted.notStarted' },
    });
    expect(on.aws.writes).toEqual([]);
  });

  it('stays open while AWS cannot be read, but not for ever', async () => {
    const id = await left('back');
    on.aws.onRead = async () => {
      throw awsIsAway();
    };
    expect((await recovered(id)).status).toBe('running');
    expect((await recovered(id)).status).toBe('running');
    on.clock.time += 60 * MINUTE;
    const operation = await recovered(id);
    expect(operation).toMatchObject({
      status: 'interrupted',
      outcome: { key: 'operation.interrupted.unreadable' },
    });
  });

  it('is closed late, once AWS can be read again', async () => {
    const id = await left('back');
    on.aws.onRead = async () => {
      throw awsIsAway();
    };
    await recovered(id);
    on.aws.onRead = async () => {};
    expect((await recovered(id)).status).toBe('succeeded');
  });

  it('is closed where the organization is configured no more', async () => {
    const id = await left('there');
    expect(await recovered(id, on.newReplica([]))).toMatchObject({
      status: 'interrupted',
      outcome: { key: 'operation.interrupted.unconfigured' },
    });
  });

  it('is closed by one of two replicas that find it', async () => {
    const id = await left('back');
    on.clock.time += MINUTE + 1;
    await Promise.all([
      on.newReplica().engine.recover(),
      on.newReplica().engine.recover(),
    ]);
    expect((await on.operation(id)).status).toBe('succeeded');
    expect(on.audit()).toEqual(['operation-end succeeded']);
    expect(on.sent()).toHaveLength(1);
  });

  it('is left alone while its process still renews the lease', async () => {
    const id = await left('there');
    await on.newReplica().engine.recover();
    expect((await on.operation(id)).status).toBe('running');
  });

  it('does nothing more once another replica has closed its operation', async () => {
    let answer = () => {};
    on.aws.onWrite = () =>
      new Promise(resolve => {
        answer = resolve;
      });
    const replica = on.newReplica();
    const { id } = await replica.disable();
    await until(() => on.aws.writes.length === 1);

    await recovered(id);
    answer();
    await replica.engine.settled();

    expect((await on.operation(id)).status).toBe('interrupted');
    expect(on.audit()).toEqual(['operation-end failed']);
    // By the other replica.
    expect(on.sent()).toHaveLength(1);
  });

  it('does not ask AWS for a change where its lease was lost before', async () => {
    const replica = on.newReplica();
    const save = on.store.save.bind(on.store);
    on.store.save = async (record, lease) => {
      const saved = await save(record, lease);
      // Right after the preconditions another replica takes over.
      if (record.steps[0]?.status === 'succeeded') {
        on.clock.time += MINUTE + 1;
        await on.store.takeOver(
          record.id,
          new Date(on.clock.time).toISOString(),
          {
            owner: 'another',
            expiresAt: new Date(on.clock.time + MINUTE).toISOString(),
          },
        );
      }
      return saved;
    };
    await replica.disable();
    await replica.engine.settled();
    expect(on.aws.writes).toEqual([]);
  });
});
