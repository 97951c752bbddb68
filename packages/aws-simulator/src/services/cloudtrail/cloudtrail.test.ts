import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
  type UpdateTrailCommandInput,
} from '@aws-sdk/client-cloudtrail';
import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
} from '@aws-sdk/client-organizations';
import { startAwsSimulator, type AwsSimulator } from '../../server';
import { clientsFor } from '../../__testUtils__/clients';
import {
  frozen,
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
  STRANGER,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-23T12:02:00Z');
const REGIONAL_ARN = `arn:aws:cloudtrail:eu-west-1:${MANAGEMENT}:trail/regional`;

describe('CloudTrail through the SDK', () => {
  let simulator: AwsSimulator;
  const as = (account: string, region?: string) =>
    clientsFor(simulator.url, { as: account, region }).cloudtrail;

  beforeAll(async () => {
    simulator = await startAwsSimulator({
      port: 0,
      scenario: smallOrganization,
      limits: 'off',
      clock: () => NOON,
    });
  });
  beforeEach(() => {
    simulator.reset();
    simulator.change(frozen);
  });
  afterAll(() => simulator.close());

  const namesSeen = async (
    account: string,
    region: string,
    includeShadowTrails?: boolean,
  ) => {
    const { trailList } = await as(account, region).send(
      new DescribeTrailsCommand({ includeShadowTrails }),
    );
    return trailList!.map(({ Name }) => Name);
  };
  const switchAccess = (
    Command:
      | typeof DisableAWSServiceAccessCommand
      | typeof EnableAWSServiceAccessCommand,
  ) =>
    clientsFor(simulator.url, { as: MANAGEMENT }).organizations.send(
      new Command({ ServicePrincipal: 'cloudtrail.amazonaws.com' }),
    );
  const update = (
    input: Partial<UpdateTrailCommandInput>,
    account = MANAGEMENT,
  ) => as(account).send(new UpdateTrailCommand({ Name: TRAIL_ARN, ...input }));
  const status = async (account = MANAGEMENT, Name = TRAIL_ARN) =>
    as(account).send(new GetTrailStatusCommand({ Name }));

  describe('who sees which trail', () => {
    it('is each Region for a multi-Region trail, and its home for another', async () => {
      expect(await namesSeen(MANAGEMENT, 'us-east-1')).toEqual(['org-trail']);
      expect(await namesSeen(MANAGEMENT, 'eu-west-1')).toEqual([
        'org-trail',
        'regional',
      ]);
      expect(await namesSeen(MANAGEMENT, 'eu-west-1', false)).toEqual([
        'regional',
      ]);
    });

    it('is each member for an organization trail, unless shadows are left out', async () => {
      const { trailList } = await as(MEMBER).send(
        new DescribeTrailsCommand({}),
      );
      expect(trailList).toMatchObject([
        { TrailARN: TRAIL_ARN, IsOrganizationTrail: true },
      ]);
      expect(await namesSeen(MEMBER, 'us-east-1', false)).toEqual([]);
      expect(await namesSeen(STRANGER, 'us-east-1')).toEqual([]);
    });

    it('is a matter of ARNs and of names at home', async () => {
      const asked = async (name: string, region: string) => {
        const { trailList } = await as(MANAGEMENT, region).send(
          new DescribeTrailsCommand({ trailNameList: [name] }),
        );
        return trailList!.map(({ TrailARN }) => TrailARN);
      };
      expect(await asked('org-trail', 'us-east-1')).toEqual([TRAIL_ARN]);
      expect(await asked('org-trail', 'eu-west-1')).toEqual([]);
      expect(await asked(TRAIL_ARN, 'eu-west-1')).toEqual([TRAIL_ARN]);
      expect(await asked('nothing', 'us-east-1')).toEqual([]);
    });

    it('lets a member get it by ARN and not by name', async () => {
      const { Trail } = await as(MEMBER).send(
        new GetTrailCommand({ Name: TRAIL_ARN }),
      );
      expect(Trail).toMatchObject({
        Name: 'org-trail',
        HomeRegion: 'us-east-1',
        S3BucketName: 'example-trail',
      });
      await expect(
        as(MEMBER).send(new GetTrailCommand({ Name: 'org-trail' })),
      ).rejects.toMatchObject({
        name: 'TrailNotFoundException',
        message: `Unknown trail: arn:aws:cloudtrail:us-east-1:${MEMBER}:trail/org-trail for the user: ${MEMBER}`,
        $metadata: { httpStatusCode: 400 },
      });
    });

    it.each([
      ['ab', 'InvalidTrailNameException'],
      ['a b c', 'InvalidTrailNameException'],
      ['my--trail', 'InvalidTrailNameException'],
      ['192.168.5.4', 'InvalidTrailNameException'],
      ['arn:aws:cloudtrail:nowhere', 'CloudTrailARNInvalidException'],
      ['no-such-trail', 'TrailNotFoundException'],
    ])('answers %s with %s', async (Name, error) => {
      await expect(
        as(MANAGEMENT).send(new GetTrailCommand({ Name })),
      ).rejects.toMatchObject({ name: error });
    });
  });

  describe('event selectors', () => {
    it('are shown to the owner and to a delegated administrator, not to a member', async () => {
      const selectorsFor = (account: string) =>
        as(account).send(
          new GetEventSelectorsCommand({ TrailName: TRAIL_ARN }),
        );
      for (const account of [MANAGEMENT, DELEGATE])
        expect(await selectorsFor(account)).toMatchObject({
          TrailARN: TRAIL_ARN,
          EventSelectors: [
            { ReadWriteType: 'All', IncludeManagementEvents: true },
          ],
        });
      await expect(selectorsFor(MEMBER)).rejects.toMatchObject({
        name: 'TrailNotFoundException',
      });
    });

    it('are either basic or advanced', async () => {
      const advanced = [
        {
          Name: 'Management',
          FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
        },
      ];
      simulator.change(world => {
        world.trails[TRAIL_ARN].selectors = { advanced };
      });
      const { AdvancedEventSelectors, EventSelectors } = await as(
        MANAGEMENT,
      ).send(new GetEventSelectorsCommand({ TrailName: TRAIL_ARN }));
      expect(AdvancedEventSelectors).toEqual(advanced);
      expect(EventSelectors).toBeUndefined();
    });
  });

  describe('the status', () => {
    it('shows recent deliveries of a healthy trail, as the clock moves', async () => {
      expect(await status()).toMatchObject({
        IsLogging: true,
        StartLoggingTime: new Date('2023-05-01T10:05:00Z'),
        LatestDeliveryTime: new Date('2026-11-23T12:00:00Z'),
        LatestDigestDeliveryTime: new Date('2026-11-23T12:00:00Z'),
        LatestDeliveryAttemptSucceeded: '2026-11-23T12:00:00.000Z',
        TimeLoggingStopped: '',
      });
      simulator.advance(34 * MINUTE);
      const later = await status(MEMBER);
      expect(later.LatestDeliveryTime).toEqual(
        new Date('2026-11-23T12:35:00Z'),
      );
      expect(later.LatestDigestDeliveryTime).toEqual(
        new Date('2026-11-23T12:00:00Z'),
      );
    });

    it('stays where deliveries broke, with the error, in the Regions concerned', async () => {
      simulator.change(world => {
        world.trails[TRAIL_ARN].outage = {
          since: '2026-11-23T09:58:00.000Z',
          error: 'AccessDenied',
          regions: ['us-east-1'],
        };
      });
      expect(await status()).toMatchObject({
        IsLogging: true,
        LatestDeliveryTime: new Date('2026-11-23T09:55:00Z'),
        LatestDeliveryError: 'AccessDenied',
        LatestDeliveryAttemptTime: '2026-11-23T12:00:00.000Z',
        LatestDeliveryAttemptSucceeded: '2026-11-23T09:55:00.000Z',
      });
      const elsewhere = await as(MANAGEMENT, 'eu-west-1').send(
        new GetTrailStatusCommand({ Name: TRAIL_ARN }),
      );
      expect(elsewhere.LatestDeliveryError).toBeUndefined();
      expect(elsewhere.LatestDeliveryTime).toEqual(
        new Date('2026-11-23T12:00:00Z'),
      );
    });

    it('shows an old time and no error where deliveries time out', async () => {
      simulator.change(world => {
        world.trails[TRAIL_ARN].outage = { since: '2026-11-23T09:58:00.000Z' };
      });
      const { LatestDeliveryError, LatestDeliveryTime } = await status();
      expect(LatestDeliveryError).toBeUndefined();
      expect(LatestDeliveryTime).toEqual(new Date('2026-11-23T09:55:00Z'));
    });

    it('is found by name at home and by ARN elsewhere', async () => {
      const named = (Name: string, region: string) =>
        as(MANAGEMENT, region).send(new GetTrailStatusCommand({ Name }));
      expect((await named('org-trail', 'us-east-1')).IsLogging).toBe(true);
      expect((await named(TRAIL_ARN, 'ap-northeast-1')).IsLogging).toBe(true);
      await expect(named('org-trail', 'ap-northeast-1')).rejects.toMatchObject({
        name: 'TrailNotFoundException',
      });
      await expect(named(REGIONAL_ARN, 'us-east-1')).rejects.toMatchObject({
        name: 'TrailNotFoundException',
      });
    });
  });

  describe('logging', () => {
    it('stops and starts, and remembers what was delivered', async () => {
      await as(MANAGEMENT).send(new StopLoggingCommand({ Name: 'org-trail' }));
      simulator.advance(30 * MINUTE);
      expect(await status()).toMatchObject({
        IsLogging: false,
        StopLoggingTime: new Date(NOON),
        LatestDeliveryTime: new Date('2026-11-23T12:00:00Z'),
      });

      await as(MANAGEMENT).send(new StartLoggingCommand({ Name: 'org-trail' }));
      const started = new Date(NOON + 30 * MINUTE);
      expect(await status()).toMatchObject({
        IsLogging: true,
        StartLoggingTime: started,
        LatestDeliveryTime: new Date('2026-11-23T12:00:00Z'),
      });
      simulator.advance(5 * MINUTE);
      expect((await status()).LatestDeliveryTime).toEqual(
        new Date('2026-11-23T12:35:00Z'),
      );
    });

    it('is switched in the home Region only', async () => {
      for (const Command of [StopLoggingCommand, StartLoggingCommand])
        await expect(
          as(MANAGEMENT, 'eu-west-1').send(new Command({ Name: TRAIL_ARN })),
        ).rejects.toMatchObject({ name: 'InvalidHomeRegionException' });
      expect((await status()).IsLogging).toBe(true);
    });

    it('is switched by a delegated administrator, by ARN, and never by a member', async () => {
      await as(DELEGATE).send(new StopLoggingCommand({ Name: TRAIL_ARN }));
      expect((await status()).IsLogging).toBe(false);
      await expect(
        as(MEMBER).send(new StartLoggingCommand({ Name: TRAIL_ARN })),
      ).rejects.toMatchObject({
        name: 'NotOrganizationMasterAccountException',
      });
      expect((await status()).IsLogging).toBe(false);
      expect(
        simulator
          .events()
          .map(e => [e.eventName, e.recipientAccountId, e.errorCode]),
      ).toEqual([
        ['StopLogging', DELEGATE, undefined],
        ['StartLogging', MEMBER, 'NotOrganizationMasterAccountException'],
      ]);
    });
  });

  describe('UpdateTrail', () => {
    it('changes what is given and leaves the rest', async () => {
      const answer = await update({
        EnableLogFileValidation: false,
        SnsTopicName: 'deliveries',
      });
      expect(answer).toMatchObject({
        TrailARN: TRAIL_ARN,
        S3BucketName: 'example-trail',
        LogFileValidationEnabled: false,
        SnsTopicARN: `arn:aws:sns:us-east-1:${MANAGEMENT}:deliveries`,
        IsOrganizationTrail: true,
      });
      expect(Object.keys(answer)).not.toContain('HomeRegion');
      expect((await status()).LatestDigestDeliveryTime).toBeUndefined();
    });

    it.each([
      [{ S3BucketName: 'Not_A_Bucket' }, 'InvalidS3BucketNameException'],
      [
        { IncludeGlobalServiceEvents: false },
        'InvalidParameterCombinationException',
      ],
    ])('refuses %j: %s', async (input, name) => {
      await expect(update(input)).rejects.toMatchObject({ name });
    });

    it('converts to an account trail and back, and keeps delivering', async () => {
      await update({ IsOrganizationTrail: false });
      expect(simulator.world.memberTrails).toEqual({});
      await expect(status(MEMBER)).rejects.toMatchObject({
        name: 'TrailNotFoundException',
      });
      simulator.advance(10 * MINUTE);

      await update({ IsOrganizationTrail: true });
      expect(simulator.world.memberTrails).toEqual({
        [TRAIL_ARN]: [MEMBER, DELEGATE],
      });
      expect((await status(MEMBER)).LatestDeliveryTime).toEqual(
        new Date('2026-11-23T12:00:00Z'),
      );
      expect((await status()).LatestDeliveryTime).toEqual(
        new Date('2026-11-23T12:10:00Z'),
      );
      simulator.advance(5 * MINUTE);
      expect((await status(MEMBER)).LatestDeliveryTime).toEqual(
        new Date('2026-11-23T12:15:00Z'),
      );
    });

    it('restores an organization trail only after trusted access is back', async () => {
      await switchAccess(DisableAWSServiceAccessCommand);
      expect(await namesSeen(MEMBER, 'us-east-1')).toEqual([]);
      await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject(
        {
          name: 'CloudTrailAccessNotEnabledException',
          message: expect.stringContaining(
            'hasn’t enabled CloudTrail service access',
          ),
        },
      );
      await switchAccess(EnableAWSServiceAccessCommand);
      expect(await namesSeen(MEMBER, 'us-east-1')).toEqual([]);
      await update({ IsOrganizationTrail: true });
      expect(await namesSeen(MEMBER, 'us-east-1')).toEqual(['org-trail']);
    });

    it('may not know for a while that trusted access is back', async () => {
      await switchAccess(DisableAWSServiceAccessCommand);
      simulator.change(world => {
        world.settings.cloudTrailAccessLagMs = MINUTE;
      });
      await switchAccess(EnableAWSServiceAccessCommand);
      await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject(
        { name: 'CloudTrailAccessNotEnabledException' },
      );
      simulator.advance(MINUTE);
      const { IsOrganizationTrail } = await update({
        IsOrganizationTrail: true,
      });
      expect(IsOrganizationTrail).toBe(true);
    });

    it('leaves a conversion to the management account', async () => {
      await expect(
        update({ IsOrganizationTrail: false }, DELEGATE),
      ).rejects.toMatchObject({
        name: 'NotOrganizationMasterAccountException',
      });
      const { LogFileValidationEnabled } = await update(
        { EnableLogFileValidation: false },
        DELEGATE,
      );
      expect(LogFileValidationEnabled).toBe(false);
    });

    it('needs all features of the organization', async () => {
      await update({ IsOrganizationTrail: false });
      simulator.change(world => {
        world.organizations[ORGANIZATION].featureSet = 'CONSOLIDATED_BILLING';
      });
      await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject(
        { name: 'OrganizationNotInAllFeaturesModeException' },
      );
    });

    it('needs an organization', async () => {
      await update({ IsOrganizationTrail: false });
      simulator.change(world => {
        delete world.accounts[MANAGEMENT].membership;
      });
      await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject(
        { name: 'OrganizationsNotInUseException' },
      );
    });

    describe('where the service-linked role is missing', () => {
      beforeEach(async () => {
        await update({ IsOrganizationTrail: false });
        simulator.change(world => {
          delete world.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail;
        });
      });

      it('creates it for a caller who may', async () => {
        await update({ IsOrganizationTrail: true });
        expect(
          simulator.world.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail
            .path,
        ).toBe('/aws-service-role/cloudtrail.amazonaws.com/');
      });

      it('refuses a caller who may not', async () => {
        simulator.change(world => {
          world.accounts[MANAGEMENT].ownKey.deniedActions = [
            'iam:CreateServiceLinkedRole',
          ];
        });
        await expect(
          update({ IsOrganizationTrail: true }),
        ).rejects.toMatchObject({
          name: 'InsufficientDependencyServiceAccessPermissionException',
        });
        expect(simulator.world.trails[TRAIL_ARN].isOrganizationTrail).toBe(
          false,
        );
      });
    });
  });
});
