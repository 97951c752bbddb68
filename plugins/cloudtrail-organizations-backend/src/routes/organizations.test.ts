import type { JsonObject } from '@backstage/types';
import type {
  ChecklistRow,
  OrganizationSummary,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { createReplica } from '../__testUtils__/observer';
import { startPortal } from '../__testUtils__/portal';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

const demo = demoConfig({
  organizations: {
    acme: {
      readers: ['group:default/acme-readers', 'group:default/platform'],
      operator: {
        roleArn: 'arn:aws:iam::111111111111:role/BackstageCloudTrailOperator',
      },
    },
  },
});

const config = {
  ...demo,
  aws: {
    // Without a role: an AWS that is reset between tests does not know the sessions of the test before.
    accounts: demo.aws.accounts.map(({ roleName, ...account }) => account),
  },
};

const row = (posture: Posture, id: ChecklistRow['id']) =>
  posture.checklist.find(one => one.id === id);

onEachDatabase('organizations over HTTP', database => {
  let knex: Knex;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let replica: ReturnType<typeof createReplica>;

  beforeAll(async () => {
    knex = await database();
    portal = await startPortal({ config: config as JsonObject, knex });
  });

  beforeEach(async () => {
    for (const table of [
      'snapshots',
      'failed_attempts',
      'accounts',
      'inventories',
    ]) {
      await knex(table).delete();
    }
    portal.audit.length = 0;
    replica = createReplica({ knex, config });
  });

  afterAll(() => portal.stop());

  const get = (
    path: string,
    caller: Parameters<typeof portal.ask>[0] = 'globex-admin',
  ) => portal.ask(caller, 'get', path);

  const refresh = (
    organization: string,
    caller: Parameters<typeof portal.ask>[0] = 'globex-admin',
  ) => portal.ask(caller, 'post', `/organizations/${organization}/refresh`);

  /** As if the latest snapshot had been taken an hour earlier. */
  async function ageAnHour(organization: string) {
    const snapshot = await replica.snapshots.latest(organization);
    const aged = JSON.stringify(snapshot).replace(
      /"observedAt":"([^"]+)"/g,
      (_, time) =>
        `"observedAt":"${new Date(
          Date.parse(time) - 3_600_000,
        ).toISOString()}"`,
    );
    await knex('snapshots').where({ organization }).delete();
    await replica.snapshots.save(JSON.parse(aged));
  }

  it('shows the three of the demo as they are: active, disabled, failing', async () => {
    for (const name of ['acme', 'globex', 'initech']) {
      await replica.observe(name);
      await replica.listAccounts(name);
    }
    const { status, body } = await get('/organizations');
    expect(status).toBe(200);
    expect(body.endpoint).toEqual({ custom: true, url: simulator.aws.url });
    for (const item of body.items) {
      expect(Date.parse(item.accountsObservedAt)).not.toBeNaN();
    }
    expect(
      body.items.map((item: OrganizationSummary) => [
        item.name,
        item.state,
        item.sinceBasis,
        item.reason,
        item.accounts?.total,
        item.trailCounts,
        item.findingCounts,
      ]),
    ).toEqual([
      [
        'acme',
        'active',
        'portal',
        expect.stringMatching(
          /^Trusted access is on, the service-linked role is present, and organization trail main is set to log all management events: last delivery /,
        ),
        27,
        { organizationTrails: 1, logging: 1, delivering: 1 },
        { critical: 0, high: 0, medium: 0, low: 0 },
      ],
      [
        'globex',
        'disabled',
        'portal',
        'Trusted access for CloudTrail is off.',
        9,
        { organizationTrails: 0, logging: 0, delivering: 0 },
        { critical: 0, high: 0, medium: 0, low: 0 },
      ],
      [
        'initech',
        'failing',
        'aws',
        expect.stringMatching(
          /^Organization trail org-trail cannot deliver to bucket initech-org-trail: last delivered .* UTC; since then AWS reports AccessDenied\.$/,
        ),
        140,
        { organizationTrails: 1, logging: 1, delivering: 0 },
        { critical: 1, high: 0, medium: 0, low: 0 },
      ],
    ]);
  });

  it('shows each caller those that are theirs to read', async () => {
    const names = async (caller: Parameters<typeof portal.ask>[0]) => {
      const { body } = await get('/organizations', caller);
      return body.items.map(({ name }: OrganizationSummary) => name);
    };
    await expect(names('engineer')).resolves.toEqual(['acme']);
    await expect(names('globex-admin')).resolves.toEqual([
      'acme',
      'globex',
      'initech',
    ]);
    await expect(names('service')).resolves.toEqual([]);
  });

  it.each(['/organizations/globex', '/organizations/nowhere'])(
    'answers 404 for %s to who may not read it',
    async path => {
      const { status, body } = await get(path, 'engineer');
      expect(status).toBe(404);
      expect(body.error).toMatchObject({
        name: 'NotFoundError',
        sentence: { key: 'denied.notReadable' },
      });
    },
  );

  it('answers 401 without a token', async () => {
    expect((await get('/organizations', 'nobody')).status).toBe(401);
  });

  it('says of an organization that was never observed that nothing is known', async () => {
    const { status, body } = await get('/organizations/acme');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'unknown',
      reason: 'The organization has not been observed yet.',
      trailCounts: {},
      trails: [],
      checklist: [],
      observations: { trustedAccess: { outcome: 'notApplicable' } },
    });
    expect(body).not.toHaveProperty('trustedAccess');
    expect(body).not.toHaveProperty('observedAt');
  });

  it('answers a refresh with what it has just seen, checklist from top to bottom', async () => {
    const { status, body } = await refresh('acme');
    expect(status).toBe(200);
    expect(body.stale).toBe(false);
    expect(
      body.checklist.map(({ id, status: wellness }: ChecklistRow) => [
        id,
        wellness,
      ]),
    ).toEqual([
      ['feature-set', 'ok'],
      ['portal-access', 'ok'],
      ['trusted-access', 'ok'],
      ['service-linked-role', 'ok'],
      ['organization-trail', 'ok'],
      ['logging', 'ok'],
      ['delivery', 'ok'],
      // The accounts have a schedule of their own.
      ['accounts', 'not-applicable'],
      ['delegated-administrators', 'ok'],
    ]);
  });

  it('makes no AWS call for any page', async () => {
    await refresh('acme');
    await replica.listAccounts('acme');
    const calls = simulator.aws.calls().length;
    await get('/organizations');
    await get('/organizations/acme');
    await get('/accounts/111111111111');
    expect(simulator.aws.calls()).toHaveLength(calls);
  });

  it('shares one observation between refreshes at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => refresh('acme')),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(
      simulator.aws
        .calls()
        .filter(({ action }) => action === 'DescribeOrganization'),
    ).toHaveLength(1);
  });

  it('refuses a refresh to who may only read', async () => {
    const { status, body } = await refresh('acme', 'reader-service');
    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
  });

  it('names the missing IAM action, with the statement to add, and shows the rest', async () => {
    simulator.aws.faults.add({ match: { action: 'GetRole' }, kind: 'deny' });
    const { body } = await refresh('acme');
    expect(body.state).toBe('unknown');
    expect(row(body, 'service-linked-role')).toMatchObject({
      status: 'unknown',
      calls: ['iam:GetRole'],
      message: { text: "The portal's role may not call iam:GetRole." },
      missingStatement: {
        Effect: 'Allow',
        Action: 'iam:GetRole',
        Resource:
          'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
      },
      checkYourself: [
        `aws iam get-role --role-name AWSServiceRoleForCloudTrail --region us-east-1 --endpoint-url ${simulator.aws.url}`,
      ],
    });
    expect(row(body, 'portal-access')).toMatchObject({ status: 'warning' });
    expect(row(body, 'delivery')).toMatchObject({ status: 'ok' });
  });

  it('answers 503 where AWS cannot be reached, and goes on serving what it saw, with its age', async () => {
    const { body: before } = await refresh('acme');
    simulator.aws.faults.add({ match: {}, kind: 'reset' });
    const failed = await refresh('acme');
    expect(failed.status).toBe(503);
    expect(failed.body.error).toMatchObject({
      name: 'ServiceUnavailableError',
      sentence: {
        key: 'observation.unreachable',
        params: { action: 'sts:GetCallerIdentity' },
      },
    });

    const { body: after } = await get('/organizations/acme');
    expect(after).toMatchObject({
      state: 'active',
      observedAt: before.observedAt,
      stale: false,
      lastAttempt: { message: { key: 'observation.unreachable' } },
    });

    await ageAnHour('acme');
    const { body: later } = await get('/organizations/acme');
    expect(later).toMatchObject({
      state: 'unknown',
      stale: true,
      messages: { reason: { key: 'state.unknown.stale' } },
      sinceBasis: 'portal',
      trailCounts: {},
      observations: { trustedAccess: { outcome: 'observed' } },
    });
    expect(later).not.toHaveProperty('trustedAccess');
    expect(later).not.toHaveProperty('findingCounts');
    expect(Date.parse(later.since)).toBe(
      Date.parse(later.observedAt) + 30 * 60_000,
    );
  });

  it('answers 503, not 403, where AWS refuses the portal', async () => {
    simulator.aws.faults.add({ match: {}, kind: 'deny' });
    const { status, body } = await refresh('acme');
    expect(status).toBe(503);
    expect(body.error.message).toBe(
      "The portal's role may not call sts:GetCallerIdentity.",
    );
    const { body: shown } = await get('/organizations/acme');
    expect(shown).toMatchObject({
      state: 'unknown',
      messages: { reason: { key: 'denied.action' } },
    });
  });

  it('leads back from a disable: incomplete, and names the trail to restore by the AWS CLI', async () => {
    simulator.aws.change(world => {
      world.trails[
        'arn:aws:cloudtrail:us-east-1:111111111111:trail/main'
      ].isOrganizationTrail = false;
      world.memberTrails = {};
    });
    const { body } = await refresh('acme');
    expect(body).toMatchObject({
      state: 'incomplete',
      nextStep: `Restore trail main as organization trail: aws cloudtrail update-trail --name arn:aws:cloudtrail:us-east-1:111111111111:trail/main --is-organization-trail --region us-east-1 --endpoint-url ${simulator.aws.url}`,
    });
    expect(row(body, 'logging')).toMatchObject({ status: 'not-applicable' });
  });

  it('audits reads and refreshes, by whom and of what', async () => {
    await get('/organizations/acme', 'engineer');
    await get('/organizations/globex', 'engineer');
    await refresh('acme', 'engineer');
    const brief = portal.audit
      .filter(({ status }) => status !== 'initiated')
      .map(({ eventId, status, meta }) => [
        eventId,
        status,
        meta?.organization,
        meta?.user,
      ]);
    expect(brief).toEqual([
      ['organization-read', 'succeeded', 'acme', 'user:default/engineer'],
      ['organization-read', 'failed', 'globex', 'user:default/engineer'],
      ['organization-refresh', 'succeeded', 'acme', 'user:default/engineer'],
    ]);
  });

  describe('one account', () => {
    beforeEach(async () => {
      for (const name of ['acme', 'initech']) {
        await replica.observe(name);
        await replica.listAccounts(name);
      }
    });

    it('is shown with its organization to who may read that', async () => {
      const { status, body } = await get('/accounts/111111111111', 'engineer');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        accountId: '111111111111',
        isManagementAccount: true,
        state: 'ACTIVE',
        observedAt: expect.any(String),
        organization: {
          name: 'acme',
          title: 'Acme',
          organizationId: 'o-acm3zxcvbn',
          state: 'active',
          reason:
            'CloudTrail logs the organization by organization trail main.',
          trailNames: ['main'],
          trustedAccess: { enabled: true, since: '2023-06-12T09:14:27.000Z' },
          lastDeliveryAt: expect.any(String),
          lastDigestAt: expect.any(String),
        },
        endpoint: { custom: true },
      });
      expect(body.organization.operations).toHaveLength(2);
    });

    it('names the trails that log it, and none that is broken beside them', async () => {
      simulator.aws.change(world => {
        const arn = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';
        const broken = arn.replace('main', 'broken');
        world.trails[broken] = {
          ...world.trails[arn],
          arn: broken,
          name: 'broken',
          isMultiRegion: false,
        };
      });
      await replica.observe('acme');
      const { body } = await get('/accounts/111111111111', 'engineer');
      expect(body.organization).toMatchObject({
        state: 'active',
        reason: 'CloudTrail logs the organization by organization trail main.',
      });
      expect([...body.organization.trailNames].sort()).toEqual([
        'broken',
        'main',
      ]);
    });

    it('is shown to everyone else without what account.read does not allow', async () => {
      const { status, body } = await get('/accounts/333333333333', 'engineer');
      expect(status).toBe(200);
      expect(body.organization).toMatchObject({
        title: 'Initech',
        state: 'failing',
        reason: 'No organization trail seen from us-east-1 delivers its logs.',
      });
      expect(body.organization).not.toHaveProperty('name');
      expect(body.organization).not.toHaveProperty('operations');
      expect(JSON.stringify(body)).not.toContain('initech-org-trail');
    });

    it.each<[string, Parameters<typeof portal.ask>[0], string]>([
      ['absent', 'engineer', '/accounts/999999999999'],
      ['hidden', 'reader-service', '/accounts/111111111111'],
    ])('is 404 where it is %s', async (_, caller, path) => {
      const { status, body } = await get(path, caller);
      expect(status).toBe(404);
      expect(body.error).toMatchObject({
        name: 'NotFoundError',
        sentence: { key: 'account.notFound' },
      });
    });

    it('is 400 where it is no account id', async () => {
      const { status, body } = await get('/accounts/12345', 'engineer');
      expect(status).toBe(400);
      expect(body.error.message).toContain('accountId');
    });

    it('is audited', async () => {
      await get('/accounts/111111111111', 'engineer');
      expect(portal.audit.at(-1)).toMatchObject({
        eventId: 'account-read',
        status: 'succeeded',
        meta: {
          accountId: '111111111111',
          organization: 'acme',
          user: 'user:default/engineer',
        },
      });
    });
  });
});
