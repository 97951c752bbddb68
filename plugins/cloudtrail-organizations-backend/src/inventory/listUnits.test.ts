import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import { useAwsSimulator } from '../__testUtils__/simulator';
import { unitTree } from './units';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase('the units of an organization', database => {
  const replica = useObservers(database);

  it('are listed from the root down', async () => {
    const { listUnits, units } = replica();
    await expect(units.list('acme')).resolves.toEqual({ units: [] });
    await expect(listUnits('acme')).resolves.toBeUndefined();
    const { units: listed, observedAt } = await units.list('acme');
    expect(observedAt).toEqual(expect.any(String));
    const tree = unitTree(listed, []);
    const names = new Map(tree.map(({ id, name }) => [id, name]));
    expect(
      tree.map(({ name, parentId }) => [name, names.get(parentId ?? '')]),
    ).toEqual([
      ['Root', undefined],
      ['Infrastructure', 'Root'],
      ['Sandbox', 'Root'],
      ['Security', 'Root'],
      ['Workloads', 'Root'],
      ['Production', 'Workloads'],
      ['Staging', 'Workloads'],
    ]);
    const [production] = listed.filter(({ name }) => name === 'Production');
    await expect(units.path('acme', production.id)).resolves.toEqual([
      tree[0].id,
      production.parentId,
      production.id,
    ]);
    await expect(units.path('acme', 'ou-none')).resolves.toEqual(['ou-none']);
    await expect(units.names('acme', [production.id])).resolves.toEqual(
      new Map([[production.id, 'Production']]),
    );
  });

  it('stay known where listing them fails, and the failure is said', async () => {
    const { listUnits, units } = replica();
    await listUnits('acme');
    const before = await units.list('acme');
    for (const action of ['ListOrganizationalUnitsForParent', 'ListRoots']) {
      simulator.aws.faults.add({ match: { action }, kind: 'deny' });
      await expect(listUnits('acme')).resolves.toMatchObject({
        outcome: 'denied',
        missingAction: `organizations:${action}`,
      });
      await expect(units.list('acme')).resolves.toMatchObject({
        ...before,
        failed: { missingAction: `organizations:${action}` },
      });
    }
    simulator.aws.faults.clear();
    await listUnits('acme');
    const { failed } = await units.list('acme');
    expect(failed).toBeUndefined();
  });

  it('are forgotten when they are gone', async () => {
    const { listUnits, units } = replica();
    await listUnits('acme');
    simulator.aws.change(world => {
      const { units: all } = world.organizations['o-acm3zxcvbn'];
      const sandbox = Object.values(all).find(({ name }) => name === 'Sandbox');
      delete all[sandbox?.id ?? ''];
    });
    await listUnits('acme');
    const { units: listed } = await units.list('acme');
    expect(listed.map(({ name }) => name)).not.toContain('Sandbox');
    expect(listed).toHaveLength(6);
  });
});
