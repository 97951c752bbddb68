import type { Finding } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { useReadablePortal } from '../__testUtils__/organizations';
import { useAwsSimulator } from '../__testUtils__/simulator';
import { CONTROLS } from '../assessment/controls';

jest.setTimeout(60_000);

useAwsSimulator();

const PATH = '/organizations/initech/findings';

onEachDatabase('findings over HTTP', database => {
  const portal = useReadablePortal(database);
  const find = async (query = '') => {
    const { status, body } = await portal.get(`${PATH}${query}`);
    expect(status).toBe(200);
    return body;
  };

  it('are every verdict of every control, the most severe first, with counts', async () => {
    await portal.replica.observe('initech');
    const { items, totalItems, counts, observedAt, endpoint } = await find();
    expect(endpoint).toMatchObject({ custom: true });
    expect(Date.parse(observedAt)).not.toBeNaN();
    expect(totalItems).toBe(items.length);
    expect(new Set(items.map((one: Finding) => one.controlId))).toEqual(
      new Set(CONTROLS.map(({ id }) => id)),
    );
    const order = ['critical', 'high', 'medium', 'low'];
    const severities = items.map(({ severity }: Finding) => severity);
    expect(severities).toEqual(
      [...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    for (const verdict of ['pass', 'fail', 'unknown', 'notApplicable']) {
      expect(counts[verdict]).toBe(
        items.filter((one: Finding) => one.verdict === verdict).length,
      );
    }
    expect(items).toContainEqual(
      expect.objectContaining({
        id: 'organization-trail-complete-and-delivering',
        severity: 'critical',
        verdict: 'fail',
        message: expect.objectContaining({ key: 'trail.deliveryFailsSince' }),
        remedy: expect.objectContaining({ key: 'trail.fixBucketBy' }),
        evidence: expect.arrayContaining([
          expect.objectContaining({
            fact: 'trails.status',
            action: 'cloudtrail:GetTrailStatus',
            outcome: 'observed',
          }),
        ]),
      }),
    );
  });

  it('are filtered by verdict and severity, and counted whatever was asked for', async () => {
    await portal.replica.observe('initech');
    const all = await find();
    const { items, totalItems, counts } = await find(
      '?verdict=fail&severity=critical',
    );
    expect(counts).toEqual(all.counts);
    expect(totalItems).toBe(items.length);
    expect(items).toEqual(
      all.items.filter(
        ({ verdict, severity }: Finding) =>
          verdict === 'fail' && severity === 'critical',
      ),
    );
    expect(items).not.toEqual([]);
  });

  it('come in pages, each once', async () => {
    await portal.replica.observe('initech');
    const all = await find();
    const first = await find('?limit=20');
    expect(first.items).toHaveLength(20);
    const rest = await find(`?limit=100&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(rest).not.toHaveProperty('nextCursor');
  });

  it('are none, and nothing is claimed, of what was never observed', async () => {
    await expect(find()).resolves.toMatchObject({
      items: [],
      counts: { pass: 0, fail: 0, unknown: 0, notApplicable: 0 },
    });
  });

  it.each(['?verdict=maybe', '?severity=dire', '?limit=0', '?cursor=x'])(
    'are not given for %s',
    async query => {
      expect((await portal.get(`${PATH}${query}`)).status).toBe(400);
    },
  );

  it('are for those who may read the organization, and audited', async () => {
    expect((await portal.get(PATH, 'nobody')).status).toBe(401);
    expect((await portal.get(PATH, 'engineer')).status).toBe(404);
    expect((await portal.get(PATH, 'service')).status).toBe(404);
    expect((await portal.get(PATH, 'reader-service')).status).toBe(200);
    expect(portal.audit.at(-1)).toMatchObject({
      eventId: 'organization-read',
      status: 'succeeded',
      meta: { queryType: 'findings', organization: 'initech' },
    });
  });
});
