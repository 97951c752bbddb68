import type {
  ChecklistRow,
  OrganizationSummary,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { useReadablePortal } from '../__testUtils__/organizations';
import type { Caller } from '../__testUtils__/portal';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

const row = (posture: Posture, id: ChecklistRow['id']) =>
  posture.checklist.find(one => one.id === id);

onEachDatabase('organizations over HTTP', database => {
  const portal = useReadablePortal(database);

  it('shows the three of the demo as they are: active, disabled, failing', async () => {
    for (const name of ['acme', 'globex', 'initech']) {
      await portal.replica.observe(name);
      await portal.replica.listAccounts(name);
    }
    const { status, body } = await portal.get('/organizations');
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
        // What is not there to judge yet is the coverage of the accounts.
        { critical: 0, high: 0, medium: 2, low: 2, atLeast: true },
      ],
      [
        'globex',
        'disabled',
        'portal',
        'Trusted access for CloudTrail is off.',
        9,
        { organizationTrails: 0, logging: 0, delivering: 0 },
        { critical: 2, high: 2, medium: 0, low: 0, atLeast: true },
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
        { critical: 1, high: 2, medium: 3, low: 5, atLeast: true },
      ],
    ]);
  });

  it('shows each caller those that are theirs to read', async () => {
    const names = async (caller: Caller) => {
      const { body } = await portal.get('/organizations', caller);
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
      const { status, body } = await portal.get(path, 'engineer');
      expect(status).toBe(404);
      expect(body.error).toMatchObject({
        name: 'NotFoundError',
        sentence: { key: 'denied.notReadable' },
      });
    },
  );

  it('answers 401 without a token', async () => {
    expect((await portal.get('/organizations', 'nobody')).status).toBe(401);
  });

  it('says of an organization that was never observed that nothing is known', async () => {
    const { status, body } = await portal.get('/organizations/acme');
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

  it('makes no AWS call for any page', async () => {
    await portal.refresh('acme');
    await portal.replica.listAccounts('acme');
    const calls = simulator.aws.calls().length;
    await portal.get('/organizations');
    await portal.get('/organizations/acme');
    await portal.get('/accounts/111111111111');
    expect(simulator.aws.calls()).toHaveLength(calls);
  });

  it('names the missing IAM action, with the statement to add, and shows the rest', async () => {
    simulator.aws.faults.add({ match: { action: 'GetRole' }, kind: 'deny' });
    const { body } = await portal.refresh('acme');
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

  it('leads back from a disable: incomplete, and names the trail to restore by the AWS CLI', async () => {
    simulator.aws.change(world => {
      world.trails[
        'arn:aws:cloudtrail:us-east-1:111111111111:trail/main'
      ].isOrganizationTrail = false;
      world.memberTrails = {};
    });
    const { body } = await portal.refresh('acme');
    expect(body).toMatchObject({
      state: 'incomplete',
      nextStep: `Restore trail main as organization trail: aws cloudtrail update-trail --name arn:aws:cloudtrail:us-east-1:111111111111:trail/main --is-organization-trail --region us-east-1 --endpoint-url ${simulator.aws.url}`,
    });
    expect(row(body, 'logging')).toMatchObject({ status: 'not-applicable' });
  });

  it('audits reads and refreshes, by whom and of what', async () => {
    await portal.get('/organizations/acme', 'engineer');
    await portal.get('/organizations/globex', 'engineer');
    await portal.refresh('acme', 'engineer');
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
});
