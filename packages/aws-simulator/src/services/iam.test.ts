import {
  CreateServiceLinkedRoleCommand,
  GetRoleCommand,
} from '@aws-sdk/client-iam';
import { startAwsSimulator, type AwsSimulator } from '../server';
import { clientsFor } from '../__testUtils__/clients';
import {
  frozen,
  MANAGEMENT,
  MEMBER,
  smallOrganization,
} from '../__testUtils__/worlds';

const ROLE = 'AWSServiceRoleForCloudTrail';
const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

describe('IAM through the SDK', () => {
  let simulator: AwsSimulator;
  const as = (account: string) =>
    clientsFor(simulator.url, { as: account }).iam;

  beforeAll(async () => {
    simulator = await startAwsSimulator({
      port: 0,
      scenario: smallOrganization,
      limits: 'off',
    });
  });
  beforeEach(() => {
    simulator.reset();
    simulator.change(frozen);
  });
  afterAll(() => simulator.close());

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
    expect(found.Role).toEqual(Role);

    await expect(create()).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: `Service role name ${ROLE} has been taken in this account, please try a different suffix.`,
      $metadata: { httpStatusCode: 400 },
    });
    expect(
      simulator.events().map(e => [e.eventName, e.awsRegion, e.errorCode]),
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
});
