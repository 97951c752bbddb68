import type { JsonObject } from '@backstage/types';
import type { World } from 'aws-simulator';
import type { Response } from 'supertest';
import { onEachDatabase } from '../__testUtils__/databases';
import {
  type AuditEvent,
  type Caller,
  startPortal,
} from '../__testUtils__/portal';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const DISABLE = 'disable-trusted-access';
const ENABLE = 'enable-trusted-access';
const CLOUDTRAIL = 'cloudtrail.amazonaws.com';
const OPERATIONS = '/organizations/acme/operations';
const MAIN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';

const simulator = useAwsSimulator();

const acme = {
  readers: ['group:default/acme-readers', 'group:default/platform'],
  cloudTrailAdmins: ['group:default/cloudtrail-admins'],
  operator: {
    roleArn: 'arn:aws:iam::111111111111:role/BackstageCloudTrailOperator',
  },
};

function config(
  overrides: {
    acme?: object;
    initech?: object;
    readOnly?: boolean;
  } = {},
): JsonObject {
  const demo = demoConfig({
    organizations: {
      acme: { ...acme, ...overrides.acme },
      initech: {
        managementAccountAdmins: ['group:default/acme-admins'],
        ...overrides.initech,
      },
    },
  });
  return {
    ...demo,
    cloudtrailOrganizations: {
      ...demo.cloudtrailOrganizations,
      ...(overrides.readOnly && { readOnly: true }),
    },
  } as JsonObject;
}

/** Whether AWS was asked to change anything, and whether anything is otherwise than at the start. */
function changes(world: World = simulator.aws.world) {
  return world.events
    .filter(({ readOnly }) => !readOnly)
    .map(({ eventName }) => eventName)
    .filter(name => /AWSServiceAccess|Trail|Role$/.test(name))
    .filter(name => name !== 'AssumeRole');
}

function trustedAccess(): boolean {
  const { organizations } = simulator.aws.world;
  return CLOUDTRAIL in organizations['o-acm3zxcvbn'].trustedAccess;
}

/** How a request was refused. */
function refusal({ status, body }: Response): string {
  return `${status} ${body.error?.name}`;
}

function failed(audit: AuditEvent[], eventId: string) {
  return audit.filter(
    event => event.eventId === eventId && event.status === 'failed',
  );
}

