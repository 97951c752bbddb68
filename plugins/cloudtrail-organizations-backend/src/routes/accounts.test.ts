import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { useReadablePortal } from '../__testUtils__/organizations';
import type { Caller } from '../__testUtils__/portal';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase('one account over HTTP', database => {
  const portal = useReadablePortal(database);

  beforeEach(async () => {
    for (const name of ['acme', 'initech']) {
      await portal.replica.observe(name);
      await portal.replica.listAccounts(name);
    }
  });

  it('is shown with its organization to who may read that', async () => {
    const { status, body } = await portal.get(
      '/accounts/111111111111',
      'engineer',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      accountId: '111111111111',
      name: expect.any(String),
      joinedAt: expect.any(String),
      isManagementAccount: true,
      state: 'ACTIVE',
      observedAt: expect.any(String),
      organization: {
        name: 'acme',
        title: 'Acme',
        organizationId: 'o-acm3zxcvbn',
        state: 'active',
        reason: 'CloudTrail logs the organization by organization trail main.',
        trailNames: ['main'],
        trustedAccess: {
          enabled: true,
          since: '2023-06-12T09:14:27.000Z',
          controlTower: false,
        },
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
    await portal.replica.observe('acme');
    const { body } = await portal.get('/accounts/111111111111', 'engineer');
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
    const { status, body } = await portal.get(
      '/accounts/333333333333',
      'engineer',
    );
    expect(status).toBe(200);
    expect(body.organization).toMatchObject({
      title: 'Initech',
      state: 'failing',
      reason: 'No organization trail seen from us-east-1 delivers its logs.',
    });
    expect(Object.keys(body).sort()).toEqual([
      'accountId',
      'coverage',
      'endpoint',
      'isManagementAccount',
      'observedAt',
      'organization',
      'state',
    ]);
    expect(Object.keys(body.organization).sort()).toEqual([
      'lastDeliveryAt',
      'lastDigestAt',
      'messages',
      'observedAt',
      'reason',
      'since',
      'sinceBasis',
      'state',
      'title',
      'trailNames',
      'trustedAccess',
    ]);
    expect(Object.keys(body.organization.trustedAccess).sort()).toEqual([
      'enabled',
      'since',
    ]);
    expect(JSON.stringify(body)).not.toContain('initech-org-trail');
  });

  it('says when the newest attempt to observe failed, and not why', async () => {
    simulator.aws.faults.add({ match: {}, kind: 'reset' });
    await portal.refresh('initech');
    const { body } = await portal.get('/accounts/333333333333', 'engineer');
    expect(Date.parse(body.organization.attemptFailedAt)).toBeGreaterThan(
      Date.parse(body.organization.observedAt),
    );
    expect(body.organization).not.toHaveProperty('lastAttempt');
  });

  it.each<[string, Caller, string]>([
    ['absent', 'engineer', '/accounts/999999999999'],
    ['hidden', 'reader-service', '/accounts/111111111111'],
  ])('is 404 where it is %s', async (_, caller, path) => {
    const { status, body } = await portal.get(path, caller);
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      sentence: { key: 'account.notFound' },
    });
  });

  it('is 400 where it is no account id', async () => {
    const { status, body } = await portal.get('/accounts/12345', 'engineer');
    expect(status).toBe(400);
    expect(body.error.message).toContain('accountId');
  });

  it('shows its coverage with its evidence, and why it could not be read only to who may read the organization', async () => {
    const bucket = 'initech-org-trail';
    const failure = say('observation.failed', {
      action: 's3:ListBucket',
      error: 'NoSuchBucket',
      cause: `${bucket} does not exist`,
    });
    await portal.judge('333333333333', 'unverified', failure);
    const { body } = await portal.get('/accounts/333333333333', 'engineer');
    expect(body.coverage).toMatchObject({
      verdict: 'unverified',
      message: { key: 'coverage.unverified.notRead' },
    });
    expect(JSON.stringify(body)).not.toContain(bucket);
    const reader = await portal.get('/accounts/333333333333');
    expect(reader.body.coverage.message).toEqual(failure);

    const message = say('coverage.delivering.digest', {
      newestAt: '2026-11-24T03:00:00.000Z',
      region: 'us-east-1',
    });
    await portal.judge('333333333333', 'delivering', message);
    const delivering = await portal.get('/accounts/333333333333', 'engineer');
    expect(delivering.body.coverage).toMatchObject({
      verdict: 'delivering',
      message,
      newestAt: '2026-11-24T03:00:00.000Z',
      evidence: 'digest',
      region: 'us-east-1',
      regions: [
        { region: 'us-east-1', newestAt: '2026-11-24T03:00:00.000Z' },
      ],
    });
  });

  it('is audited', async () => {
    await portal.get('/accounts/111111111111', 'engineer');
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
