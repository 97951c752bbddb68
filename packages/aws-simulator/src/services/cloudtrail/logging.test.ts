import {
  GetTrailStatusCommand,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { NOON, useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';

const MINUTE = 60_000;
const REGIONAL_ARN = `arn:aws:cloudtrail:eu-west-1:${MANAGEMENT}:trail/regional`;

describe('logging through the SDK', () => {
  const aws = useSimulator();
  const { as } = aws;
  const status = async (account = MANAGEMENT, Name = TRAIL_ARN) =>
    as(account).send(new GetTrailStatusCommand({ Name }));

  describe('the status', () => {
    it('shows recent deliveries of a healthy trail, as the clock moves', async () => {
      expect(await status()).toMatchObject({
        IsLogging: true,
        StartLoggingTime: new Date('2023-05-01T10:05:00Z'),
        LatestDeliveryTime: new Date('2026-11-23T12:00:00Z'),
        LatestDigestDeliveryTime: new Date('2026-11-23T12:00:00Z'),
        LatestDeliveryAttemptSucceeded: '2026-11-23T12:00:00Z',
        TimeLoggingStarted: '2023-05-01T10:05:00Z',
        TimeLoggingStopped: '',
      });
      aws.simulator.advance(34 * MINUTE);
      const later = await status(MEMBER);
      expect(later.LatestDeliveryTime).toEqual(
        new Date('2026-11-23T12:35:00Z'),
      );
      expect(later.LatestDigestDeliveryTime).toEqual(
        new Date('2026-11-23T12:00:00Z'),
      );
    });

    it('stays where deliveries broke, with the error, in the Regions concerned', async () => {
      aws.change(world => {
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
        LatestDeliveryAttemptTime: '2026-11-23T12:00:00Z',
        LatestDeliveryAttemptSucceeded: '2026-11-23T09:55:00Z',
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
      aws.change(world => {
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
      aws.simulator.advance(30 * MINUTE);
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
      aws.simulator.advance(5 * MINUTE);
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
        aws.simulator
          .events()
          .map(e => [e.eventName, e.recipientAccountId, e.errorCode]),
      ).toEqual([
        ['StopLogging', DELEGATE, undefined],
        ['StartLogging', MEMBER, 'NotOrganizationMasterAccountException'],
      ]);
    });
  });

  it('is no delegated administrator’s to switch without the service-linked role', async () => {
    aws.change(world => {
      delete world.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail;
    });
    await expect(
      as(DELEGATE).send(new StopLoggingCommand({ Name: TRAIL_ARN })),
    ).rejects.toMatchObject({ name: 'NoManagementAccountSLRExistsException' });
    await as(MANAGEMENT).send(new StopLoggingCommand({ Name: TRAIL_ARN }));
    expect((await status()).IsLogging).toBe(false);
  });
});
