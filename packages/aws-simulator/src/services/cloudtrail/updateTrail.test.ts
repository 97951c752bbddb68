import {
  GetTrailStatusCommand,
  UpdateTrailCommand,
  type UpdateTrailCommandInput,
} from '@aws-sdk/client-cloudtrail';
import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
} from '@aws-sdk/client-organizations';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import { namesSeen } from '../../__testUtils__/trails';
import { KEY_ARN, logKey, without } from '../../__testUtils__/destinations';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';

const MINUTE = 60_000;
const REGIONAL_ARN = `arn:aws:cloudtrail:eu-west-1:${MANAGEMENT}:trail/regional`;

describe('UpdateTrail through the SDK', () => {
  const aws = useSimulator();
  const { as } = aws;
  const status = async (account = MANAGEMENT, Name = TRAIL_ARN) =>
    as(account).send(new GetTrailStatusCommand({ Name }));
  const switchAccess = (
    Command:
      | typeof DisableAWSServiceAccessCommand
      | typeof EnableAWSServiceAccessCommand,
  ) =>
    aws
      .clients(MANAGEMENT)
      .organizations.send(
        new Command({ ServicePrincipal: 'cloudtrail.amazonaws.com' }),
      );
  const update = (
    input: Partial<UpdateTrailCommandInput>,
    account = MANAGEMENT,
    region?: string,
  ) =>
    as(account, region).send(
      new UpdateTrailCommand({ Name: TRAIL_ARN, ...input }),
    );

  it('takes settings away with an empty text', async () => {
    aws.change(world => {
      world.keys[KEY_ARN] = logKey('org-trail');
    });
    const full = { SnsTopicName: 'deliveries', KmsKeyId: KEY_ARN };
    expect(await update(full)).toMatchObject({ KmsKeyId: KEY_ARN });
    const empty = await update({ SnsTopicName: '', KmsKeyId: '' });
    expect(empty.KmsKeyId).toBeUndefined();
    expect(empty.SnsTopicARN).toBeUndefined();
  });

  it('leaves an event with what was answered', async () => {
    await update({ EnableLogFileValidation: false });
    expect(aws.simulator.events()).toMatchObject([
      {
        eventName: 'UpdateTrail',
        requestParameters: { enableLogFileValidation: false },
        responseElements: { logFileValidationEnabled: false },
      },
    ]);
  });

  it('judges bucket and key only where they change', async () => {
    aws.change(world => {
      delete world.buckets['example-trail'].policy;
    });
    await update({ EnableLogFileValidation: false });
    await expect(update({ S3KeyPrefix: 'x' })).rejects.toMatchObject({
      name: 'InsufficientS3BucketPolicyException',
    });
    await expect(update({ S3BucketName: 'nowhere' })).rejects.toMatchObject({
      name: 'S3BucketDoesNotExistException',
    });
  });

  it.each<[Partial<UpdateTrailCommandInput>, string]>([
    [{ KmsKeyId: KEY_ARN }, 'KmsKeyNotFoundException'],
    [{ KmsKeyId: 'key!' }, 'InvalidKmsKeyIdException'],
    [{ S3KeyPrefix: '{' }, 'InvalidS3PrefixException'],
    [{ SnsTopicName: '!' }, 'InvalidSnsTopicNameException'],
    [
      { CloudWatchLogsRoleArn: 'arn:aws:iam::123456789012:role/x' },
      'InvalidCloudWatchLogsLogGroupArnException',
    ],
    [
      { CloudWatchLogsLogGroupArn: 'arn:aws:logs' },
      'InvalidCloudWatchLogsRoleArnException',
    ],
    [{ Name: 'nothing' }, 'TrailNotFoundException'],
    [{ Name: 'a' }, 'InvalidTrailNameException'],
    [{ Name: 'arn:x' }, 'CloudTrailARNInvalidException'],
  ])('refuses %j: %s', async (input, name) => {
    await expect(update(input)).rejects.toMatchObject({ name });
  });

  it('refuses to give the organization a trail whose bucket does not admit it', async () => {
    await update({ IsOrganizationTrail: false });
    aws.change(world => {
      world.buckets['example-trail'].policy = without(
        world.buckets['example-trail'],
        'AWSCloudTrailOrganizationWrite',
      );
    });
    await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject({
      name: 'InsufficientS3BucketPolicyException',
    });
    expect(aws.world.trails[TRAIL_ARN].isOrganizationTrail).toBe(false);
  });

  it('refuses to apply a trail to Regions that are full', async () => {
    aws.change(world => {
      for (const name of ['t-1', 't-2', 't-3', 't-4']) {
        const arn = `arn:aws:cloudtrail:ap-northeast-1:${MANAGEMENT}:trail/${name}`;
        world.trails[arn] = {
          ...world.trails[REGIONAL_ARN],
          arn,
          name,
          homeRegion: 'ap-northeast-1',
        };
      }
    });
    await expect(
      update(
        { Name: REGIONAL_ARN, IsMultiRegionTrail: true },
        MANAGEMENT,
        'eu-west-1',
      ),
    ).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
  });

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
    expect(aws.world.memberTrails).toEqual({});
    await expect(status(MEMBER)).rejects.toMatchObject({
      name: 'TrailNotFoundException',
    });
    aws.simulator.advance(10 * MINUTE);

    await update({ IsOrganizationTrail: true });
    expect(aws.world.memberTrails).toEqual({
      [TRAIL_ARN]: [MEMBER, DELEGATE],
    });
    expect((await status(MEMBER)).LatestDeliveryTime).toEqual(
      new Date('2026-11-23T12:00:00Z'),
    );
    expect((await status()).LatestDeliveryTime).toEqual(
      new Date('2026-11-23T12:10:00Z'),
    );
    aws.simulator.advance(5 * MINUTE);
    expect((await status(MEMBER)).LatestDeliveryTime).toEqual(
      new Date('2026-11-23T12:15:00Z'),
    );
  });

  it('restores an organization trail only after trusted access is back', async () => {
    await switchAccess(DisableAWSServiceAccessCommand);
    expect(await namesSeen(aws, MEMBER, 'us-east-1')).toEqual([]);
    await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject({
      name: 'CloudTrailAccessNotEnabledException',
      message: expect.stringContaining(
        'hasn’t enabled CloudTrail service access',
      ),
    });
    await switchAccess(EnableAWSServiceAccessCommand);
    expect(await namesSeen(aws, MEMBER, 'us-east-1')).toEqual([]);
    await update({ IsOrganizationTrail: true });
    expect(await namesSeen(aws, MEMBER, 'us-east-1')).toEqual(['org-trail']);
  });

  it('may not know for a while that trusted access is back', async () => {
    await switchAccess(DisableAWSServiceAccessCommand);
    aws.change(world => {
      world.settings.cloudTrailAccessLagMs = MINUTE;
    });
    await switchAccess(EnableAWSServiceAccessCommand);
    await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject({
      name: 'CloudTrailAccessNotEnabledException',
    });
    aws.simulator.advance(MINUTE);
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
    aws.change(world => {
      world.organizations[ORGANIZATION].featureSet = 'CONSOLIDATED_BILLING';
    });
    await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject({
      name: 'OrganizationNotInAllFeaturesModeException',
    });
  });

  it('needs an organization', async () => {
    await update({ IsOrganizationTrail: false });
    aws.change(world => {
      delete world.accounts[MANAGEMENT].membership;
    });
    await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject({
      name: 'OrganizationsNotInUseException',
    });
  });

  describe('where the service-linked role is missing', () => {
    beforeEach(async () => {
      await update({ IsOrganizationTrail: false });
      aws.change(world => {
        delete world.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail;
      });
    });

    it('creates it for a caller who may', async () => {
      await update({ IsOrganizationTrail: true });
      expect(
        aws.world.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail.path,
      ).toBe('/aws-service-role/cloudtrail.amazonaws.com/');
    });

    it('refuses a caller who may not', async () => {
      aws.change(world => {
        world.accounts[MANAGEMENT].ownKey.deniedActions = [
          'iam:CreateServiceLinkedRole',
        ];
      });
      await expect(update({ IsOrganizationTrail: true })).rejects.toMatchObject(
        {
          name: 'InsufficientDependencyServiceAccessPermissionException',
        },
      );
      expect(aws.world.trails[TRAIL_ARN].isOrganizationTrail).toBe(false);
    });
  });
});
