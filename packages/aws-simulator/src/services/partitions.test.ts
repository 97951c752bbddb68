import { DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import {
  CreateServiceLinkedRoleCommand,
  GetRoleCommand,
} from '@aws-sdk/client-iam';
import {
  DescribeAccountCommand,
  DescribeOrganizationCommand,
  EnableAWSServiceAccessCommand,
  ListOrganizationalUnitsForParentCommand,
} from '@aws-sdk/client-organizations';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { useSimulator } from '../__testUtils__/cloudtrail';
import {
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
} from '../__testUtils__/worlds';
import { joinAccount } from '../world/organizations/membershipChanges';

const ROLE = 'AWSServiceRoleForCloudTrail';

describe.each([
  {
    partition: 'aws-cn',
    organizationsRegion: 'cn-northwest-1',
    iamRegion: 'cn-north-1',
  },
  {
    partition: 'aws-us-gov',
    organizationsRegion: 'us-gov-west-1',
    iamRegion: 'us-gov-west-1',
  },
] as const)(
  'the partition $partition',
  ({ partition, organizationsRegion, iamRegion }) => {
    const running = useSimulator({
      ...smallOrganization,
      settings: { partition },
    });
    const as = (account: string) =>
      running.clients(account, organizationsRegion);

    it('is in every ARN of Organizations', async () => {
      const { organizations } = as(MANAGEMENT);
      const { Organization } = await organizations.send(
        new DescribeOrganizationCommand({}),
      );
      expect(Organization).toMatchObject({
        Arn: `arn:${partition}:organizations::${MANAGEMENT}:organization/${ORGANIZATION}`,
        MasterAccountArn: `arn:${partition}:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MANAGEMENT}`,
      });
      const { Account } = await organizations.send(
        new DescribeAccountCommand({ AccountId: MEMBER }),
      );
      expect(Account!.Arn).toBe(
        `arn:${partition}:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MEMBER}`,
      );
      const { rootId } = running.world.organizations[ORGANIZATION];
      const { OrganizationalUnits } = await organizations.send(
        new ListOrganizationalUnitsForParentCommand({ ParentId: rootId }),
      );
      expect(OrganizationalUnits![0].Arn).toMatch(
        new RegExp(`^arn:${partition}:organizations::${MANAGEMENT}:ou/`),
      );
    });

    it('is in every ARN of roles, callers and trails', async () => {
      const { sts, iam, cloudtrail } = as(MANAGEMENT);
      const caller = await sts.send(new GetCallerIdentityCommand({}));
      expect(caller.Arn).toBe(
        `arn:${partition}:iam::${MANAGEMENT}:user/administrator`,
      );
      const { Role } = await iam.send(new GetRoleCommand({ RoleName: ROLE }));
      expect(Role!.Arn).toBe(
        `arn:${partition}:iam::${MANAGEMENT}:role/aws-service-role/cloudtrail.amazonaws.com/${ROLE}`,
      );
      const { trailList } = await cloudtrail.send(
        new DescribeTrailsCommand({}),
      );
      expect(trailList).toMatchObject([
        {
          TrailARN: `arn:${partition}:cloudtrail:${organizationsRegion}:${MANAGEMENT}:trail/org-trail`,
          HomeRegion: organizationsRegion,
        },
      ]);
    });

    it('is that of the roles that are assumed, and of what they may do', async () => {
      const assume = (arn: string) =>
        as(MANAGEMENT).sts.send(
          new AssumeRoleCommand({ RoleArn: arn, RoleSessionName: 'jane' }),
        );
      const { AssumedRoleUser, Credentials } = await assume(
        `arn:${partition}:iam::${MANAGEMENT}:role/ReadOnly`,
      );
      expect(AssumedRoleUser!.Arn).toBe(
        `arn:${partition}:sts::${MANAGEMENT}:assumed-role/ReadOnly/jane`,
      );
      const { iam } = running.clients(Credentials!, organizationsRegion);
      const { Role } = await iam.send(new GetRoleCommand({ RoleName: ROLE }));
      expect(Role!.RoleName).toBe(ROLE);
      await expect(
        assume(`arn:aws:iam::${MANAGEMENT}:role/ReadOnly`),
      ).rejects.toMatchObject({ name: 'AccessDenied' });
    });

    it('has its global services in Regions of its own', async () => {
      await as(MANAGEMENT).organizations.send(
        new EnableAWSServiceAccessCommand({
          ServicePrincipal: 'config.amazonaws.com',
        }),
      );
      await as(MEMBER).iam.send(
        new CreateServiceLinkedRoleCommand({
          AWSServiceName: 'cloudtrail.amazonaws.com',
        }),
      );
      running.simulator.transition((world, now) =>
        joinAccount(world, { organizationId: ORGANIZATION }, now),
      );
      expect(
        running.simulator.events().map(e => [e.eventName, e.awsRegion]),
      ).toEqual([
        ['EnableAWSServiceAccess', organizationsRegion],
        ['CreateServiceLinkedRole', iamRegion],
        ['AccountJoinedOrganization', organizationsRegion],
      ]);
    });
  },
);
