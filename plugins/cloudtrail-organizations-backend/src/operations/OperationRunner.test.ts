import { onEachDatabase } from '../__testUtils__/databases';
import { never, TestReplica } from '../__testUtils__/engine';
import { acme, awsError, FakeAws } from '../__testUtils__/fakeAws';
import { DatabaseOperationStore } from './DatabaseOperationStore';
import type { OperationRecord } from './types';

onEachDatabase('OperationRunner', database => {
  let store: DatabaseOperationStore;
  let aws: FakeAws;
  let clock: { time: number };
  let replica: TestReplica;

  beforeEach(async () => {
    clock = { time: Date.parse('2026-11-23T10:00:00.000Z') };
    store = new DatabaseOperationStore(await database());
    aws = new FakeAws(() => clock.time);
    replica = new TestReplica({ aws, clock, store });
  });

  async function ended({ id }: OperationRecord): Promise<OperationRecord> {
    await replica.engine.settled();
    return (await store.get('acme', id))!;
  }

  it('gives the operator role up where it never comes, before AWS is asked', async () => {
    replica = new TestReplica({ aws, clock, store, deadlineMs: 50 });
    aws.onAssumeRole = never;
    const operation = await ended(await replica.disable());
    expect(operation).toMatchObject({
      status: 'failed',
      changed: false,
      outcome: {
        text: 'The portal could not act as the operator role arn:aws:iam::111111111111:role/Operator, and did not ask AWS for the change. The step says why. Nothing was changed.',
      },
    });
    expect(operation.steps[1]).toMatchObject({
      status: 'failed',
      error: 'TimeoutError',
      detail: {
        text: 'The portal got no AWS credentials for sts:AssumeRole within 0.05 seconds.',
      },
    });
    expect(operation.steps[1].startedAt).toBe(undefined);
    expect(operation.sourceIdentity).toBe(undefined);
    expect(aws.writes).toEqual([]);
  });

  it('records the source identity only of a session that STS opened', async () => {
    aws.onAssumeRole = async () => {
      throw awsError('AccessDenied', 403);
    };
    const refused = await ended(await replica.disable());
    expect(refused).toMatchObject({
      status: 'failed',
      outcome: { key: 'operation.failed.assumeRole' },
    });
    expect(refused.sourceIdentity).toBe(undefined);
    aws.onAssumeRole = async () => {};
    expect(await ended(await replica.disable())).toMatchObject({
      status: 'succeeded',
      sourceIdentity: 'user.default.ada',
    });
  });

  it('reads back where the write is never answered', async () => {
    replica = new TestReplica({ aws, clock, store, deadlineMs: 50 });
    aws.onWrite = never;
    const operation = await ended(await replica.disable());
    expect(operation).toMatchObject({
      status: 'failed',
      outcome: { key: 'operation.failed.unanswered' },
    });
    expect(operation.changed).toBe(undefined);
    expect(replica.slept.length).toBeGreaterThan(3);
  });

  it('says until when it reads back while AWS does not show the change', async () => {
    replica = new TestReplica({ aws, clock, store, deadlineMs: 50 });
    aws.onWrite = never;
    const { id } = await replica.disable();
    const begins = jest.spyOn(store, 'save');
    await replica.engine.settled();
    const details = begins.mock.calls.flatMap(([{ steps }]) =>
      steps[2].status === 'running' ? [steps[2].detail?.key] : [],
    );
    expect(details).toEqual(['operation.step.verify.until']);
    expect((await store.get('acme', id))!.steps[2].detail?.key).toBe(
      'operation.step.verify.not',
    );
  });

  it('ends without the notifications service where that never answers', async () => {
    replica = new TestReplica({ aws, clock, store, deadlineMs: 50 });
    replica.onSend = never;
    const operation = await ended(await replica.disable());
    expect(operation).toMatchObject({ status: 'succeeded', changed: true });
    expect(operation.steps[4]).toMatchObject({
      id: 'notify',
      status: 'failed',
      error: 'no answer within 0.05 seconds',
      copy: expect.stringContaining('CHG-2041'),
    });
  });

  it('does not send the write once another replica took over while it waited', async () => {
    aws.onQueue = async () => {
      clock.time += 60_001;
      const { id } = (await store.running('acme'))!;
      await store.takeOver(id, new Date(clock.time).toISOString(), {
        owner: 'another',
        expiresAt: new Date(clock.time + 60_000).toISOString(),
      });
    };
    const operation = await ended(await replica.disable());
    expect(aws.writes).toEqual([]);
    expect(operation.status).toBe('running');
  });

  it('does not send the write where the database cannot say who may', async () => {
    aws.onQueue = async () => {
      store.renew = async () => {
        throw new Error('database is away');
      };
    };
    await ended(await replica.disable());
    expect(aws.writes).toEqual([]);
  });

  it('reads back where AWS denies after an attempt that it did not answer', async () => {
    aws.onWrite = async () => {
      aws.change(false);
      throw Object.assign(awsError('AccessDeniedException'), {
        $metadata: { httpStatusCode: 400, attempts: 2 },
      });
    };
    const operation = await ended(await replica.disable());
    expect(operation).toMatchObject({
      status: 'succeeded',
      outcome: { key: 'operation.disabled.unconfirmed' },
    });
    expect(operation.changed).toBe(undefined);
  });

  it('does not claim that nothing changed where a denial follows an attempt and nothing shows', async () => {
    aws.onWrite = async () => {
      throw Object.assign(awsError('AccessDeniedException'), {
        $metadata: { httpStatusCode: 400, attempts: 2 },
      });
    };
    const operation = await ended(await replica.disable());
    expect(operation).toMatchObject({
      status: 'failed',
      outcome: { key: 'operation.failed.refused' },
    });
    expect(operation.changed).toBe(undefined);
    expect(operation.steps[2].detail?.key).toBe('operation.step.verify.notNow');
  });

  it('does not say what AWS shows where that could not be read after an error', async () => {
    aws.onWrite = async () => {
      aws.onRead = async () => {
        throw new Error('away');
      };
      throw awsError('ConstraintViolationException', 400);
    };
    expect(await ended(await replica.disable())).toMatchObject({
      status: 'failed',
      outcome: { key: 'operation.failed.unconfirmed' },
    });
  });

  it('names the trail to restore also after a second disable, which had none to take', async () => {
    await ended(await replica.disable());
    await ended(await replica.enable());
    await ended(await replica.disable());
    aws.onWrite = async () => {
      throw awsError('ConstraintViolationException', 400);
    };
    expect((await ended(await replica.enable())).status).toBe('failed');
    aws.onWrite = async () => {};

    const { effects } = await replica.engine.plan(
      'enable-trusted-access',
      acme,
    );
    expect(effects.map(({ message }) => message.key)).toContain(
      'plan.effect.formerOrganizationTrail',
    );
    const { comeBack } = await ended(await replica.enable());
    expect(comeBack).toMatchObject([
      { key: 'operation.comeBack.restore', params: { trail: 'main' } },
    ]);
  });
});
