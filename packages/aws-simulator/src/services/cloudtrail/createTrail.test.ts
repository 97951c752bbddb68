import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  ListTagsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { NOON } from '../../__testUtils__/cloudtrail';
import { KEY_ARN, KEY_ID, logBucket } from '../../__testUtils__/destinations';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
} from '../../__testUtils__/worlds';
import { WRITER } from '../../__testUtils__/logWriter';
import {
  NEW_BUCKET,
  NEW_TRAIL_ARN,
  ofOrganization,
  useNewTrails,
} from '../../__testUtils__/trails';

const LOG_GROUP = `arn:aws:logs:us-east-1:${MANAGEMENT}:log-group:trail:*`;

describe('CreateTrail through the SDK', () => {
  const { aws, create } = useNewTrails();

  describe('by default', () => {
    it('makes a single-Region trail without validation, which does not log', async () => {
      expect(await create()).toMatchObject({
        Name: 'new-trail',
        TrailARN: NEW_TRAIL_ARN,
        S3BucketName: NEW_BUCKET,
        IncludeGlobalServiceEvents: true,
        IsMultiRegionTrail: false,
        LogFileValidationEnabled: false,
        IsOrganizationTrail: false,
      });
      const status = await aws
        .as(MANAGEMENT)
        .send(new GetTrailStatusCommand({ Name: 'new-trail' }));
      expect(status.IsLogging).toBe(false);
      expect(status.LatestDeliveryTime).toBeUndefined();
      const { EventSelectors } = await aws
        .as(MANAGEMENT)
        .send(new GetEventSelectorsCommand({ TrailName: 'new-trail' }));
      expect(EventSelectors).toEqual([
        {
          ReadWriteType: 'All',
          IncludeManagementEvents: true,
          DataResources: [],
          ExcludeManagementEventSources: [],
        },
      ]);
      expect(
        aws.world.deliveries.filter(
          ({ trailArn }) => trailArn === NEW_TRAIL_ARN,
        ),
      ).toEqual([]);
    });

    it('leaves an event with what was answered', async () => {
      await create();
      expect(aws.simulator.events()).toMatchObject([
        {
          eventName: 'CreateTrail',
          requestParameters: { name: 'new-trail', s3BucketName: NEW_BUCKET },
          responseElements: {
            name: 'new-trail',
            trailARN: NEW_TRAIL_ARN,
            isMultiRegionTrail: false,
            includeGlobalServiceEvents: true,
          },
        },
      ]);
    });

    it('delivers once it is started', async () => {
      await create();
      await aws
        .as(MANAGEMENT)
        .send(new StartLoggingCommand({ Name: 'new-trail' }));
      aws.simulator.advance(3 * 60_000);
      const { LatestDeliveryTime } = await aws
        .as(MANAGEMENT)
        .send(new GetTrailStatusCommand({ Name: 'new-trail' }));
      expect(LatestDeliveryTime).toEqual(new Date('2026-11-23T12:05:00Z'));
    });
  });

  it('takes every setting', async () => {
    aws.change(world => {
      world.buckets[NEW_BUCKET] = logBucket(NEW_BUCKET, 'new-trail', {
        keyPrefix: 'trails',
      });
    });
    expect(
      await create({
        ...ofOrganization,
        S3KeyPrefix: 'trails',
        SnsTopicName: 'deliveries',
        EnableLogFileValidation: true,
        KmsKeyId: KEY_ID,
        CloudWatchLogsLogGroupArn: LOG_GROUP,
        CloudWatchLogsRoleArn: WRITER,
        TagsList: [{ Key: 'Owner', Value: 'platform' }],
      }),
    ).toMatchObject({
      S3KeyPrefix: 'trails',
      SnsTopicARN: `arn:aws:sns:us-east-1:${MANAGEMENT}:deliveries`,
      IsMultiRegionTrail: true,
      LogFileValidationEnabled: true,
      KmsKeyId: KEY_ARN,
      CloudWatchLogsLogGroupArn: LOG_GROUP,
      CloudWatchLogsRoleArn: WRITER,
      IsOrganizationTrail: true,
    });
    const { ResourceTagList } = await aws
      .as(MANAGEMENT)
      .send(new ListTagsCommand({ ResourceIdList: [NEW_TRAIL_ARN] }));
    expect(ResourceTagList).toEqual([
      {
        ResourceId: NEW_TRAIL_ARN,
        TagsList: [{ Key: 'Owner', Value: 'platform' }],
      },
    ]);
  });

  describe('for an organization', () => {
    it('gives every member a copy', async () => {
      await create(ofOrganization);
      for (const account of [MEMBER, DELEGATE]) {
        const { trailList } = await aws
          .as(account, 'eu-west-1')
          .send(new DescribeTrailsCommand({}));
        expect(trailList!.map(({ TrailARN }) => TrailARN)).toContain(
          NEW_TRAIL_ARN,
        );
      }
    });

    it('is the management account’s where a delegated administrator creates it', async () => {
      const { TrailARN } = await create(ofOrganization, { as: DELEGATE });
      expect(TrailARN).toBe(NEW_TRAIL_ARN);
      expect(aws.world.trails[NEW_TRAIL_ARN].accountId).toBe(MANAGEMENT);
    });

    it('is refused to members and strangers', async () => {
      await expect(
        create(ofOrganization, { as: MEMBER }),
      ).rejects.toMatchObject({
        name: 'NotOrganizationMasterAccountException',
      });
      await expect(
        create(ofOrganization, { as: STRANGER }),
      ).rejects.toMatchObject({ name: 'OrganizationsNotInUseException' });
    });

    it('needs all features, and the trust of the organization', async () => {
      aws.change(world => {
        world.organizations[ORGANIZATION].trustedAccess = {};
      });
      await expect(create(ofOrganization)).rejects.toMatchObject({
        name: 'CloudTrailAccessNotEnabledException',
      });
      aws.change(world => {
        world.organizations[ORGANIZATION].featureSet = 'CONSOLIDATED_BILLING';
      });
      await expect(create(ofOrganization)).rejects.toMatchObject({
        name: 'OrganizationNotInAllFeaturesModeException',
      });
    });

    it('needs CloudTrail to have learnt of the trust', async () => {
      aws.change(world => {
        world.settings.cloudTrailAccessLagMs = 60_000;
        world.organizations[ORGANIZATION].trustedAccess = {
          'cloudtrail.amazonaws.com': new Date(NOON).toISOString(),
        };
      });
      await expect(create(ofOrganization)).rejects.toMatchObject({
        name: 'CloudTrailAccessNotEnabledException',
      });
      aws.simulator.advance(60_000);
      expect((await create(ofOrganization)).TrailARN).toBe(NEW_TRAIL_ARN);
    });

    it('needs the caller’s permissions on Organizations', async () => {
      aws.change(world => {
        world.accounts[MANAGEMENT].ownKey.deniedActions = [
          'organizations:DescribeOrganization',
        ];
      });
      await expect(create(ofOrganization)).rejects.toMatchObject({
        name: 'InsufficientDependencyServiceAccessPermissionException',
      });
    });

    describe('where the service-linked role is missing', () => {
      beforeEach(() =>
        aws.change(world => {
          delete world.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail;
        }),
      );

      it('creates it in the caller’s name, with an event in IAM’s Region', async () => {
        await create(ofOrganization);
        expect(
          aws.world.accounts[MANAGEMENT].roles.AWSServiceRoleForCloudTrail.path,
        ).toBe('/aws-service-role/cloudtrail.amazonaws.com/');
        expect(aws.simulator.events()).toMatchObject([
          {
            eventName: 'CreateServiceLinkedRole',
            eventSource: 'iam.amazonaws.com',
            awsRegion: 'us-east-1',
            sourceIPAddress: 'cloudtrail.amazonaws.com',
            recipientAccountId: MANAGEMENT,
            userIdentity: {
              accountId: MANAGEMENT,
              invokedBy: 'cloudtrail.amazonaws.com',
            },
            responseElements: {
              role: { roleName: 'AWSServiceRoleForCloudTrail' },
            },
          },
          { eventName: 'CreateTrail', eventSource: 'cloudtrail.amazonaws.com' },
        ]);
      });

      it('refuses a caller who may not create roles', async () => {
        aws.change(world => {
          world.accounts[MANAGEMENT].ownKey.deniedActions = [
            'iam:CreateServiceLinkedRole',
          ];
        });
        await expect(create(ofOrganization)).rejects.toMatchObject({
          name: 'InsufficientDependencyServiceAccessPermissionException',
        });
        expect(aws.world.trails[NEW_TRAIL_ARN]).toBeUndefined();
      });

      it('refuses a delegated administrator', async () => {
        await expect(
          create(ofOrganization, { as: DELEGATE }),
        ).rejects.toMatchObject({
          name: 'NoManagementAccountSLRExistsException',
        });
      });
    });
  });
});
