import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import { useAwsSimulator, withOwnKey } from '../__testUtils__/simulator';
import { listInventory } from './listInventory';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase('the accounts of an organization', database => {
  const replica = useObservers(database);

  it('are not known before they were listed', async () => {
    const { observe, observer, organization } = replica();
    await observe('acme');
    await expect(observer.latest(organization('acme'))).resolves.toMatchObject({
      observations: {
        accounts: {
          outcome: 'notApplicable',
          reason: 'The accounts have not been listed yet.',
        },
      },
    });
  });

  it('are listed page by page, and counted by state', async () => {
    const { listAccounts, observe, observer, organization } = replica();
    await listAccounts('acme');
    // 20 accounts a page, and one more page that is empty. What an earlier test left behind is refused by now.
    const pages = simulator
      .callsOf('ListAccounts')
      .filter(({ outcome }) => outcome === 'ok');
    expect(pages).toHaveLength(3);
    await observe('acme');
    await expect(observer.latest(organization('acme'))).resolves.toMatchObject({
      observations: {
        accounts: {
          outcome: 'observed',
          value: { total: 27, byState: { ACTIVE: 26, SUSPENDED: 1 } },
        },
      },
    });
  });

  it('stay known where listing fails half-way, and the failure is said', async () => {
    const { listAccounts, inventory, observe, observer, organization } =
      replica();
    await listAccounts('initech');
    await observe('initech');
    simulator.aws.faults.add({
      match: { action: 'ListAccounts' },
      kind: 'latency',
      ms: 0,
      count: 3,
    });
    simulator.aws.faults.add({
      match: { action: 'ListAccounts' },
      kind: 'deny',
    });
    await expect(listAccounts('initech')).resolves.toMatchObject({
      outcome: 'denied',
      missingAction: 'organizations:ListAccounts',
    });
    const latest = await observer.latest(organization('initech'));
    expect(latest?.observations.accounts.outcome).toBe('denied');
    expect(latest?.accountsListedAt).toEqual(expect.any(String));
    await expect(inventory.findAccount('333333333333')).resolves.toHaveLength(
      1,
    );
  });

  it('of another organization are not taken for this one', async () => {
    const config = withOwnKey('111111111111', '222222222222');
    const { listAccounts, inventory } = replica(config);
    await expect(listAccounts('acme')).resolves.toMatchObject({
      outcome: 'notApplicable',
      reason:
        'The accounts that AWS listed are those of the organization of 222222222222, not of the configured management account 111111111111.',
    });
    await expect(inventory.findAccount('222222222222')).resolves.toEqual([]);
  });

  /** Lists a page at a time, in the slices of a schedule that is always over. */
  const slice = (
    one: ReturnType<ReturnType<typeof useObservers>>,
    name = 'initech',
  ) =>
    listInventory(
      one.clients.of(one.organization(name)),
      one.organization(name),
      one.inventory,
      { now: () => new Date().toISOString() },
      { until: 0 },
    );
  const pages = () => simulator.callsOf('ListAccounts').length;

  it('are listed on from the page at which a listing ended, also by another replica', async () => {
    const first = replica();
    await expect(slice(first)).resolves.toBeUndefined();
    await expect(first.inventory.latest('initech')).resolves.toMatchObject({
      pass: { status: 'running', done: 20, requests: 1 },
    });
    const { pass: before } = await first.inventory.latest('initech');
    await expect(slice(replica())).resolves.toBeUndefined();
    expect(pages()).toBe(2);
    const { inventory, listAccounts } = replica();
    await expect(listAccounts('initech')).resolves.toMatchObject({
      outcome: 'observed',
      // As old as its first page.
      observedAt: before?.startedAt,
      value: { total: 140 },
    });
    // 140 accounts are seven pages and an empty one: none was read twice.
    expect(pages()).toBe(8);
    const { pass } = await inventory.latest('initech');
    expect(pass).toMatchObject({ status: 'complete', done: 140, requests: 8 });
    expect(pass?.nextToken).toBeUndefined();
  });

  it('are listed on after a failure', async () => {
    const one = replica();
    await slice(one);
    simulator.aws.faults.add({
      match: { action: 'ListAccounts' },
      kind: 'deny',
    });
    await expect(one.listAccounts('initech')).resolves.toMatchObject({
      outcome: 'denied',
    });
    await expect(one.inventory.latest('initech')).resolves.toMatchObject({
      pass: { status: 'failed', done: 20 },
    });
    simulator.aws.faults.clear();
    await one.listAccounts('initech');
    await expect(one.inventory.latest('initech')).resolves.toMatchObject({
      pass: { status: 'complete', done: 140 },
      failed: undefined,
    });
  });

  it('are listed anew where AWS does not take the token any more, or it is old', async () => {
    const one = replica();
    const began = '2026-11-24T03:00:00.000Z';
    const stale = {
      startedAt: began,
      updatedAt: new Date().toISOString(),
      status: 'running' as const,
      nextToken: 'no-token-of-aws',
      done: 20,
      requests: 1,
    };
    await one.inventory.savePages('initech', stale, []);
    await expect(one.listAccounts('initech')).resolves.toMatchObject({
      outcome: 'observed',
      value: { total: 140 },
    });
    expect(pages()).toBe(1 + 8);

    const old = { ...stale, updatedAt: began };
    await one.inventory.savePages('initech', old, []);
    await one.listAccounts('initech');
    expect(pages()).toBe(1 + 8 + 8);
  });

  it('keep the e-mail addresses only where these are shown', async () => {
    const one = replica();
    const list = (emails: boolean) =>
      listInventory(
        one.clients.of(one.organization('acme')),
        one.organization('acme'),
        one.inventory,
        { now: () => new Date().toISOString() },
        { emails },
      );
    await list(true);
    const [shown] = await one.inventory.findAccount('111111111111');
    expect(shown.email).toBe('aws-management@acme.example.com');
    await list(false);
    const [hidden] = await one.inventory.findAccount('111111111111');
    expect(hidden.email).toBeUndefined();
  });

  it('know their place among the units', async () => {
    const one = replica();
    await one.listAccounts('acme');
    await one.listUnits('acme');
    const [account] = await one.inventory.findAccount('104729001122');
    const names = await one.units.names('acme', account.unitIds);
    expect(account.unitIds.map(id => names.get(id))).toEqual([
      'Root',
      'Workloads',
      'Production',
    ]);
  });
});
