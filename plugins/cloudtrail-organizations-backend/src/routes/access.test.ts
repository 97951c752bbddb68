import type { NeededCall } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { useReadablePortal } from '../__testUtils__/organizations';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase('the access doctor over HTTP', database => {
  const portal = useReadablePortal(database);

  const verdicts = (calls: NeededCall[]) =>
    Object.fromEntries(calls.map(({ action, verdict }) => [action, verdict]));

  it('says what was allowed as last seen, without asking AWS', async () => {
    await portal.refresh('acme');
    const asked = simulator.aws.calls().length;
    const { status, body } = await portal.get('/organizations/acme/access');
    expect(status).toBe(200);
    expect(verdicts(body.calls)).toMatchObject({
      'cloudtrail:DescribeTrails': 'allowed',
      's3:GetBucketPolicy': 'allowed',
      // The accounts have a schedule of their own.
      'organizations:ListAccounts': 'unknown',
    });
    expect(body.statements).toEqual([]);
    expect(simulator.aws.calls()).toHaveLength(asked);
  });

  it('says after a refresh what was mended', async () => {
    simulator.aws.faults.add({
      match: { action: 'DescribeTrails' },
      kind: 'deny',
    });
    await portal.refresh('acme');
    const { body: before } = await portal.get('/organizations/acme/access');
    expect(verdicts(before.calls)['cloudtrail:DescribeTrails']).toBe('denied');
    expect(before.statements).toMatchObject([
      {
        accountId: '111111111111',
        statement: { Effect: 'Allow', Action: 'cloudtrail:DescribeTrails' },
      },
    ]);

    simulator.aws.faults.clear();
    await portal.refresh('acme');
    const { body: after } = await portal.get('/organizations/acme/access');
    expect(verdicts(after.calls)['cloudtrail:DescribeTrails']).toBe('allowed');
    expect(after.statements).toEqual([]);
  });

  it('gives whole policies where nothing was ever observed', async () => {
    const { status, body } = await portal.get('/organizations/acme/access');
    expect(status).toBe(200);
    expect(body.observedAt).toBeUndefined();
    expect(body.statements).toHaveLength(5);
  });

  it.each([
    ['nobody', 401],
    ['service', 404],
    ['other-acme-admin', 404],
  ] as const)('answers %s with %d', async (caller, expected) => {
    const { status } = await portal.get('/organizations/globex/access', caller);
    expect(status).toBe(expected);
  });

  it('is audited as a read', async () => {
    await portal.get('/organizations/acme/access');
    expect(portal.audit.at(-1)).toMatchObject({
      eventId: 'organization-read',
      status: 'succeeded',
      meta: { queryType: 'access', organization: 'acme' },
    });
  });
});
