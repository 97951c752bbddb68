import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { onEachDatabase } from '../__testUtils__/databases';
import {
  DISABLE,
  ENABLE,
  MAIN,
  OPERATIONS,
  refusal,
  useOperableAws,
  usePortal,
} from '../__testUtils__/operations';

jest.setTimeout(60_000);

const simulator = useOperableAws();

onEachDatabase('operations over HTTP', database => {
  const portal = usePortal(database);

  it('plans from the latest snapshot for anyone who may read, and changes nothing', async () => {
    await portal.start();
    await portal.refreshed();
    const callsBefore = simulator.aws.calls().length;

    const { status, body } = await portal.ask('engineer', 'post', OPERATIONS, {
      kind: DISABLE,
      dryRun: true,
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'planned', kind: DISABLE });
    expect(body.id).toBeUndefined();
    expect(body.plan.cli).toEqual([
      `aws organizations disable-aws-service-access --service-principal cloudtrail.amazonaws.com --region us-east-1 --endpoint-url ${simulator.aws.url}`,
    ]);
    expect(
      body.plan.preconditions.map((each: { holds: string }) => each.holds),
    ).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
    expect(body.effects).toContainEqual(
      expect.objectContaining({
        id: `trail:${MAIN}`,
        text: 'The organization trail main becomes an account-level trail of the management account.',
      }),
    );
    expect(simulator.aws.calls()).toHaveLength(callsBefore);
    expect(
      (await portal.ask('engineer', 'get', OPERATIONS)).body,
    ).toMatchObject({ items: [], totalItems: 0 });
    expect(portal.audit).toContainEqual(
      expect.objectContaining({
        eventId: 'operation-plan',
        status: 'succeeded',
        actorId: 'user:default/engineer',
      }),
    );
  });

  it('says that an organization that was never observed cannot be planned for', async () => {
    await portal.start();
    expect(
      refusal(
        await portal.ask('engineer', 'post', OPERATIONS, {
          kind: DISABLE,
          dryRun: true,
        }),
      ),
    ).toBe('503 ServiceUnavailableError');
  });

  it('disables, proves it, tells the CloudTrail administrators, and comes back incomplete', async () => {
    await portal.start();
    await portal.refreshed();

    const accepted = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      await portal.disable(),
    );
    expect(accepted.status).toBe(202);
    expect(accepted.body).toMatchObject({
      status: 'running',
      requestedBy: 'user:default/acme-admin',
    });
    const operation = await portal.ended('engineer', 'acme', accepted.body.id);

    expect(operation).toMatchObject({
      status: 'succeeded',
      changed: true,
      sourceIdentity: 'user.default.acme-admin',
      outcome: { key: 'operation.disabled' },
    });
    expect(
      operation.steps.map(({ id, status }: Record<string, string>) => [
        id,
        status,
      ]),
    ).toEqual([
      ['preconditions', 'succeeded'],
      ['apply', 'succeeded'],
      ['verify', 'succeeded'],
      ['effects', 'succeeded'],
      ['notify', 'succeeded'],
    ]);
    const seen = Object.fromEntries(
      operation.effects.map(
        (effect: { id: string; observed?: { result: string } }) => [
          effect.id,
          effect.observed?.result,
        ],
      ),
    );
    expect(seen).toMatchObject({
      'trusted-access': 'observed',
      [`trail:${MAIN}`]: 'observed',
      [`member-copies:${MAIN}`]: 'not-visible',
      'service-linked-role': 'observed',
    });
    expect(
      operation.comeBack.map(({ text }: { text: string }) => text),
    ).toContain(
      `Restore the organization trail main once trusted access is on: aws cloudtrail update-trail --name ${MAIN} --is-organization-trail --region us-east-1 --endpoint-url ${simulator.aws.url}`,
    );

    const { world } = simulator.aws;
    expect(simulator.trustedAccess()).toBe(false);
    expect(world.trails[MAIN].isOrganizationTrail).toBe(false);
    expect(world.memberTrails[MAIN]).toBeUndefined();
    const event = world.events.find(
      ({ eventName }) => eventName === 'DisableAWSServiceAccess',
    );
    expect(JSON.stringify(event?.userIdentity)).toContain(
      'user.default.acme-admin',
    );
    const ofOperation = (
      portal.notifications as NotificationSendOptions[]
    ).filter(
      // The history tells beside it what has changed since.
      ({ payload }) => payload.topic !== 'posture-changed',
    );
    expect(ofOperation).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['group:default/cloudtrail-admins'],
        },
        payload: expect.objectContaining({
          title: 'Trusted access for CloudTrail was disabled in Acme',
          description: expect.stringContaining(
            'By user:default/acme-admin, because: "Moving to another tool, CHG-2041".',
          ),
          link: `/cloudtrail-organizations/acme/operations/${operation.id}`,
        }),
      },
    ]);
    expect(
      portal.audit.filter(({ eventId }) => /start|end/.test(eventId)),
    ).toEqual([
      expect.objectContaining({
        eventId: 'operation-start',
        status: 'initiated',
      }),
      expect.objectContaining({
        eventId: 'operation-start',
        status: 'succeeded',
        severityLevel: 'high',
        meta: expect.objectContaining({ operationId: operation.id }),
      }),
      expect.objectContaining({
        eventId: 'operation-end',
        status: 'initiated',
      }),
      expect.objectContaining({
        eventId: 'operation-end',
        status: 'succeeded',
        meta: expect.objectContaining({
          user: 'user:default/acme-admin',
          outcome: 'succeeded',
          sourceIdentity: 'user.default.acme-admin',
        }),
      }),
    ]);
    const disabled = await portal.ask('engineer', 'get', '/organizations/acme');
    expect(disabled.body.state).toBe('disabled');

    const enable = await portal.ask('acme-admin', 'post', OPERATIONS, {
      kind: ENABLE,
    });
    expect(enable.status).toBe(202);
    const enabled = await portal.ended('engineer', 'acme', enable.body.id);
    expect(enabled).toMatchObject({ status: 'succeeded', changed: true });
    expect(enabled.comeBack).toEqual([
      expect.objectContaining({
        key: 'operation.comeBack.restore',
        text: expect.stringContaining(
          `aws cloudtrail update-trail --name ${MAIN}`,
        ),
      }),
    ]);
    const incomplete = await portal.ask(
      'engineer',
      'get',
      '/organizations/acme',
    );
    expect(incomplete.body.state).toBe('incomplete');
    expect(incomplete.body.nextStep).toContain('aws cloudtrail update-trail');

    const page = await portal.ask('engineer', 'get', `${OPERATIONS}?limit=1`);
    expect(page.body).toMatchObject({
      totalItems: 2,
      items: [{ id: enabled.id }],
    });
    const next = await portal.ask(
      'engineer',
      'get',
      `${OPERATIONS}?limit=1&cursor=${page.body.nextCursor}`,
    );
    expect(next.body.items).toMatchObject([{ id: operation.id }]);
    expect(next.body.nextCursor).toBeUndefined();
  });

  it('answers a repeat with an operation that changes nothing', async () => {
    await portal.start();
    await portal.refreshed();
    const { body } = await portal.ask('acme-admin', 'post', OPERATIONS, {
      kind: ENABLE,
    });
    const operation = await portal.ended('engineer', 'acme', body.id);
    expect(operation).toMatchObject({
      status: 'succeeded',
      changed: false,
      outcome: { key: 'operation.enabled.already' },
    });
    expect(operation.steps[1]).toMatchObject({
      id: 'apply',
      status: 'skipped',
    });
    expect(simulator.changes()).toEqual([]);
  });

  it('knows only its own operations and cursors', async () => {
    await portal.start();
    expect(
      refusal(await portal.ask('engineer', 'get', `${OPERATIONS}/none`)),
    ).toBe('404 NotFoundError');
    expect(
      refusal(await portal.ask('engineer', 'get', `${OPERATIONS}/%00`)),
    ).toBe('400 InputError');
    const withNul = Buffer.from(
      JSON.stringify(['2026-11-23T10:00:00.000Z', '\u0000']),
    ).toString('base64url');
    for (const query of [
      `cursor=${withNul}`,
      'cursor=nonsense',
      'limit=0',
      'limit=101',
      'limit=x',
    ]) {
      expect(
        refusal(await portal.ask('engineer', 'get', `${OPERATIONS}?${query}`)),
      ).toBe('400 InputError');
    }
  });
});
