import type { JsonObject } from '@backstage/types';
import { onEachDatabase } from '../__testUtils__/databases';
import { startPortal } from '../__testUtils__/portal';
import {
  ENABLE,
  MAIN,
  operableConfig,
  OPERATIONS,
  refusal,
  useOperableAws,
  usePortal,
} from '../__testUtils__/operations';

jest.setTimeout(60_000);

const simulator = useOperableAws();

onEachDatabase('operations over HTTP in bad weather', database => {
  const portal = usePortal(database);

  it('lets one of two people disable at once, on two replicas', async () => {
    const knex = await database();
    await portal.start({ knex });
    const replica = await startPortal({ config: operableConfig(), knex });
    await portal.refreshed();
    const body = await portal.disable();

    const answers = await Promise.all([
      portal.ask('acme-admin', 'post', OPERATIONS, body),
      replica.ask('other-acme-admin', 'post', OPERATIONS, body),
    ]).finally(async () => {
      const { body: page } = await portal.ask('engineer', 'get', OPERATIONS);
      for (const { id } of page.items)
        await portal.ended('engineer', 'acme', id);
      await replica.stop();
    });

    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const [accepted] = answers.filter(({ status }) => status === 202);
    const [refused] = answers.filter(({ status }) => status === 409);
    expect(refused.body.error.message).toContain(
      `Another operation is running on acme: disable-trusted-access, started by ${accepted.body.requestedBy}`,
    );
    await portal.ended('engineer', 'acme', accepted.body.id);
    expect(simulator.changes()).toEqual(['DisableAWSServiceAccess']);
  });

  it('refuses a plan that the world has left behind', async () => {
    await portal.start();
    await portal.refreshed();
    const body = await portal.disable();
    simulator.aws.change(world => {
      world.trails[MAIN].isOrganizationTrail = false;
    });

    const response = await portal.ask('acme-admin', 'post', OPERATIONS, body);

    expect(refusal(response)).toBe('409 ConflictError');
    expect(response.body.error.message).toContain(
      'it has no organization trail now',
    );
    expect(simulator.trustedAccess()).toBe(true);
  });

  it('says that somebody else was first, rather than repeat a disable', async () => {
    await portal.start();
    await portal.refreshed();
    const body = await portal.disable();
    simulator.withdrawTrustedAccess();

    const response = await portal.ask('acme-admin', 'post', OPERATIONS, body);

    expect(refusal(response)).toBe('409 ConflictError');
    expect(response.body.error.message).toContain('is off already');
  });

  it('refuses where the portal acts in another account than the configured one', async () => {
    const demo = operableConfig();
    const { accounts } = demo.aws as { accounts: JsonObject[] };
    accounts[0] = {
      accountId: '111111111111',
      accessKeyId: 'AKIA222222222222SIMU',
      secretAccessKey: 'any',
    };
    await portal.start({ config: demo });

    const response = await portal.ask('acme-admin', 'post', OPERATIONS, {
      kind: ENABLE,
    });

    expect(refusal(response)).toBe('409 ConflictError');
    expect(response.body.error.message).toMatch(/111111111111.*222222222222/);
    expect(simulator.changes()).toEqual([]);
  });

  it('answers 503 where AWS cannot be reached, and does not hold the organization', async () => {
    await portal.start();
    await portal.refreshed();
    const body = await portal.disable();
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
    await portal.start();
    await portal.refreshed();
    const body = await portal.disable();
    simulator.aws.faults.add({
      match: { action: 'cloudtrail:DescribeTrails' },
      kind: 'deny',
    });

    const response = await portal.ask('acme-admin', 'post', OPERATIONS, body);

    expect(refusal(response)).toBe('503 ServiceUnavailableError');
    expect(response.body.error.message).toContain('cloudtrail:DescribeTrails');
    expect(simulator.trustedAccess()).toBe(true);
  });

  it('fails in its own words where the operator role does not admit source identities', async () => {
    await portal.start();
    await portal.refreshed();
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
      await portal.disable(),
    );

    const operation = await portal.ended('engineer', 'acme', accepted.body.id);

    expect(operation).toMatchObject({
      status: 'failed',
      changed: false,
      outcome: { key: 'operation.failed.assumeRole' },
    });
    expect(operation.outcome.text).toContain('sts:SetSourceIdentity');
    expect(simulator.trustedAccess()).toBe(true);
    expect(portal.notifications).toEqual([]);
    expect(portal.audit).toContainEqual(
      expect.objectContaining({ eventId: 'operation-end', status: 'failed' }),
    );
  });

  it('believes what AWS shows where AWS acted but never answered', async () => {
    await portal.start();
    await portal.refreshed();
    simulator.aws.faults.add({
      match: { action: 'organizations:DisableAWSServiceAccess' },
      kind: 'timeoutAfter',
      count: 1,
    });
    const accepted = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      await portal.disable(),
    );

    const operation = await portal.ended('engineer', 'acme', accepted.body.id);

    // The answer to the SDK's second attempt is AWS's word that the call was accepted.
    expect(operation).toMatchObject({ status: 'succeeded', changed: true });
  });

  it('goes on without a message where the notifications service does not take it', async () => {
    await portal.start({
      sendNotification: async () => {
        throw new Error('no notifications backend');
      },
    });
    await portal.refreshed();
    const { body } = await portal.ask('acme-admin', 'post', OPERATIONS, {
      ...(await portal.disable()),
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
    await portal.start({
      config: operableConfig({ acme: { cloudTrailAdmins: [] } }),
    });
    await portal.refreshed();
    const { body } = await portal.ask(
      'acme-admin',
      'post',
      OPERATIONS,
      await portal.disable(),
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
});
