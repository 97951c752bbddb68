import { mockServices } from '@backstage/backend-test-utils';
import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';
import { takeInventory } from './takeInventory';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const simulator = useAwsSimulator();
const now = () => simulator.aws.now();

/** Without roles, whose sessions would expire while hours pass. */
function config() {
  const demo = demoConfig();
  const accounts = demo.aws.accounts.map(({ roleName, ...account }) => account);
  return { ...demo, aws: { accounts } };
}

onEachDatabase('the inventory of an organization', database => {
  const replica = useObservers(database);

  const take = (
    one: ReturnType<typeof replica>,
    { name = 'globex', until = Infinity } = {},
  ) =>
    takeInventory(
      one.organization(name),
      { ...one, now, logger: mockServices.logger.mock() },
      until,
    );
  const calls = () => ({
    accounts: simulator.callsOf('ListAccounts').length,
    roots: simulator.callsOf('ListRoots').length,
    trustedAccess: simulator.callsOf('ListAWSServiceAccessForOrganization')
      .length,
  });

  it('is taken whole at first, with the observation that it needs', async () => {
    const one = replica(config(), now);
    await take(one);
    expect(calls()).toEqual({ accounts: 1, roots: 1, trustedAccess: 1 });
    await expect(
      one.observer.latest(one.organization('globex')),
    ).resolves.toMatchObject({
      observations: {
        accounts: { value: { total: 9 } },
        coverage: { value: { active: 9, uncovered: 9 } },
      },
      inventory: {
        accounts: { status: 'complete', done: 9 },
        coverage: { status: 'complete' },
      },
    });
  });

  it('is taken again when it is due, and not before', async () => {
    const one = replica(config(), now);
    await take(one);
    simulator.aws.advance(HOUR - 60_000);
    await take(one);
    expect(calls()).toMatchObject({ accounts: 1, roots: 1 });
    simulator.aws.advance(60_000);
    await take(one);
    expect(calls()).toMatchObject({ accounts: 2, roots: 2 });
  });

  it('goes on at the next time where the time was over', async () => {
    const one = replica(config(), now);
    await take(one, { name: 'initech', until: 0 });
    expect(calls()).toMatchObject({ accounts: 1 });
    await expect(one.inventory.latest('initech')).resolves.toMatchObject({
      pass: { status: 'running', done: 20 },
      coveragePass: undefined,
    });
    await take(one, { name: 'initech' });
    expect(calls()).toMatchObject({ accounts: 8 });
    await expect(one.inventory.latest('initech')).resolves.toMatchObject({
      pass: { status: 'complete', done: 140 },
      coveragePass: { done: expect.any(Number) },
    });
  });

  it('says in the log what could not be listed', async () => {
    const one = replica(config(), now);
    simulator.aws.faults.add({ match: { action: 'ListRoots' }, kind: 'deny' });
    const logger = mockServices.logger.mock();
    await takeInventory(
      one.organization('globex'),
      { ...one, now, logger },
      Infinity,
    );
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn.mock.calls[0][0]).toContain('organizations:ListRoots');
  });
});
