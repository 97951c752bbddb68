import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { OrganizationConfig } from '../config';
import { onEachDatabase } from '../__testUtils__/databases';
import {
  acme,
  awsError,
  awsIsAway,
  FakeAws,
  trail,
} from '../__testUtils__/fakeAws';
import { createOperations } from './createOperations';
import { DatabaseOperationStore } from './DatabaseOperationStore';
import type { OperationRecord } from './types';

const MINUTE = 60_000;
const requester = { userEntityRef: 'user:default/ada' };

function stepsOf({ steps }: OperationRecord) {
  return Object.fromEntries(steps.map(({ id, status }) => [id, status]));
}

onEachDatabase('OperationsEngine', database => {
  let knex: Knex;
  let store: DatabaseOperationStore;
  let aws: FakeAws;
  let time: number;
  let slept: number[];
  let killed: boolean;
  const audit: string[] = [];
  const sent: unknown[] = [];

  /** One process of the portal. */
  function newEngine(organizations: OrganizationConfig[] = [acme]) {
    return createOperations({
      auditor: mockServices.auditor.mock({
        createEvent: async ({ eventId }) => ({
          success: async () => void audit.push(`${eventId} succeeded`),
          fail: async () => void audit.push(`${eventId} failed`),
        }),
      }),
      clock: {
        now: () => time,
        sleep: async ms => {
          slept.push(ms);
          time += ms;
        },
      },
      config: {
        readOnly: false,
        observation: {
          frequencyMs: 1,
          inventoryFrequencyMs: 1,
          retentionMs: 1,
          staleAfterMs: 1,
          rateBudget: 1,
        },
        organizations,
      },
      logger: mockServices.logger.mock(),
      notifications: { send: async message => void sent.push(message) },
      observer: aws,
      operator: aws,
      store,
    });
  }

  async function disable(engine = newEngine()) {
    const { hash } = await engine.plan('disable-trusted-access', acme);
    return engine.start({
      kind: 'disable-trusted-access',
      organization: acme,
      requester,
      confirmation: 'disable',
      reason: 'CHG-2041',
      planHash: hash,
    });
  }

  async function disabled() {
    const engine = newEngine();
    const { id } = await disable(engine);
    await engine.settled();
    return (await store.get('acme', id))!;
  }

  /** A call that the process which makes it never sees the end of. */
  function kill(): Promise<void> {
    killed = true;
    return new Promise(() => {});
  }

  /** A disable whose process was killed: on the way to AWS, or back. */
  async function left(where: 'there' | 'back') {
    if (where === 'there') aws.onWrite = kill;
    else {
      aws.onWrite = async () => {
        aws.onRead = kill;
      };
    }
    const { id } = await disable();
    await until(async () => killed);
    aws.onWrite = async () => {};
    aws.onRead = async () => {};
    return id;
  }

  async function until(condition: () => Promise<boolean>) {
    while (!(await condition())) await new Promise(setImmediate);
  }

  async function recovered(id: string, engine = newEngine()) {
    time += MINUTE + 1;
    await engine.recover();
    return (await store.get('acme', id))!;
  }

  beforeEach(async () => {
    time = Date.parse('2026-11-23T10:00:00.000Z');
    slept = [];
    killed = false;
    audit.length = 0;
    sent.length = 0;
    knex = await database();
    store = new DatabaseOperationStore(knex);
    aws = new FakeAws(() => time);
  });

  it('waits, longer each time, until AWS shows the change', async () => {
    aws.onWrite = async () => {
      aws.staleReads = 3;
    };
    const operation = await disabled();
    expect(operation).toMatchObject({
      status: 'succeeded',
      changed: true,
      before: {
        organizationTrails: [
          {
            arn: trail('main').arn,
            name: 'main',
            homeRegion: 'us-east-1',
          },
        ],
      },
    });
    expect(slept).toEqual([1000, 2000, 4000]);
    expect(audit).toEqual(['operation-end succeeded']);
  });

  it('fails where AWS never shows the change, says to check, and tells that it may be off', async () => {
    aws.onWrite = async () => {
      aws.staleReads = 1000;
    };
    const operation = await disabled();
    expect(operation).toMatchObject({
      status: 'failed',
      outcome: {
        text: 'AWS accepted the change, but does not show it after 120 seconds. Check trusted access in AWS before you repeat it.',
      },
    });
    expect(operation.changed).toBe(undefined);
    expect(stepsOf(operation)).toEqual({
      preconditions: 'succeeded',
      apply: 'succeeded',
      verify: 'failed',
      effects: 'skipped',
      notify: 'succeeded',
    });
    // It may be off all the same: whoever is to know is told that much, and no more.
    expect(sent).toHaveLength(1);
    const [{ payload }] = sent as Sent[];
    expect(payload.title).toBe(
      'Trusted access for CloudTrail may be off in Acme',
    );
    expect(payload.description).toContain('AWS has not shown since');
    expect(payload.description).not.toContain('becomes an account-level');
    expect(operation.comeBack).not.toEqual([]);
    expect(audit).toEqual(['operation-end failed']);
  });

  it('fails where the change cannot be read back', async () => {
    aws.onWrite = async () => {
      aws.onRead = async () => {
        throw awsIsAway();
      };
    };
    const operation = await disabled();
    expect(operation).toMatchObject({
      status: 'failed',
      outcome: { key: 'operation.failed.notReadBack' },
    });
    expect(operation.steps[2].detail?.key).toBe('observation.unreachable');
  });

  it('fails at once where AWS denies the call, and names the action', async () => {
    aws.onWrite = async () => {
      throw awsError('AccessDeniedException', 400);
    };
    const operation = await disabled();
    expect(operation).toMatchObject({
      status: 'failed',
      changed: false,
      outcome: {
        text: 'The operator role arn:aws:iam::111111111111:role/Operator may not call organizations:DisableAWSServiceAccess. Allow it in the policy of the role. Nothing was changed.',
      },
    });
    expect(slept).toEqual([]);
  });

  it('reads once more where AWS refuses for another reason', async () => {
    aws.onWrite = async () => {
      throw awsError('ConstraintViolationException', 400);
    };
    const operation = await disabled();
    expect(operation).toMatchObject({
      status: 'failed',
      outcome: { key: 'operation.failed.refused' },
    });
    expect(operation.steps[1]).toMatchObject({
      status: 'failed',
      error: 'ConstraintViolationException',
    });
    expect(operation.steps[2].detail?.text).toBe(
      'AWS does not show the change.',
    );
    expect(slept).toEqual([]);
    expect(aws.reads).toBe(2);
  });

  it('believes AWS and not the time-out, where AWS acted', async () => {
    aws.onWrite = async () => {
      aws.change(false);
      throw awsError('TimeoutError');
    };
    const operation = await disabled();
    expect(operation).toMatchObject({
      status: 'succeeded',
      outcome: {
        key: 'operation.disabled.unconfirmed',
        text: expect.stringContaining('did not confirm the call'),
      },
    });
    expect(operation.changed).toBe(undefined);
    expect(operation.steps[1]).toMatchObject({
      status: 'succeeded',
      detail: { key: 'operation.step.apply.shown' },
    });
    const [{ payload }] = sent as Sent[];
    expect(payload.description).toMatch(
      /^AWS shows it as off, but did not confirm the call that user:default\/ada asked for: somebody else may have disabled it\. The reason given: "?CHG-2041/,
    );
    expect(payload.description).not.toContain('By user:default/ada');
  });

  it('does not claim to know where AWS neither answered nor shows the change', async () => {
    aws.onWrite = async () => {
      throw awsError('TimeoutError');
    };
    const operation = await disabled();
    expect(operation).toMatchObject({
      status: 'failed',
      outcome: { key: 'operation.failed.unanswered' },
    });
    expect(operation.changed).toBe(undefined);
  });

  it('reports a predicted effect that does not come as not observed', async () => {
    aws.change = enabled => {
      aws.trustedAccess = { enabled, since: '' };
    };
    const operation = await disabled();
    expect(operation.status).toBe('succeeded');
    expect(operation.effects).toContainEqual(
      expect.objectContaining({
        id: `trail:${trail('main').arn}`,
        observed: expect.objectContaining({ result: 'not-observed' }),
      }),
    );
    expect(
      operation.steps.find(({ id }) => id === 'effects')?.detail?.text,
    ).toBe('1 predicted effect was not observed.');
  });

  it('names only the trails that a disable turned account-level as those to restore', async () => {
    aws.trails = [trail('main'), trail('own', { isOrganizationTrail: false })];
    await disabled();
    const engine = newEngine();
    const { id } = await engine.start({
      kind: 'enable-trusted-access',
      organization: acme,
      requester,
    });
    await engine.settled();
    const operation = await store.get('acme', id);
    expect(operation?.status).toBe('succeeded');
    expect(operation?.comeBack.map(({ params }) => params.trail)).toEqual([
      'main',
    ]);
  });

  it('frees the organization where a precondition does not hold', async () => {
    aws.onRead = async () => {
      throw awsIsAway();
    };
    await expect(disable()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(await store.running('acme')).toBe(undefined);
    aws.onRead = async () => {};
    expect((await disabled()).status).toBe('succeeded');
  });

  /** A notification that was sent. */
  interface Sent {
    payload: { title: string; description: string };
  }

  describe('when the process is killed', () => {
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
      expect(sent).toHaveLength(1);
      expect(aws.writes).toEqual(['disable']);
      expect(audit).toEqual(['operation-end succeeded']);
    });

    it('while AWS acted: what AWS shows counts', async () => {
      const id = await left('there');
      aws.change(false);

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
      expect(aws.writes).toEqual(['disable']);
      expect(aws.trustedAccess.enabled).toBe(true);
      expect(audit).toEqual(['operation-end failed']);
    });

    it('before it asked AWS: it is interrupted, and says that nothing was done', async () => {
      aws.onRead = kill;
      disable().catch(() => {});
      await until(async () => killed);
      const { id } = (await store.running('acme'))!;
      aws.onRead = async () => {};

      const operation = await recovered(id);

      expect(operation).toMatchObject({
        status: 'interrupted',
        outcome: { key: 'operation.interrupted.notStarted' },
      });
      expect(aws.writes).toEqual([]);
    });

    it('stays open while AWS cannot be read, but not for ever', async () => {
      const id = await left('back');
      aws.onRead = async () => {
        throw awsIsAway();
      };
      expect((await recovered(id)).status).toBe('running');
      expect((await recovered(id)).status).toBe('running');
      time += 60 * MINUTE;
      const operation = await recovered(id);
      expect(operation).toMatchObject({
        status: 'interrupted',
        outcome: { key: 'operation.interrupted.unreadable' },
      });
    });

    it('is closed late, once AWS can be read again', async () => {
      const id = await left('back');
      aws.onRead = async () => {
        throw awsIsAway();
      };
      await recovered(id);
      aws.onRead = async () => {};
      expect((await recovered(id)).status).toBe('succeeded');
    });

    it('is closed where the organization is configured no more', async () => {
      const id = await left('there');
      expect(await recovered(id, newEngine([]))).toMatchObject({
        status: 'interrupted',
        outcome: { key: 'operation.interrupted.unconfigured' },
      });
    });

    it('is closed by one of two replicas that find it', async () => {
      const id = await left('back');
      time += MINUTE + 1;
      await Promise.all([newEngine().recover(), newEngine().recover()]);
      expect((await store.get('acme', id))?.status).toBe('succeeded');
      expect(audit).toEqual(['operation-end succeeded']);
      expect(sent).toHaveLength(1);
    });

    it('is left alone while its process still renews the lease', async () => {
      const id = await left('there');
      await newEngine().recover();
      expect((await store.get('acme', id))?.status).toBe('running');
    });
  });

  it('does nothing more once another replica has closed its operation', async () => {
    let answer = () => {};
    aws.onWrite = () =>
      new Promise(resolve => {
        answer = resolve;
      });
    const engine = newEngine();
    const { id } = await disable(engine);
    await until(async () => aws.writes.length === 1);

    await recovered(id);
    answer();
    await engine.settled();

    expect((await store.get('acme', id))?.status).toBe('interrupted');
    expect(audit).toEqual(['operation-end failed']);
    // By the other replica.
    expect(sent).toHaveLength(1);
  });

  it('does not ask AWS for a change where its lease was lost before', async () => {
    const engine = newEngine();
    const save = store.save.bind(store);
    store.save = async (record, lease) => {
      const saved = await save(record, lease);
      // Right after the preconditions another replica takes over.
      if (record.steps[0]?.status === 'succeeded') {
        time += MINUTE + 1;
        await store.takeOver(record.id, new Date(time).toISOString(), {
          owner: 'another',
          expiresAt: new Date(time + MINUTE).toISOString(),
        });
      }
      return saved;
    };
    await disable(engine);
    await engine.settled();
    expect(aws.writes).toEqual([]);
  });
});
