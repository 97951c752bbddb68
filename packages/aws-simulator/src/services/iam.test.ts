import {
  CreateServiceLinkedRoleCommand,
  DeleteServiceLinkedRoleCommand,
  GetRoleCommand,
  GetServiceLinkedRoleDeletionStatusCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { useSimulator } from '../__testUtils__/cloudtrail';
import {
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
  TRAIL_ARN,
} from '../__testUtils__/worlds';

const ROLE = 'AWSServiceRoleForCloudTrail';
const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

describe('IAM through the SDK', () => {
  const running = useSimulator();
  const as = (account: string) => running.clients(account).iam;

  it('gets a role, its trust policy URL-encoded', async () => {
    const { Role } = await as(MANAGEMENT).send(
      new GetRoleCommand({ RoleName: ROLE }),
    );
    expect(Role).toMatchObject({
      Path: '/aws-service-role/cloudtrail.amazonaws.com/',
      RoleName: ROLE,
      Arn: `arn:aws:iam::${MANAGEMENT}:role/aws-service-role/cloudtrail.amazonaws.com/${ROLE}`,
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      CreateDate: new Date('2023-05-01T10:00:05Z'),
      MaxSessionDuration: 3600,
      RoleLastUsed: {},
    });
    expect(Role!.AssumeRolePolicyDocument).toMatch(/^%7B%22Version%22/);
    expect(
      JSON.parse(decodeURIComponent(Role!.AssumeRolePolicyDocument!)),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: CLOUDTRAIL },
          Action: 'sts:AssumeRole',
        },
      ],
    });
  });

  it('does not find a role that is not there', async () => {
    await expect(
      as(MEMBER).send(new GetRoleCommand({ RoleName: ROLE })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `The role with name ${ROLE} cannot be found.`,
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('refuses a name that no role can have', async () => {
    await expect(
      as(MEMBER).send(new GetRoleCommand({ RoleName: 'a/b' })),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message:
        "1 validation error detected: Value 'a/b' at 'roleName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
    });
  });

  it('creates the service-linked role once', async () => {
    const create = () =>
      as(MEMBER).send(
        new CreateServiceLinkedRoleCommand({ AWSServiceName: CLOUDTRAIL }),
      );
    const { Role } = await create();
    expect(Role!.Arn).toBe(
      `arn:aws:iam::${MEMBER}:role/aws-service-role/cloudtrail.amazonaws.com/${ROLE}`,
    );
    const found = await as(MEMBER).send(new GetRoleCommand({ RoleName: ROLE }));
    expect(found.Role).toEqual({ ...Role, RoleLastUsed: {} });

    await expect(create()).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: `Service role name ${ROLE} has been taken in this account, please try a different suffix.`,
      $metadata: { httpStatusCode: 400 },
    });
    expect(
      running.simulator
        .events()
        .map(e => [e.eventName, e.awsRegion, e.errorCode]),
    ).toEqual([
      ['CreateServiceLinkedRole', 'us-east-1', undefined],
      ['CreateServiceLinkedRole', 'us-east-1', 'InvalidInput'],
    ]);
  });

  it('refuses a suffix, and services that have no such role', async () => {
    await expect(
      as(MEMBER).send(
        new CreateServiceLinkedRoleCommand({
          AWSServiceName: CLOUDTRAIL,
          CustomSuffix: 'x',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'Custom suffix is not allowed for cloudtrail.amazonaws.com',
    });
    await expect(
      as(MEMBER).send(
        new CreateServiceLinkedRoleCommand({
          AWSServiceName: 'nothing.amazonaws.com',
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidInputException' });
  });

  it.each([
    [{ AWSServiceName: undefined }, 'Member must not be null'],
    [{ AWSServiceName: 'a b' }, 'regular expression pattern'],
    [
      { AWSServiceName: CLOUDTRAIL, Description: 'x'.repeat(1001) },
      'length less than or equal to 1000',
    ],
  ])('refuses to create a role for %j', async (input, constraint) => {
    await expect(
      as(MEMBER).send(
        new CreateServiceLinkedRoleCommand(input as { AWSServiceName: string }),
      ),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(constraint),
    });
  });

  describe('deleting a service-linked role', () => {
    const request = async (account: string, RoleName = ROLE) => {
      const { DeletionTaskId } = await as(account).send(
        new DeleteServiceLinkedRoleCommand({ RoleName }),
      );
      return DeletionTaskId!;
    };
    const statusOf = async (account: string, DeletionTaskId: string) => {
      const { Status, Reason } = await as(account).send(
        new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }),
      );
      return { Status, Reason };
    };
    const hasRole = (account: string) =>
      as(account)
        .send(new GetRoleCommand({ RoleName: ROLE }))
        .then(
          () => true,
          error => error.name !== 'NoSuchEntityException',
        );
    const untrusted = () =>
      running.change(world => {
        world.organizations[ORGANIZATION].trustedAccess = {};
      });

    it('takes a moment, in which one task stands for every request', async () => {
      untrusted();
      const task = await request(MANAGEMENT);
      expect(task).toMatch(
        /^task\/aws-service-role\/cloudtrail\.amazonaws\.com\/AWSServiceRoleForCloudTrail\/[0-9a-f-]{36}$/,
      );
      expect(await request(MANAGEMENT)).toBe(task);
      expect(await statusOf(MANAGEMENT, task)).toEqual({
        Status: 'IN_PROGRESS',
      });
      expect(await hasRole(MANAGEMENT)).toBe(true);

      running.simulator.advance(2000);
      expect(await hasRole(MANAGEMENT)).toBe(false);
      expect(await statusOf(MANAGEMENT, task)).toEqual({ Status: 'SUCCEEDED' });
      await as(MANAGEMENT).send(
        new CreateServiceLinkedRoleCommand({ AWSServiceName: CLOUDTRAIL }),
      );
      expect(await request(MANAGEMENT)).not.toBe(task);
    });

    it('fails while CloudTrail is trusted, and says what needs the role', async () => {
      const task = await request(MANAGEMENT);
      running.simulator.advance(2000);
      expect(await statusOf(MANAGEMENT, task)).toEqual({
        Status: 'FAILED',
        Reason: {
          Reason: expect.stringContaining('trusted access'),
          RoleUsageList: [{ Region: 'us-east-1', Resources: [TRAIL_ARN] }],
        },
      });
      expect(await hasRole(MANAGEMENT)).toBe(true);
      // Another request is another try.
      untrusted();
      const again = await request(MANAGEMENT);
      expect(again).not.toBe(task);
      running.simulator.advance(2000);
      expect(await statusOf(MANAGEMENT, again)).toEqual({
        Status: 'SUCCEEDED',
      });
    });

    it('succeeds in an account of no organization', async () => {
      await as(STRANGER).send(
        new CreateServiceLinkedRoleCommand({ AWSServiceName: CLOUDTRAIL }),
      );
      const task = await request(STRANGER);
      running.simulator.advance(2000);
      expect(await statusOf(STRANGER, task)).toEqual({ Status: 'SUCCEEDED' });
      expect(
        running.simulator.events().map(e => [e.eventName, e.requestParameters]),
      ).toEqual([
        ['CreateServiceLinkedRole', { aWSServiceName: CLOUDTRAIL }],
        ['DeleteServiceLinkedRole', { roleName: ROLE }],
      ]);
    });

    it('is not for roles that no service is linked to, or that are not there', async () => {
      for (const [account, name] of [
        [MANAGEMENT, 'ReadOnly'],
        [MEMBER, ROLE],
      ])
        await expect(request(account, name)).rejects.toMatchObject({
          name: 'NoSuchEntityException',
          message: `The role with name ${name} cannot be found.`,
          $metadata: { httpStatusCode: 404 },
        });
    });

    it('is told to its own account, for a task that there is', async () => {
      const task = await request(MANAGEMENT);
      await expect(statusOf(MEMBER, task)).rejects.toMatchObject({
        name: 'NoSuchEntityException',
        $metadata: { httpStatusCode: 404 },
      });
      await expect(
        statusOf(MANAGEMENT, task.replace(/.{4}$/, '0000')),
      ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
      await expect(
        statusOf(MANAGEMENT, 'AWSServiceRoleForCloudTrail'),
      ).rejects.toMatchObject({
        name: 'InvalidInputException',
        $metadata: { httpStatusCode: 400 },
      });
      await expect(statusOf(MANAGEMENT, '')).rejects.toMatchObject({
        name: 'ValidationError',
      });
    });

    it('can be allowed for one service alone', async () => {
      running.change(world => {
        world.accounts[MANAGEMENT].roles.ReadOnly.policies = [
          {
            Version: '2012-10-17',
            Statement: {
              Effect: 'Allow',
              Action: [
                'iam:DeleteServiceLinkedRole',
                'iam:GetServiceLinkedRoleDeletionStatus',
              ],
              Resource: `arn:aws:iam::*:role/aws-service-role/${CLOUDTRAIL}/*`,
              Condition: { StringLike: { 'iam:AWSServiceName': CLOUDTRAIL } },
            },
          },
        ];
      });
      const { Credentials } = await running.clients(MANAGEMENT).sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${MANAGEMENT}:role/ReadOnly`,
          RoleSessionName: 'jane',
        }),
      );
      const { iam } = running.clients(Credentials!);
      const { DeletionTaskId } = await iam.send(
        new DeleteServiceLinkedRoleCommand({ RoleName: ROLE }),
      );
      const { Status } = await iam.send(
        new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }),
      );
      expect(Status).toBe('IN_PROGRESS');
      await expect(
        iam.send(new DeleteServiceLinkedRoleCommand({ RoleName: 'ReadOnly' })),
      ).rejects.toMatchObject({ name: 'AccessDenied' });
    });
  });

  it('answers a fault of its own as ServiceFailure', async () => {
    running.simulator.faults.add({
      match: { service: 'iam' },
      kind: 'serverError',
    });
    await expect(
      as(MEMBER).send(new GetRoleCommand({ RoleName: ROLE })),
    ).rejects.toMatchObject({
      name: 'ServiceFailureException',
      $metadata: { httpStatusCode: 500 },
    });
  });
});
