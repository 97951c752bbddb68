import {
  DescribeOrganizationCommand,
  DescribeResourcePolicyCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-organizations';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
} from '../../__testUtils__/worlds';
import type { PolicyDocument } from '../../world/identity/policy';

const running = useSimulator();
const as = (account: string) => running.clients(account).organizations;

const POLICY: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Delegate',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${MEMBER}:root` },
      Action: 'organizations:Describe*',
      Resource: '*',
    },
  ],
};
const withPolicy = () =>
  running.change(world => {
    world.organizations[ORGANIZATION].resourcePolicy = POLICY;
  });

it.each([MANAGEMENT, MEMBER, DELEGATE])(
  'describes the organization to %s',
  async account => {
    const { Organization } = await as(account).send(
      new DescribeOrganizationCommand({}),
    );
    expect(Organization).toEqual({
      Id: ORGANIZATION,
      Arn: `arn:aws:organizations::${MANAGEMENT}:organization/${ORGANIZATION}`,
      FeatureSet: 'ALL',
      MasterAccountId: MANAGEMENT,
      MasterAccountArn: `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MANAGEMENT}`,
      MasterAccountEmail: 'example-management@example.com',
      AvailablePolicyTypes: [
        { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
      ],
    });
  },
);

it('tells an account without an organization so', async () => {
  await expect(
    as(STRANGER).send(new DescribeOrganizationCommand({})),
  ).rejects.toMatchObject({
    name: 'AWSOrganizationsNotInUseException',
    message: 'Your account is not a member of an organization.',
    $metadata: { httpStatusCode: 400, requestId: expect.any(String) },
  });
});

describe('the resource policy', () => {
  it('is not found where there is none', async () => {
    await expect(
      as(MANAGEMENT).send(new DescribeResourcePolicyCommand({})),
    ).rejects.toMatchObject({ name: 'ResourcePolicyNotFoundException' });
  });

  it('is answered with its id and text, also to whom it lets read', async () => {
    withPolicy();
    for (const account of [MANAGEMENT, DELEGATE, MEMBER]) {
      const { ResourcePolicy } = await as(account).send(
        new DescribeResourcePolicyCommand({}),
      );
      const { Id, Arn } = ResourcePolicy!.ResourcePolicySummary!;
      expect(Id).toMatch(/^rp-[0-9a-zA-Z_]{4,128}$/);
      expect(Arn).toBe(
        `arn:aws:organizations::${MANAGEMENT}:resourcepolicy/${ORGANIZATION}/${Id}`,
      );
      expect(JSON.parse(ResourcePolicy!.Content!)).toEqual(POLICY);
    }
  });

  it('denies in the words of AWS', async () => {
    running.change(world => {
      world.organizations[ORGANIZATION].resourcePolicy = {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Deny',
          Principal: '*',
          Action: 'organizations:DescribeOrganization',
          Resource: '*',
        },
      };
    });
    await expect(
      as(MEMBER).send(new DescribeOrganizationCommand({})),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:iam::${MEMBER}:user/administrator is not authorized to perform: organizations:DescribeOrganization on resource: * with an explicit deny in a resource-based policy`,
    });
  });
});

describe('tags', () => {
  const tagsOf = async (ResourceId: string, NextToken?: string) =>
    as(MANAGEMENT).send(
      new ListTagsForResourceCommand({ ResourceId, NextToken }),
    );

  it('are listed of accounts, units, the root and policies', async () => {
    withPolicy();
    const { rootId, units } = running.world.organizations[ORGANIZATION];
    const [unitId] = Object.keys(units);
    running.change(world => {
      world.organizations[ORGANIZATION].tags = {
        [MEMBER]: { team: 'payments', 'cost-center': '42' },
        [unitId]: { owner: 'platform' },
        'p-examplepolicy': { managed: 'yes' },
      };
    });
    expect((await tagsOf(MEMBER)).Tags).toEqual([
      { Key: 'cost-center', Value: '42' },
      { Key: 'team', Value: 'payments' },
    ]);
    expect((await tagsOf(unitId)).Tags).toEqual([
      { Key: 'owner', Value: 'platform' },
    ]);
    expect((await tagsOf(rootId)).Tags).toEqual([]);
    expect((await tagsOf('p-examplepolicy')).Tags).toHaveLength(1);
    const { ResourcePolicy } = await as(MANAGEMENT).send(
      new DescribeResourcePolicyCommand({}),
    );
    const { Id } = ResourcePolicy!.ResourcePolicySummary!;
    expect((await tagsOf(Id!)).Tags).toEqual([]);
  });

  it('come in pages of 20', async () => {
    running.change(world => {
      world.organizations[ORGANIZATION].tags[MEMBER] = Object.fromEntries(
        Array.from({ length: 25 }, (_, i) => [`key-${i + 10}`, 'x']),
      );
    });
    const first = await tagsOf(MEMBER);
    const second = await tagsOf(MEMBER, first.NextToken);
    const third = await tagsOf(MEMBER, second.NextToken);
    expect([first, second, third].map(({ Tags }) => Tags!.length)).toEqual([
      20, 0, 5,
    ]);
    expect(third.NextToken).toBeUndefined();
  });

  it.each([STRANGER, 'ou-zzzz-zzzzzzzz', 'r-zzzz', 'p-nosuchpolicy'])(
    'are not those of %s',
    async resourceId => {
      await expect(tagsOf(resourceId)).rejects.toMatchObject({
        name: 'TargetNotFoundException',
        message: "You specified a target that doesn't exist.",
      });
    },
  );

  it('refuse an id that nothing can have', async () => {
    await expect(tagsOf(ORGANIZATION)).rejects.toMatchObject({
      name: 'InvalidInputException',
      Reason: 'INVALID_PATTERN',
    });
  });
});
