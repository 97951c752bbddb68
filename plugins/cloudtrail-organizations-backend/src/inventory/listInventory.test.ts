import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import { useAwsSimulator, withOwnKey } from '../__testUtils__/simulator';

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
});
