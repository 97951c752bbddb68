import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { useReadablePortal } from '../__testUtils__/organizations';
import type { Caller } from '../__testUtils__/portal';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase('the accounts of an organization over HTTP', database => {
  const portal = useReadablePortal(database);
  const ACCOUNTS = '/organizations/acme/accounts';
  const UNITS = '/organizations/acme/units';

  const list = async (query = '') => (await portal.get(ACCOUNTS + query)).body;

  it('are a page in order, with unit, coverage and where the next page begins', async () => {
    await portal.replica.listAccounts('acme');
    await portal.replica.listUnits('acme');
    const before = simulator.aws.calls().length;
    const first = await list('?limit=20');
    expect(first).toMatchObject({
      totalItems: 27,
      endpoint: { custom: true },
      nextCursor: expect.any(String),
    });
    expect(first.items).toHaveLength(20);
    expect(first.items[0]).toEqual({
      accountId: '111111111111',
      name: 'acme-management',
      state: 'ACTIVE',
      joinedAt: '2021-04-06T08:30:00.000Z',
      joinedMethod: 'CREATED',
      isManagementAccount: true,
      parentId: expect.stringMatching(/^r-/),
      path: ['Root'],
      seenAt: expect.any(String),
      coverage: {
        verdict: 'unknown',
        message: say('coverage.unknown.notYet'),
      },
    });
    const second = await list(`?limit=20&cursor=${first.nextCursor}`);
    expect(second.items).toHaveLength(7);
    expect(second.nextCursor).toBeUndefined();
    const back = await list(`?limit=20&cursor=${second.previousCursor}`);
    expect(back.items).toEqual(first.items);
    // Page views cost AWS nothing.
    expect(simulator.aws.calls()).toHaveLength(before);
  });

  it('are searched, filtered and sorted', async () => {
    await portal.replica.listAccounts('acme');
    await portal.replica.listUnits('acme');
    const { body: tree } = await portal.get(UNITS);
    const names = tree.items.map((unit: { name: string }) => unit.name);
    expect(names).toEqual([
      'Root',
      'Infrastructure',
      'Sandbox',
      'Security',
      'Workloads',
      'Production',
      'Staging',
    ]);
    expect(tree.items[0]).toMatchObject({
      isRoot: true,
      accounts: 27,
      active: 26,
      delivering: 0,
    });
    const workloads = tree.items[4];
    expect(workloads).toMatchObject({ accounts: 12, active: 12 });
    const found = await list(
      `?parent=${workloads.id}&query=PAY&orderBy=-name&state=ACTIVE&coverage=unknown`,
    );
    expect(
      found.items.map((item: { name: string; path: string[] }) => [
        item.name,
        item.path,
      ]),
    ).toEqual([
      ['payments-staging', ['Root', 'Workloads', 'Staging']],
      ['payments-prod', ['Root', 'Workloads', 'Production']],
    ]);
    await expect(list('?query=%25')).resolves.toMatchObject({ totalItems: 0 });
  });

  it('are not there before they were listed', async () => {
    await expect(list()).resolves.toMatchObject({ items: [], totalItems: 0 });
    const { body } = await portal.get(UNITS);
    expect(body).toMatchObject({
      items: [],
      message: { key: 'unit.notYet' },
    });
  });

  it.each([
    ['a cursor of nowhere', '?cursor=abc', 'cursor'],
    ['an order that there is not', '?orderBy=email', 'orderBy'],
    ['a unit that is none', '?parent=1%27%20or%201', 'parent'],
    ['too many at once', '?limit=1000', 'limit'],
  ])('refuse %s', async (_, query, field) => {
    const { status, body } = await portal.get(ACCOUNTS + query);
    expect(status).toBe(400);
    expect(body.error.message).toContain(field);
  });

  it.each<[string, Caller, number]>([
    ['an engineer with account.read alone', 'engineer', 404],
    ['an administrator of another organization', 'acme-admin', 404],
    ['nobody', 'nobody', 401],
    ['a reader', 'globex-admin', 200],
  ])('are for who may read the organization: %s', async (_, caller, status) => {
    for (const path of ['accounts', 'units']) {
      const answer = await portal.get(`/organizations/initech/${path}`, caller);
      expect(answer.status).toBe(status);
    }
  });

  it('are audited', async () => {
    await list();
    expect(portal.audit.at(-1)).toMatchObject({
      eventId: 'organization-read',
      status: 'succeeded',
      meta: { queryType: 'accounts', organization: 'acme' },
    });
    await portal.get(UNITS);
    expect(portal.audit.at(-1)).toMatchObject({
      meta: { queryType: 'units', organization: 'acme' },
    });
  });
});
