import { StopLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
} from '@aws-sdk/client-organizations';
import { roleArn, useRoles } from '../__testUtils__/roles';
import { MANAGEMENT, TRAIL_ARN } from '../__testUtils__/worlds';
import type { PolicyStatement } from '../world/identity/policy';

const { running, as, assume, allow } = useRoles();

describe('what an assumed role may do', () => {
  const session = async (name: string) => {
    const { Credentials } = await assume({ RoleArn: roleArn(name) });
    return as(Credentials!);
  };
  const enable = (ServicePrincipal: string) =>
    new EnableAWSServiceAccessCommand({ ServicePrincipal });
  const denial = (name: string, action: string, resource: string) =>
    `User: arn:aws:sts::${MANAGEMENT}:assumed-role/${name}/jane is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

  it('is what its policies allow: reads for the reading role', async () => {
    const { iam, organizations } = await session('ReadOnly');
    const { Role } = await iam.send(
      new GetRoleCommand({ RoleName: 'AWSServiceRoleForCloudTrail' }),
    );
    expect(Role!.RoleName).toBe('AWSServiceRoleForCloudTrail');
    await expect(
      organizations.send(enable('cloudtrail.amazonaws.com')),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: denial('ReadOnly', 'organizations:EnableAWSServiceAccess', '*'),
    });
    expect(running.simulator.events().at(-1)).toMatchObject({
      eventName: 'EnableAWSServiceAccess',
      errorCode: 'AccessDenied',
    });
  });

  it('is the switch for CloudTrail alone for the operator', async () => {
    const { organizations } = await session('Operator');
    await organizations.send(enable('cloudtrail.amazonaws.com'));
    await expect(
      organizations.send(enable('config.amazonaws.com')),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('names role and trail in the words of their services', async () => {
    const { iam, cloudtrail } = await session('Operator');
    await expect(
      iam.send(new GetRoleCommand({ RoleName: 'Operator' })),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: denial('Operator', 'iam:GetRole', 'role Operator'),
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      cloudtrail.send(new StopLoggingCommand({ Name: 'org-trail' })),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: denial('Operator', 'cloudtrail:StopLogging', TRAIL_ARN),
    });
    expect(running.world.trails[TRAIL_ARN].logging.isLogging).toBe(true);
  });

  it('is cut short by what an account key is denied', async () => {
    running.change(world => {
      world.accounts[MANAGEMENT].ownKey.deniedActions = ['iam:Get*'];
    });
    await expect(
      as(MANAGEMENT).iam.send(
        new GetRoleCommand({ RoleName: 'AWSServiceRoleForCloudTrail' }),
      ),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::${MANAGEMENT}:user/administrator is not authorized to perform: iam:GetRole on resource: role AWSServiceRoleForCloudTrail with an explicit deny in an identity-based policy`,
    });
  });
});

describe('a session policy', () => {
  const enable = (ServicePrincipal: string) =>
    new EnableAWSServiceAccessCommand({ ServicePrincipal });
  const limited = async (...Statement: PolicyStatement[]) => {
    const { Credentials, PackedPolicySize } = await assume({
      RoleArn: roleArn('Administrator'),
      Policy: JSON.stringify({ Version: '2012-10-17', Statement }),
    });
    expect(PackedPolicySize).toBeGreaterThan(0);
    return as(Credentials!).organizations;
  };

  it('leaves of the role’s permissions what it allows itself', async () => {
    const organizations = await limited({
      Effect: 'Allow',
      Action: 'organizations:Enable*',
      Resource: '*',
    });
    await organizations.send(enable('config.amazonaws.com'));
    await expect(
      organizations.send(
        new DisableAWSServiceAccessCommand({
          ServicePrincipal: 'config.amazonaws.com',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringMatching(
        /because no session policy allows the organizations:DisableAWSServiceAccess action$/,
      ),
    });
  });

  it('gives nothing that the role has not', async () => {
    const { Credentials } = await assume({
      RoleArn: roleArn('ReadOnly'),
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
      }),
    });
    await expect(
      as(Credentials!).organizations.send(enable('config.amazonaws.com')),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/no identity-based policy allows/),
    });
  });

  it('can deny', async () => {
    const organizations = await limited(
      { Effect: 'Allow', Action: '*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'organizations:Enable*',
        Resource: '*',
        Condition: { Null: { 'aws:SourceIdentity': 'true' } },
      },
    );
    await expect(
      organizations.send(enable('config.amazonaws.com')),
    ).rejects.toMatchObject({
      message: expect.stringMatching(
        /with an explicit deny in a session policy$/,
      ),
    });
  });

  it.each([
    ['{', 'This policy contains invalid Json'],
    ['[]', 'Syntax errors in policy.'],
    ['{"Version":"2012-10-17"}', 'Syntax errors in policy.'],
    [
      '{"Version":"2026-01-01","Statement":[]}',
      'The policy must contain a valid version string.',
    ],
    [
      '{"Version":"2012-10-17","Statement":{"Effect":"Maybe","Action":"*"}}',
      'Syntax errors in policy.',
    ],
    [
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"*"}}',
      'Policy document should not specify a principal.',
    ],
    [
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Condition":{"IpAddress":{"aws:SourceIp":"192.0.2.0/24"}}}}',
      'IpAddress in a policy is not simulated here.',
    ],
  ])('is refused as malformed: %s', async (Policy, message) => {
    await expect(assume({ Policy })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message,
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('an identity policy', () => {
  it('can name what the session says of itself', async () => {
    allow('ReadOnly', {
      Effect: 'Allow',
      Action: 'iam:GetRole',
      Resource:
        'arn:aws:iam::${aws:PrincipalAccount}:role/${aws:SourceIdentity}',
    });
    const session = async (SourceIdentity: string) => {
      const { Credentials } = await assume({
        RoleArn: roleArn('ReadOnly'),
        SourceIdentity,
      });
      return as(Credentials!).iam;
    };
    const get = new GetRoleCommand({ RoleName: 'Operator' });
    const { Role } = await (await session('Operator')).send(get);
    expect(Role!.RoleName).toBe('Operator');
    await expect((await session('jane')).send(get)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });
});