onEachDatabase('operations over HTTP', database => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  async function start(
    options: Partial<Parameters<typeof startPortal>[0]> = {},
  ) {
    portal = await startPortal({
      config: config(),
      knex: await database(),
      ...options,
    });
    return portal;
  }

  async function refreshed(organization = 'acme') {
    const { status, body } = await portal.ask(
      'acme-admin',
      'post',
      `/organizations/${organization}/refresh`,
    );
    expect({ status, error: body.error }).toMatchObject({ status: 200 });
    return body;
  }

  /** A complete request to disable, made from the plan as it stands. */
  async function disable(organization = 'acme') {
    const { body } = await portal.ask(
      'acme-admin',
      'post',
      `/organizations/${organization}/operations`,
      { kind: DISABLE, dryRun: true },
    );
    return {
      kind: DISABLE,
      confirmation: 'disable',
      reason: 'Moving to another tool, CHG-2041',
      planHash: body.plan?.hash ?? 'none',
    };
  }

  afterEach(async () => {
    await portal.stop();
  });

  it('plans from the latest snapshot for anyone who may read, and changes nothing', async () => {
    await start();
    await refreshed();
    const callsBefore = simulator.aws.calls().length;

    const { status, body } = await portal.ask('engineer', 'post', OPERATIONS, {
      kind: DISABLE,
      dryRun: true,
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'planned', kind: DISABLE });
    expect(body.id).toBeUndefined();
    expect(body.plan.cli).toEqual([
      'aws organizations disable-aws-service-access --service-principal cloudtrail.amazonaws.com',
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
    await start();
    expect(
      refusal(
        await portal.ask('engineer', 'post', OPERATIONS, {
          kind: DISABLE,
          dryRun: true,
        }),
      ),
    ).toBe('503 ServiceUnavailableError');
  });

  describe('what is refused', () => {
    beforeEach(async () => {
      await start();
      await refreshed();
    });

    it('a writer without a valid token, before anything else is looked at', async () => {
      for (const caller of ['nobody', 'forged-token'] as Caller[]) {
        for (const body of [{ kind: 'nonsense' }, 'no json', await disable()]) {
          expect(
            refusal(await portal.ask(caller, 'post', OPERATIONS, body)),
          ).toBe('401 AuthenticationError');
        }
      }
      const refused = failed(portal.audit, 'operation-start');
      expect(refused).toHaveLength(6);
      expect(refused[0].meta).toMatchObject({
        organization: 'acme',
        caller: 'unauthenticated',
        outcome: 'AuthenticationError',
      });
      expect(changes()).toEqual([]);
    });

    it('a request that the schema does not allow, naming the field', async () => {
      const bad: [object, string][] = [
        [{ kind: 'delete-everything' }, '/body/kind'],
        [{}, 'kind'],
        [{ kind: DISABLE, reason: 'x'.repeat(1001) }, '/body/reason'],
        [{ kind: DISABLE, force: true }, '/body'],
      ];
      for (const [body, field] of bad) {
        const response = await portal.ask(
          'acme-admin',
          'post',
          OPERATIONS,
          body,
        );
        expect(refusal(response)).toBe('400 InputError');
        expect(response.body.error.message).toContain(field);
      }
      const notJson = await portal.ask('acme-admin', 'post', OPERATIONS, '{');
      expect(notJson.status).toBe(400);
      expect(failed(portal.audit, 'operation-start')).toHaveLength(5);
      expect(failed(portal.audit, 'operation-start')[0]).toMatchObject({
        actorId: 'user:default/acme-admin',
        severityLevel: 'high',
      });
      expect(changes()).toEqual([]);
    });

    it('an unknown organization, which looks like one that is not readable', async () => {
      const body = await disable();
      expect(
        refusal(
          await portal.ask(
            'acme-admin',
            'post',
            '/organizations/umbrella/operations',
            body,
          ),
        ),
      ).toBe('404 NotFoundError');
      expect(
        refusal(
          await portal.ask(
            'engineer',
            'post',
            '/organizations/globex/operations',
            body,
          ),
        ),
      ).toBe('404 NotFoundError');
      expect(changes()).toEqual([]);
    });

    it('somebody who may read but not change, by permission and group, and audits it', async () => {
      const body = await disable();
      for (const caller of ['engineer', 'globex-admin'] as Caller[]) {
        const response = await portal.ask(caller, 'post', OPERATIONS, body);
        expect(refusal(response)).toBe('403 NotAllowedError');
        expect(response.body.error.message).toBe(
          'This needs the permission cloudtrail-organizations.trusted-access.disable. It is for group:default/acme-admins.',
        );
        expect(response.body.error.sentence.key).toBe('denied.permission');
      }
      expect(failed(portal.audit, 'operation-start')).toEqual([
        expect.objectContaining({
          actorId: 'user:default/engineer',
          severityLevel: 'high',
          meta: expect.objectContaining({
            organization: 'acme',
            kind: DISABLE,
            user: 'user:default/engineer',
            reason: 'Moving to another tool, CHG-2041',
            outcome: 'NotAllowedError',
          }),
        }),
        expect.objectContaining({ actorId: 'user:default/globex-admin' }),
      ]);
      expect(changes()).toEqual([]);
    });

    it('a service, also one that may read and holds the permission to disable', async () => {
      const body = await disable();
      for (const caller of ['service', 'reader-service'] as Caller[]) {
        expect(
          refusal(await portal.ask(caller, 'post', OPERATIONS, body)),
        ).toBe('403 NotAllowedError');
      }
      expect(changes()).toEqual([]);
    });

    it('a disable without or with a wrong confirmation, reason or hash', async () => {
      const good = await disable();
      const invalid = '400 InputError';
      const bad: [object, string][] = [
        [{ ...good, confirmation: undefined }, invalid],
        [{ ...good, confirmation: 'Disable' }, invalid],
        [{ ...good, confirmation: 'disable ' }, invalid],
        [{ ...good, reason: undefined }, invalid],
        [{ ...good, reason: ' \n\u200b' }, invalid],
        [{ ...good, planHash: undefined }, invalid],
        [{ ...good, planHash: 'stale' }, '409 ConflictError'],
      ];
      for (const [body, expected] of bad) {
        expect(
          refusal(await portal.ask('acme-admin', 'post', OPERATIONS, body)),
        ).toBe(expected);
      }
      // None of them holds the organization afterwards.
      const { body } = await portal.ask('engineer', 'get', OPERATIONS);
      expect(body.totalItems).toBe(0);
      expect(changes()).toEqual([]);
    });

    it('an organization without operator role', async () => {
      await refreshed('initech');
      const path = '/organizations/initech/operations';
      const response = await portal.ask('acme-admin', 'post', path, {
        kind: ENABLE,
      });
      expect(refusal(response)).toBe('409 ConflictError');
      expect(response.body.error.message).toContain('operator.roleArn');

      const { body } = await portal.ask(
        'acme-admin',
        'get',
        '/organizations/initech',
      );
      expect(body.operations).toEqual([
        expect.objectContaining({
          kind: ENABLE,
          allowed: false,
          reason: expect.stringContaining('operator.roleArn'),
        }),
        expect.objectContaining({ kind: DISABLE, allowed: false }),
      ]);
      expect(changes()).toEqual([]);
    });
  });

  it('is closed to everyone where readOnly is on', async () => {
    await start({ config: config({ readOnly: true }) });
    await refreshed();
    const response = await portal.ask('acme-admin', 'post', OPERATIONS, {
      kind: ENABLE,
    });
    expect(refusal(response)).toBe('409 ConflictError');
    expect(response.body.error.message).toContain(
      'cloudtrailOrganizations.readOnly',
    );
    expect(changes()).toEqual([]);
  });

  it('asks for managementAccountAdmins also where the permission framework is off', async () => {
    await start({ permissionEnabled: false });
    await refreshed();
    const body = await disable();

    const refused = await portal.ask('globex-admin', 'post', OPERATIONS, body);
    expect(refusal(refused)).toBe('403 NotAllowedError');
    expect(refused.body.error.message).toContain('group:default/acme-admins');
    expect(refusal(await portal.ask('service', 'post', OPERATIONS, body))).toBe(
      '403 NotAllowedError',
    );
    expect(refusal(await portal.ask('nobody', 'post', OPERATIONS, body))).toBe(
      '401 AuthenticationError',
    );
    expect(changes()).toEqual([]);

    const { body: organization } = await portal.ask(
      'globex-admin',
      'get',
      '/organizations/acme',
    );
    expect(organization.operations).toEqual([
      expect.objectContaining({ kind: ENABLE, allowed: false }),
      expect.objectContaining({ kind: DISABLE, allowed: false }),
    ]);
  });

  it('lets no service read that was not given the right to', async () => {
    await start({ permissionEnabled: false });
    const { body } = await portal.ask('service', 'get', '/organizations');
    expect(body.items).toEqual([]);
    expect(
      refusal(await portal.ask('service', 'get', '/organizations/acme')),
    ).toBe('404 NotFoundError');
    const allowed = await portal.ask('reader-service', 'get', '/organizations');
    expect(allowed.body.items).toHaveLength(3);
  });

  it('disables, proves it, tells the CloudTrail administrators, and comes back incomplete', async () => {
    await start();
    await refreshed();

    const accepted = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      await disable(),
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
      outcome: { text: 'Trusted access for CloudTrail is off.' },
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
      `Restore the organization trail main once trusted access is on: aws cloudtrail update-trail --name ${MAIN} --is-organization-trail --region us-east-1`,
    );

    const { world } = simulator.aws;
    expect(trustedAccess()).toBe(false);
    expect(world.trails[MAIN].isOrganizationTrail).toBe(false);
    expect(world.memberTrails[MAIN]).toBeUndefined();
    const event = world.events.find(
      ({ eventName }) => eventName === 'DisableAWSServiceAccess',
    );
    expect(JSON.stringify(event?.userIdentity)).toContain(
      'user.default.acme-admin',
    );
    expect(portal.notifications).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['group:default/cloudtrail-admins'],
        },
        payload: expect.objectContaining({
          title: 'Trusted access for CloudTrail was disabled in Acme',
          description: expect.stringContaining(
            'By user:default/acme-admin, because: Moving to another tool, CHG-2041',
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
    await start();
    await refreshed();
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
    expect(changes()).toEqual([]);
  });

  it('lets one of two people disable at once', async () => {
    await start();
    await refreshed();
    const body = await disable();

    const answers = await Promise.all([
      portal.ask('acme-admin', 'post', OPERATIONS, body),
      portal.ask('acme-admin', 'post', OPERATIONS, body),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const [accepted] = answers.filter(({ status }) => status === 202);
    const [refused] = answers.filter(({ status }) => status === 409);
    expect(refused.body.error.message).toContain(
      'Another operation is running on acme: disable-trusted-access, started by user:default/acme-admin',
    );
    await portal.ended('engineer', 'acme', accepted.body.id);
    expect(changes()).toEqual(['DisableAWSServiceAccess']);
  });

  it('refuses a plan that the world has left behind', async () => {
    await start();
    await refreshed();
    const body = await disable();
    simulator.aws.change(world => {
      world.trails[MAIN].isOrganizationTrail = false;
    });

    const response = await portal.ask('acme-admin', 'post', OPERATIONS, body);

    expect(refusal(response)).toBe('409 ConflictError');
    expect(response.body.error.message).toContain(
      'it has no organization trail now',
    );
    expect(trustedAccess()).toBe(true);
  });

  it('says that somebody else was first, rather than repeat a disable', async () => {
    await start();
    await refreshed();
    const body = await disable();
    simulator.aws.change(world => {
      delete world.organizations['o-acm3zxcvbn'].trustedAccess[CLOUDTRAIL];
    });

    const response = await portal.ask('acme-admin', 'post', OPERATIONS, body);

    expect(refusal(response)).toBe('409 ConflictError');
    expect(response.body.error.message).toContain('is off already');
  });

  it('refuses where the portal acts in another account than the configured one', async () => {
    const demo = config();
    const { accounts } = demo.aws as { accounts: JsonObject[] };
    accounts[0] = {
      accountId: '111111111111',
      accessKeyId: 'AKIA222222222222SIMU',
      secretAccessKey: 'any',
    };
    await start({ config: demo });

    const response = await portal.ask('acme-admin', 'post', OPERATIONS, {
      kind: ENABLE,
    });

    expect(refusal(response)).toBe('409 ConflictError');
    expect(response.body.error.message).toMatch(/111111111111.*222222222222/);
    expect(changes()).toEqual([]);
  });

  it('answers 503 where AWS cannot be reached, and does not hold the organization', async () => {
    await start();
    await refreshed();
    const body = await disable();
    simulator.aws.faults.add({ match: {}, kind: 'reset' });

    expect(
      refusal(await portal.ask('acme-admin', 'post', OPERATIONS, body)),
    ).toBe('503 ServiceUnavailableError');

    simulator.aws.faults.clear();
    const again = await portal.ask('acme-admin', 'post', OPERATIONS, body);
    expect(again.status).toBe(202);
    await portal.ended('engineer', 'acme', again.body.id);
  });

  it('answers 503 naming the action that the portal may not call', async () => {
    await start();
    await refreshed();
    const body = await disable();
    simulator.aws.faults.add({
      match: { action: 'cloudtrail:DescribeTrails' },
      kind: 'deny',
    });

    const response = await portal.ask('acme-admin', 'post', OPERATIONS, body);

    expect(refusal(response)).toBe('503 ServiceUnavailableError');
    expect(response.body.error.message).toContain('cloudtrail:DescribeTrails');
    expect(trustedAccess()).toBe(true);
  });

  it('fails in its own words where the operator role does not admit source identities', async () => {
    await start();
    await refreshed();
    simulator.aws.change(world => {
      const role =
        world.accounts['111111111111'].roles.BackstageCloudTrailOperator;
      for (const statement of [role.trustPolicy.Statement].flat()) {
        statement.Action = 'sts:AssumeRole';
      }
    });
    const accepted = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      await disable(),
    );

    const operation = await portal.ended('engineer', 'acme', accepted.body.id);

    expect(operation).toMatchObject({
      status: 'failed',
      changed: false,
      outcome: { key: 'operation.failed.assumeRole' },
    });
    expect(operation.outcome.text).toContain('sts:SetSourceIdentity');
    expect(trustedAccess()).toBe(true);
    expect(portal.notifications).toEqual([]);
    expect(portal.audit).toContainEqual(
      expect.objectContaining({ eventId: 'operation-end', status: 'failed' }),
    );
  });

  it('believes what AWS shows where AWS acted but never answered', async () => {
    await start();
    await refreshed();
    simulator.aws.faults.add({
      match: { action: 'organizations:DisableAWSServiceAccess' },
      kind: 'timeoutAfter',
      count: 1,
    });
    const accepted = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      await disable(),
    );

    const operation = await portal.ended('engineer', 'acme', accepted.body.id);

    expect(operation).toMatchObject({ status: 'succeeded', changed: true });
  });

  it('goes on without a message where the notifications service does not take it', async () => {
    await start({
      sendNotification: async () => {
        throw new Error('no notifications backend');
      },
    });
    await refreshed();
    const { body } = await portal.ask('acme-admin', 'post', OPERATIONS, {
      ...(await disable()),
      reason: '[click](http://evil) `rm`\n# now',
    });

    const operation = await portal.ended('engineer', 'acme', body.id);

    expect(operation.status).toBe('succeeded');
    const notify = operation.steps.find(
      ({ id }: { id: string }) => id === 'notify',
    );
    expect(notify).toMatchObject({
      status: 'failed',
      detail: { key: 'operation.step.notify.failed' },
      copy: expect.stringContaining('[click](http://evil) `rm` # now'),
    });
  });

  it('says that nobody was told where the configuration names nobody', async () => {
    await start({ config: config({ acme: { cloudTrailAdmins: [] } }) });
    await refreshed();
    const { body } = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      await disable(),
    );
    const operation = await portal.ended('engineer', 'acme', body.id);
    expect(
      operation.steps.find(({ id }: { id: string }) => id === 'notify'),
    ).toMatchObject({
      status: 'skipped',
      detail: { key: 'operation.step.notify.nobody' },
      copy: expect.stringContaining('CHG-2041'),
    });
    expect(portal.notifications).toEqual([]);
  });

  it('knows only its own operations and cursors', async () => {
    await start();
    expect(
      refusal(await portal.ask('engineer', 'get', `${OPERATIONS}/none`)),
    ).toBe('404 NotFoundError');
    for (const query of [
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
