import {
  DescribeOrganizationCommand,
  DisableAWSServiceAccessCommand,
} from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { NOON } from '../__testUtils__/cloudtrail';
import { roleArn, useRoles } from '../__testUtils__/roles';
import { MANAGEMENT, MEMBER } from '../__testUtils__/worlds';

describe('STS through the SDK', () => {
  const { running, as, assume, trust } = useRoles();

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
      expect(answer.Credentials!.Expiration).toEqual(new Date(NOON + 3600_000));
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
      expect(running.world.sessions[Credentials!.AccessKeyId!]).toMatchObject({
        roleName: 'Operator',
        sessionName: 'jane',
        sourceIdentity: 'user.default.jane',
        tags: { 'portal-user': 'user:default/jane' },
      });
      await as(Credentials!).organizations.send(
        new DisableAWSServiceAccessCommand({
          ServicePrincipal: 'cloudtrail.amazonaws.com',
        }),
      );
      const [assumed, disabled] = running.simulator.events();
      expect(assumed).toMatchObject({
        eventName: 'AssumeRole',
        readOnly: true,
        requestParameters: {
          roleArn: roleArn('Operator'),
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
            sessionIssuer: { type: 'Role', arn: roleArn('Operator') },
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
          message: `User: arn:aws:iam::${MANAGEMENT}:user/administrator is not authorized to perform: ${missing} on resource: ${roleArn(
            'Operator',
          )}`,
          $metadata: { httpStatusCode: 403 },
        });
        expect(running.world.sessions).toEqual({});
        expect(running.simulator.events()).toMatchObject([
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
      await expect(
        assume({ RoleArn: roleArn('Nobody') }),
      ).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      running.change(world => {
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
      [{ Policy: '' }, 'policy', 'length greater than or equal to 1'],
      [{ TokenCode: 'abcdef' }, 'tokenCode', 'pattern: \\d*'],
      [
        {
          Tags: Array.from({ length: 51 }, (_, i) => ({
            Key: `k${i}`,
            Value: 'v',
          })),
        },
        'tags',
        'length less than or equal to 50',
      ],
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
      running.simulator.advance(900_001);
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

    it('refuses an ARN that is none', async () => {
      const RoleArn = 'the-operator-role-of-acme';
      await expect(assume({ RoleArn })).rejects.toMatchObject({
        name: 'ValidationError',
        message: `${RoleArn} is invalid`,
      });
    });

    it('is not active in a Region that the role’s account did not opt in to', async () => {
      await expect(assume({}, MANAGEMENT, 'af-south-1')).rejects.toMatchObject({
        name: 'RegionDisabledException',
        message: expect.stringContaining(`account:${MANAGEMENT}`),
        $metadata: { httpStatusCode: 403 },
      });
      running.change(world => {
        world.accounts[MANAGEMENT].optInRegions = ['af-south-1'];
      });
      const { Credentials } = await assume({}, MANAGEMENT, 'af-south-1');
      expect(Credentials!.AccessKeyId).toMatch(/^ASIA/);
    });

    it.each([
      [
        { SerialNumber: 'arn:aws:iam::123456789012:mfa/jane' },
        'AccessDenied',
        /MultiFactorAuthentication failed/,
      ],
      [
        { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }] },
        'ValidationError',
        /PolicyArns of AssumeRole is not simulated/,
      ],
      [
        {
          ProvidedContexts: [
            {
              ProviderArn: 'arn:aws:iam::aws:contextProvider/IdentityCenter',
              ContextAssertion: 'assertion',
            },
          ],
        },
        'ValidationError',
        /ProvidedContexts of AssumeRole is not simulated/,
      ],
    ])('refuses %j rather than leave it out', async (input, name, message) => {
      await expect(assume(input)).rejects.toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
    });
  });
});
