import {
  DescribeOrganizationCommand,
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
} from '@aws-sdk/client-organizations';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  type AssumeRoleCommandInput,
} from '@aws-sdk/client-sts';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { StopLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { startAwsSimulator, type AwsSimulator } from '../server';
import {
  clientsFor,
  type TemporaryCredentials,
} from '../__testUtils__/clients';
import {
  frozen,
  MANAGEMENT,
  MEMBER,
  smallOrganization,
  TRAIL_ARN,
} from '../__testUtils__/worlds';
import type { PolicyStatement } from '../world/policy';

const role = (name: string, account = MANAGEMENT) =>
  `arn:aws:iam::${account}:role/${name}`;

describe('STS through the SDK', () => {
  let simulator: AwsSimulator;
  const as = (identity: string | TemporaryCredentials) =>
    clientsFor(simulator.url, { as: identity });

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

  const assume = (
    input: Partial<AssumeRoleCommandInput> = {},
    identity: string | TemporaryCredentials = MANAGEMENT,
  ) =>
    as(identity).sts.send(
      new AssumeRoleCommand({
        RoleArn: role('Operator'),
        RoleSessionName: 'jane',
        ...input,
      }),
    );
  const trust = (...Statement: PolicyStatement[]) =>
    simulator.change(world => {
      world.accounts[MANAGEMENT].roles.Operator.trustPolicy.Statement =
        Statement;
    });

  describe('GetCallerIdentity', () => {
    it('says who an account key is', async () => {
      expect(
        await as(MEMBER).sts.send(new GetCallerIdentityCommand({})),
      ).toMatchObject({
        Account: MEMBER,
        Arn: `arn:aws:iam::${MEMBER}:user/administrator`,
        UserId: `AIDA${MEMBER}SIMU`,
      });
    });

    it('says when the key is the root user’s', async () => {
      simulator.change(world => {
        world.accounts[MEMBER].ownKey.root = true;
      });
      expect(
        await as(MEMBER).sts.send(new GetCallerIdentityCommand({})),
      ).toMatchObject({ Arn: `arn:aws:iam::${MEMBER}:root`, UserId: MEMBER });
    });

    it('refuses the key of an account that does not exist', async () => {
      await expect(
        as('000000000000').sts.send(new GetCallerIdentityCommand({})),
      ).rejects.toMatchObject({
        name: 'InvalidClientTokenId',
        message: 'The security token included in the request is invalid.',
        $metadata: { httpStatusCode: 403 },
      });
      await expect(
        as('000000000000').organizations.send(
          new DescribeOrganizationCommand({}),
        ),
      ).rejects.toMatchObject({
        name: 'UnrecognizedClientException',
        $metadata: { httpStatusCode: 400 },
      });
    });
  });

  describe('AssumeRole', () => {
    it('gives credentials that act as the role', async () => {
      const answer = await assume({ SourceIdentity: 'user.default.jane' });
      expect(answer).toMatchObject({
        AssumedRoleUser: {
          Arn: `arn:aws:sts::${MANAGEMENT}:assumed-role/Operator/jane`,
          AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}:jane$/),
        },
        SourceIdentity: 'user.default.jane',
        Credentials: {
          AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        },
      });
      const lifetime = +answer.Credentials!.Expiration! - simulator.now();
      expect(lifetime).toBeGreaterThan(3590_000);
      expect(lifetime).toBeLessThanOrEqual(3600_000);
      expect(
        await as(answer.Credentials!).sts.send(
          new GetCallerIdentityCommand({}),
        ),
      ).toMatchObject({
        Account: MANAGEMENT,
        Arn: `arn:aws:sts::${MANAGEMENT}:assumed-role/Operator/jane`,
      });
    });

    it('records source identity and tags with the session and its events', async () => {
      const { Credentials } = await assume({
        SourceIdentity: 'user.default.jane',
        Tags: [{ Key: 'portal-user', Value: 'user:default/jane' }],
      });
      expect(simulator.world.sessions[Credentials!.AccessKeyId!]).toMatchObject(
        {
          roleName: 'Operator',
          sessionName: 'jane',
          sourceIdentity: 'user.default.jane',
          tags: { 'portal-user': 'user:default/jane' },
        },
      );
      await as(Credentials!).organizations.send(
        new DisableAWSServiceAccessCommand({
          ServicePrincipal: 'cloudtrail.amazonaws.com',
        }),
      );
      const [assumed, disabled] = simulator.events();
      expect(assumed).toMatchObject({
        eventName: 'AssumeRole',
        readOnly: true,
        requestParameters: {
          roleArn: role('Operator'),
          roleSessionName: 'jane',
          sourceIdentity: 'user.default.jane',
        },
      });
      expect(disabled).toMatchObject({
        eventSource: 'organizations.amazonaws.com',
        eventName: 'DisableAWSServiceAccess',
        awsRegion: 'us-east-1',
        readOnly: false,
        recipientAccountId: MANAGEMENT,
        sourceIPAddress: '127.0.0.1',
        userAgent: expect.stringContaining('aws-sdk-js'),
        requestParameters: { servicePrincipal: 'cloudtrail.amazonaws.com' },
        userIdentity: {
          type: 'AssumedRole',
          accountId: MANAGEMENT,
          arn: `arn:aws:sts::${MANAGEMENT}:assumed-role/Operator/jane`,
          principalId: expect.stringMatching(/^AROA.*:jane$/),
          sessionContext: {
            sourceIdentity: 'user.default.jane',
            sessionIssuer: { type: 'Role', arn: role('Operator') },
          },
        },
      });
      expect(disabled.errorCode).toBeUndefined();
    });

    it.each([
      ['sts:AssumeRole', [], {}],
      [
        'sts:SetSourceIdentity',
        ['sts:AssumeRole', 'sts:TagSession'],
        { SourceIdentity: 'jane' },
      ],
      [
        'sts:TagSession',
        ['sts:AssumeRole', 'sts:SetSourceIdentity'],
        { Tags: [{ Key: 'a', Value: 'b' }] },
      ],
    ])(
      'names %s where the trust policy does not allow it',
      async (missing, Action, input) => {
        trust({
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${MANAGEMENT}:root` },
          Action,
        });
        await expect(assume(input)).rejects.toMatchObject({
          name: 'AccessDenied',
          message: `User: arn:aws:iam::${MANAGEMENT}:user/administrator is not authorized to perform: ${missing} on resource: ${role(
            'Operator',
          )}`,
          $metadata: { httpStatusCode: 403 },
        });
        expect(simulator.world.sessions).toEqual({});
        expect(simulator.events()).toMatchObject([
          { eventName: 'AssumeRole', errorCode: 'AccessDenied' },
        ]);
      },
    );

    it('asks for the external id that the trust policy wants', async () => {
      trust({
        Effect: 'Allow',
        Principal: { AWS: MANAGEMENT },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': 'portal' } },
      });
      await expect(assume()).rejects.toMatchObject({ name: 'AccessDenied' });
      await expect(assume({ ExternalId: 'other' })).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      const { Credentials } = await assume({ ExternalId: 'portal' });
      expect(Credentials!.AccessKeyId).toMatch(/^ASIA/);
    });

    it('refuses another account, a missing role and the root user alike', async () => {
      await expect(assume({}, MEMBER)).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      await expect(assume({ RoleArn: role('Nobody') })).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      simulator.change(world => {
        world.accounts[MANAGEMENT].ownKey.root = true;
      });
      await expect(assume()).rejects.toMatchObject({
        name: 'AccessDenied',
        message: 'Roles may not be assumed by root accounts.',
      });
    });

    it.each([
      [
        { RoleSessionName: 'j' },
        'roleSessionName',
        'length greater than or equal to 2',
      ],
      [
        { RoleSessionName: 'user:default/jane' },
        'roleSessionName',
        'pattern: [\\w+=,.@-]*',
      ],
      [
        { RoleSessionName: 'x'.repeat(65) },
        'roleSessionName',
        'length less than or equal to 64',
      ],
      [
        { SourceIdentity: 'user:default/jane' },
        'sourceIdentity',
        'pattern: [\\w+=,.@-]*',
      ],
      [
        { DurationSeconds: 60 },
        'durationSeconds',
        'value greater than or equal to 900',
      ],
      [{ RoleArn: undefined }, 'roleArn', 'not be null'],
    ])('refuses %j', async (input, member, constraint) => {
      const error = await assume(input).catch(e => e);
      expect(error.name).toBe('ValidationError');
      expect(error.$metadata.httpStatusCode).toBe(400);
      expect(error.message).toContain(`at '${member}' failed to satisfy`);
      expect(error.message).toContain(constraint);
    });

    it('holds the session to the role’s longest duration', async () => {
      await expect(assume({ DurationSeconds: 7200 })).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining('MaxSessionDuration'),
      });
    });

    it('refuses expired credentials', async () => {
      const { Credentials } = await assume({ DurationSeconds: 900 });
      simulator.advance(900_001);
      await expect(
        as(Credentials!).sts.send(new GetCallerIdentityCommand({})),
      ).rejects.toMatchObject({
        name: 'ExpiredToken',
        $metadata: { httpStatusCode: 403 },
      });
      await expect(
        as(Credentials!).organizations.send(
          new DescribeOrganizationCommand({}),
        ),
      ).rejects.toMatchObject({ name: 'ExpiredTokenException' });
    });

    it('refuses a temporary key with another session token', async () => {
      const { Credentials } = await assume();
      await expect(
        as({ ...Credentials, SessionToken: 'another' }).sts.send(
          new GetCallerIdentityCommand({}),
        ),
      ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    });
  });

  describe('a chain of roles', () => {
    const administrator = async () => {
      const { Credentials } = await assume({
        RoleArn: role('Administrator'),
        SourceIdentity: 'jane',
        Tags: [
          { Key: 'kept', Value: 'yes' },
          { Key: 'dropped', Value: 'yes' },
        ],
        TransitiveTagKeys: ['kept'],
      });
      return Credentials!;
    };

    it('keeps the source identity and the transitive tags', async () => {
      const answer = await assume({}, await administrator());
      expect(answer.SourceIdentity).toBe('jane');
      expect(
        simulator.world.sessions[answer.Credentials!.AccessKeyId!],
      ).toMatchObject({ sourceIdentity: 'jane', tags: { kept: 'yes' } });
    });

    it('cannot change the source identity, or last more than an hour', async () => {
      const credentials = await administrator();
      await expect(
        assume({ SourceIdentity: 'joe' }, credentials),
      ).rejects.toMatchObject({
        name: 'AccessDenied',
        message: expect.stringContaining('sts:SetSourceIdentity'),
      });
      await expect(
        assume({ DurationSeconds: 3601 }, credentials),
      ).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining('1 hour'),
      });
    });

    it('begins with a role that the next one trusts by its ARN, whatever its own policies', async () => {
      trust({
        Effect: 'Allow',
        Principal: { AWS: role('ReadOnly') },
        Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      });
      const { Credentials } = await assume({ RoleArn: role('ReadOnly') });
      const { AssumedRoleUser } = await assume(
        { SourceIdentity: 'user.default.jane' },
        Credentials!,
      );
      expect(AssumedRoleUser!.Arn).toBe(
        `arn:aws:sts::${MANAGEMENT}:assumed-role/Operator/jane`,
      );
    });

    it('ends where the role’s own policies do not allow the next', async () => {
      const { Credentials } = await assume({ RoleArn: role('ReadOnly') });
      await expect(assume({}, Credentials!)).rejects.toMatchObject({
        name: 'AccessDenied',
        message: `User: arn:aws:sts::${MANAGEMENT}:assumed-role/ReadOnly/jane is not authorized to perform: sts:AssumeRole on resource: ${role(
          'Operator',
        )}`,
      });
    });
  });

  describe('what an assumed role may do', () => {
    const session = async (name: string) => {
      const { Credentials } = await assume({ RoleArn: role(name) });
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
        message: denial(
          'ReadOnly',
          'organizations:EnableAWSServiceAccess',
          '*',
        ),
      });
      expect(simulator.events().at(-1)).toMatchObject({
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
      expect(simulator.world.trails[TRAIL_ARN].logging.isLogging).toBe(true);
    });

    it('is cut short by what an account key is denied', async () => {
      simulator.change(world => {
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
});
