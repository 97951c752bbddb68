import { onEachDatabase } from '../__testUtils__/databases';
import { useReplicas } from '../__testUtils__/engine';
import { awsError, awsIsAway, trail } from '../__testUtils__/fakeAws';
import type { OperationRecord } from './types';

function stepsOf({ steps }: OperationRecord) {
  return Object.fromEntries(steps.map(({ id, status }) => [id, status]));
}

/** A notification that was sent. */
interface Sent {
  payload: { title: string; description: string };
}

onEachDatabase('OperationsEngine', database => {
  const on = useReplicas(database);

  async function disabled() {
    const replica = on.newReplica();
    const { id } = await replica.disable();
    await replica.engine.settled();
    return on.operation(id);
  }

  it('waits, longer each time, until AWS shows the change', async () => {
    on.aws.onWrite = async () => {
      on.aws.staleReads = 3;
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
    expect(on.slept()).toEqual([1000, 2000, 4000]);
    expect(on.audit()).toEqual(['operation-end succeeded']);
  });

  it('fails where AWS never shows the change, says to check, and tells that it may be off', async () => {
    on.aws.onWrite = async () => {
      on.aws.staleReads = 1000;
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
    expect(on.sent()).toHaveLength(1);
    const [{ payload }] = on.sent() as Sent[];
    expect(payload.title).toBe(
      'Trusted access for CloudTrail may be off in Acme',
    );
    expect(payload.description).toContain('AWS has not shown since');
    expect(payload.description).not.toContain('becomes an account-level');
    expect(operation.comeBack).not.toEqual([]);
    expect(on.audit()).toEqual(['operation-end failed']);
  });

  it('fails where the change cannot be read back', async () => {
    on.aws.onWrite = async () => {
      on.aws.onRead = async () => {
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
    on.aws.onWrite = async () => {
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
    expect(on.slept()).toEqual([]);
  });

  it('reads once more where AWS refuses for another reason', async () => {
    on.aws.onWrite = async () => {
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
    expect(on.slept()).toEqual([]);
    expect(on.aws.reads).toBe(2);
  });

  it('believes AWS and not the time-out, where AWS acted', async () => {
    on.aws.onWrite = async () => {
      on.aws.change(false);
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
    const [{ payload }] = on.sent() as Sent[];
    expect(payload.description).toMatch(
      /^AWS shows it as off, but did not confirm the call that user:default\/ada asked for: somebody else may have disabled it\. The reason given: "?CHG-2041/,
    );
    expect(payload.description).not.toContain('By user:default/ada');
  });

  it('does not claim to know where AWS neither answered nor shows the change', async () => {
    on.aws.onWrite = async () => {
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
    on.aws.change = enabled => {
      on.aws.trustedAccess = { enabled, since: '' };
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
    on.aws.trails = [
      trail('main'),
      trail('own', { isOrganizationTrail: false }),
    ];
    await disabled();
    const replica = on.newReplica();
    const { id } = await replica.enable();
    await replica.engine.settled();
    const operation = await on.operation(id);
    expect(operation.status).toBe('succeeded');
    expect(operation.comeBack.map(({ params }) => params.trail)).toEqual([
      'main',
    ]);
  });

  it('frees the organization where a precondition does not hold', async () => {
    on.aws.onRead = async () => {
      throw awsIsAway();
    };
    await expect(on.newReplica().disable()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(await on.store.running('acme')).toBe(undefined);
    on.aws.onRead = async () => {};
    expect((await disabled()).status).toBe('succeeded');
  });
});
