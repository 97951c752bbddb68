import {
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
  paginateListOrganizationalUnitsForParent,
} from '@aws-sdk/client-organizations';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import {
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
  STRANGER,
} from '../../__testUtils__/worlds';

const [example] = smallOrganization.organizations!;
const running = useSimulator({
  ...smallOrganization,
  organizations: [
    {
      ...example,
      units: [
        { ...example.units![0], units: [{ name: 'Production' }] },
        { name: 'Sandbox' },
        { name: 'Suspended' },
      ],
    },
  ],
});
const client = () => running.clients(MANAGEMENT).organizations;
const organization = () => running.world.organizations[ORGANIZATION];
const unitNamed = (name: string) =>
  Object.values(organization().units).find(unit => unit.name === name)!;

it('lists the root, with the policy types of all features', async () => {
  const { Roots } = await client().send(new ListRootsCommand({}));
  const { rootId } = organization();
  expect(Roots).toEqual([
    {
      Id: rootId,
      Arn: `arn:aws:organizations::${MANAGEMENT}:root/${ORGANIZATION}/${rootId}`,
      Name: 'Root',
      PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
    },
  ]);
});

it('lists the units directly in the root or in a unit', async () => {
  const under = async (ParentId: string) => {
    const pages = [];
    for await (const {
      OrganizationalUnits,
    } of paginateListOrganizationalUnitsForParent(
      { client: client(), pageSize: 1 },
      { ParentId },
    ))
      pages.push(OrganizationalUnits!);
    return pages;
  };
  const { rootId } = organization();
  const pages = await under(rootId);
  expect(pages.map(page => page.length)).toEqual([1, 0, 1, 1]);
  expect(
    pages
      .flat()
      .map(({ Name }) => Name)
      .sort(),
  ).toEqual(['Sandbox', 'Suspended', 'Workloads']);

  const [workloads, production] = ['Workloads', 'Production'].map(unitNamed);
  expect((await under(workloads.id)).flat()).toEqual([
    {
      Id: production.id,
      Arn: `arn:aws:organizations::${MANAGEMENT}:ou/${ORGANIZATION}/${production.id}`,
      Name: 'Production',
      Path: `${ORGANIZATION}/${rootId}/${workloads.id}/${production.id}/`,
    },
  ]);
  expect((await under(production.id)).flat()).toEqual([]);
  await expect(under('r-zzzz')).rejects.toMatchObject({
    name: 'ParentNotFoundException',
  });
});

it('answers the one parent of an account or a unit', async () => {
  const parentOf = async (ChildId: string) => {
    const { Parents } = await client().send(
      new ListParentsCommand({ ChildId }),
    );
    return Parents;
  };
  const { rootId } = organization();
  const [workloads, production] = ['Workloads', 'Production'].map(unitNamed);
  const root = [{ Id: rootId, Type: 'ROOT' }];
  const unit = [{ Id: workloads.id, Type: 'ORGANIZATIONAL_UNIT' }];
  expect(await parentOf(MANAGEMENT)).toEqual(root);
  expect(await parentOf(MEMBER)).toEqual(unit);
  expect(await parentOf(workloads.id)).toEqual(root);
  expect(await parentOf(production.id)).toEqual(unit);
  for (const childId of [STRANGER, 'ou-zzzz-zzzzzzzz'])
    await expect(parentOf(childId)).rejects.toMatchObject({
      name: 'ChildNotFoundException',
      message: "You specified an account or OU that doesn't exist.",
    });
});

it('refuses ids that cannot be', async () => {
  const invalid = { name: 'InvalidInputException', Reason: 'INVALID_PATTERN' };
  // A root has no parent, and an account holds no units.
  await expect(
    client().send(new ListParentsCommand({ ChildId: organization().rootId })),
  ).rejects.toMatchObject(invalid);
  await expect(
    client().send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: MEMBER }),
    ),
  ).rejects.toMatchObject(invalid);
});
