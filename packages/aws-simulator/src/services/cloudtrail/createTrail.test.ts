import {
  CreateTrailCommand,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  ListTagsCommand,
  StartLoggingCommand,
  type CreateTrailCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { NOON, useSimulator } from '../../__testUtils__/cloudtrail';
import {
  arnOfTrail,
  KEY_ARN,
  KEY_ID,
  logBucket,
  logKey,
  without,
} from '../../__testUtils__/destinations';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
} from '../../__testUtils__/worlds';
import type { Role, World } from '../../world/types';

const BUCKET = 'new-bucket';
const ARN = arnOfTrail('new-trail');
const LOG_GROUP = `arn:aws:logs:us-east-1:${MANAGEMENT}:log-group:trail:*`;
const WRITER = `arn:aws:iam::${MANAGEMENT}:role/Writer`;

/** A role that CloudTrail may write to log groups with. */
const writer: Role = {
  name: 'Writer',
  path: '/',
  arn: WRITER,
  roleId: 'AROAWRITER',
  createdAt: '2025-01-01T00:00:00.000Z',
  maxSessionSeconds: 3600,
  trustPolicy: {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 'sts:AssumeRole',
    },
  },
  policies: [
    {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 'logs:*', Resource: '*' },
    },
  ],
};

describe('CreateTrail through the SDK', () => {
  const aws = useSimulator();
  const create = (
    input: Partial<CreateTrailCommandInput> = {},
    { as = MANAGEMENT, region = 'us-east-1' } = {},
  ) =>
    aws.as(as, region).send(
      new CreateTrailCommand({
        Name: 'new-trail',
        S3BucketName: BUCKET,
        ...input,
      }),
    );
  const ofOrganization = {
    IsOrganizationTrail: true,
    IsMultiRegionTrail: true,
  };

  beforeEach(() =>
    aws.change(world => {
      world.buckets[BUCKET] = logBucket(BUCKET, 'new-trail');
      world.keys[KEY_ARN] = logKey('new-trail');
      world.accounts[MANAGEMENT].roles.Writer = writer;
    }),
  );

  describe('by default', () => {
    it('makes a single-Region trail without validation, which does not log', async () => {
      expect(await create()).toMatchObject({
        Name: 'new-trail',
        TrailARN: ARN,
        S3BucketName: BUCKET,
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
        aws.world.deliveries.filter(({ trailArn }) => trailArn === ARN),
      ).toEqual([]);
    });

    it('leaves an event with what was answered', async () => {
      await create();
      expect(aws.simulator.events()).toMatchObject([
        {
          eventName: 'CreateTrail',
          requestParameters: { name: 'new-trail', s3BucketName: BUCKET },
          responseElements: {
            name: 'new-trail',
            trailARN: ARN,
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
      world.buckets[BUCKET] = logBucket(BUCKET, 'new-trail', {
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
      .send(new ListTagsCommand({ ResourceIdList: [ARN] }));
    expect(ResourceTagList).toEqual([
      { ResourceId: ARN, TagsList: [{ Key: 'Owner', Value: 'platform' }] },
    ]);
  });

  describe('for an organization', () => {
    it('gives every member a copy', async () => {
      await create(ofOrganization);
      for (const account of [MEMBER, DELEGATE]) {
        const { trailList } = await aws
          .as(account, 'eu-west-1')
          .send(new DescribeTrailsCommand({}));
        expect(trailList!.map(({ TrailARN }) => TrailARN)).toContain(ARN);
      }
    });

    it('is the management account’s where a delegated administrator creates it', async () => {
      const { TrailARN } = await create(ofOrganization, { as: DELEGATE });
      expect(TrailARN).toBe(ARN);
      expect(aws.world.trails[ARN].accountId).toBe(MANAGEMENT);
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
      expect((await create(ofOrganization)).TrailARN).toBe(ARN);
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
        expect(aws.world.trails[ARN]).toBeUndefined();
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

  it.each<
    [string, Partial<CreateTrailCommandInput>, (world: World) => void, string]
  >([
    ['a bad name', { Name: 'a' }, () => {}, 'InvalidTrailNameException'],
    ['an ARN for a name', { Name: ARN }, () => {}, 'InvalidTrailNameException'],
    [
      'a taken name',
      { Name: 'org-trail' },
      () => {},
      'TrailAlreadyExistsException',
    ],
    [
      'a bad bucket name',
      { S3BucketName: 'A_b' },
      () => {},
      'InvalidS3BucketNameException',
    ],
    [
      'a bad prefix',
      { S3KeyPrefix: 'x'.repeat(201) },
      () => {},
      'InvalidS3PrefixException',
    ],
    [
      'no such bucket',
      { S3BucketName: 'nowhere' },
      () => {},
      'S3BucketDoesNotExistException',
    ],
    [
      'a multi-Region trail without global events',
      { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false },
      () => {},
      'InvalidParameterCombinationException',
    ],
    [
      'a bucket without a policy',
      {},
      world => {
        delete world.buckets[BUCKET].policy;
      },
      'InsufficientS3BucketPolicyException',
    ],
    [
      'an organization’s trail whose place the bucket refuses',
      ofOrganization,
      world => {
        world.buckets[BUCKET].policy = without(
          world.buckets[BUCKET],
          'AWSCloudTrailOrganizationWrite',
        );
      },
      'InsufficientS3BucketPolicyException',
    ],
    [
      'an organization’s trail whose owner the bucket refuses',
      ofOrganization,
      world => {
        world.buckets[BUCKET].policy = without(
          world.buckets[BUCKET],
          'AWSCloudTrailWrite',
        );
      },
      'InsufficientS3BucketPolicyException',
    ],
    [
      'a key that is not one',
      { KmsKeyId: 'key!' },
      () => {},
      'InvalidKmsKeyIdException',
    ],
    [
      'a missing key',
      { KmsKeyId: KEY_ARN.replace('1234abcd', '00000000') },
      () => {},
      'KmsKeyNotFoundException',
    ],
    [
      'an alias, which none is',
      { KmsKeyId: 'alias/logs' },
      () => {},
      'KmsKeyNotFoundException',
    ],
    [
      'a key in another Region than the bucket',
      { KmsKeyId: KEY_ARN },
      world => {
        world.buckets[BUCKET].region = 'eu-west-1';
      },
      'KmsKeyNotFoundException',
    ],
    [
      'a disabled key',
      { KmsKeyId: KEY_ARN },
      world => {
        world.keys[KEY_ARN].state = 'Disabled';
      },
      'KmsException',
    ],
    [
      'a key for another trail',
      { KmsKeyId: KEY_ARN },
      world => {
        world.keys[KEY_ARN] = logKey('other-trail');
      },
      'InsufficientEncryptionPolicyException',
    ],
    [
      'a bad topic',
      { SnsTopicName: 'a b' },
      () => {},
      'InvalidSnsTopicNameException',
    ],
    [
      'a log group without a role',
      { CloudWatchLogsLogGroupArn: LOG_GROUP },
      () => {},
      'InvalidCloudWatchLogsRoleArnException',
    ],
    [
      'a role without a log group',
      { CloudWatchLogsRoleArn: WRITER },
      () => {},
      'InvalidCloudWatchLogsLogGroupArnException',
    ],
    [
      'a log group elsewhere',
      {
        CloudWatchLogsLogGroupArn: LOG_GROUP.replace('us-east-1', 'eu-west-1'),
        CloudWatchLogsRoleArn: WRITER,
      },
      () => {},
      'InvalidCloudWatchLogsLogGroupArnException',
    ],
    [
      'a role that does not trust CloudTrail',
      {
        CloudWatchLogsLogGroupArn: LOG_GROUP,
        CloudWatchLogsRoleArn: `arn:aws:iam::${MANAGEMENT}:role/Administrator`,
      },
      () => {},
      'InvalidCloudWatchLogsRoleArnException',
    ],
    [
      'a role that may not write',
      { CloudWatchLogsLogGroupArn: LOG_GROUP, CloudWatchLogsRoleArn: WRITER },
      world => {
        world.accounts[MANAGEMENT].roles.Writer.policies = [];
      },
      'InvalidCloudWatchLogsLogGroupArnException',
    ],
    [
      'a role that the caller may not pass',
      { CloudWatchLogsLogGroupArn: LOG_GROUP, CloudWatchLogsRoleArn: WRITER },
      world => {
        world.accounts[MANAGEMENT].ownKey.deniedActions = ['iam:PassRole'];
      },
      'AccessDeniedException',
    ],
    [
      'a tag twice',
      { TagsList: [{ Key: 'a' }, { Key: 'a' }] },
      () => {},
      'InvalidTagParameterException',
    ],
    [
      'a tag of AWS’s own',
      { TagsList: [{ Key: 'aws:x', Value: 'y' }] },
      () => {},
      'InvalidTagParameterException',
    ],
    [
      'an empty tag key',
      { TagsList: [{ Key: '', Value: 'y' }] },
      () => {},
      'InvalidTagParameterException',
    ],
    [
      'too many tags',
      { TagsList: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}` })) },
      () => {},
      'TagsLimitExceededException',
    ],
    [
      'tags that the caller may not add',
      { TagsList: [{ Key: 'a', Value: 'b' }] },
      world => {
        world.accounts[MANAGEMENT].ownKey.deniedActions = [
          'cloudtrail:AddTags',
        ];
      },
      'AccessDeniedException',
    ],
  ])('refuses %s', async (_, input, change, name) => {
    aws.change(change);
    const before = aws.world.trails;
    await expect(create(input)).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode: 400 },
    });
    expect(aws.world.trails).toEqual(before);
    expect(aws.simulator.events()).toMatchObject([
      {
        eventName: 'CreateTrail',
        errorCode: name === 'AccessDeniedException' ? 'AccessDenied' : name,
        responseElements: null,
      },
    ]);
  });

  describe('the number of trails', () => {
    const fill = (region: string, number: number) =>
      aws.change(world => {
        for (let i = 0; i < number; i++) {
          const arn = `arn:aws:cloudtrail:${region}:${MANAGEMENT}:trail/t${i}`;
          world.trails[arn] = {
            ...world.trails[arnOfTrail('org-trail')],
            arn,
            name: `t${i}`,
            homeRegion: region,
            isMultiRegion: false,
            isOrganizationTrail: false,
          };
        }
      });

    it('is five in a Region, shadows included', async () => {
      fill('us-east-1', 3);
      await create();
      await expect(create({ Name: 'sixth' })).rejects.toMatchObject({
        name: 'MaximumNumberOfTrailsExceededException',
        message: `User: ${MANAGEMENT} already has 5 trails in us-east-1.`,
      });
    });

    it('is counted in every Region for a multi-Region trail', async () => {
      fill('ap-northeast-1', 4);
      await expect(create({ IsMultiRegionTrail: true })).rejects.toMatchObject({
        name: 'MaximumNumberOfTrailsExceededException',
      });
      expect((await create()).IsMultiRegionTrail).toBe(false);
    });

    it('counts a member’s copies, and hinders no organization trail', async () => {
      fill('us-east-1', 0);
      aws.change(world => {
        const arn = `arn:aws:cloudtrail:us-east-1:${MEMBER}:trail/`;
        for (const name of ['a-1', 'a-2', 'a-3', 'a-4'])
          world.trails[`${arn}${name}`] = {
            ...world.trails[arnOfTrail('org-trail')],
            arn: `${arn}${name}`,
            name,
            accountId: MEMBER,
            isMultiRegion: false,
            isOrganizationTrail: false,
          };
      });
      await expect(create({}, { as: MEMBER })).rejects.toMatchObject({
        name: 'MaximumNumberOfTrailsExceededException',
      });
      await create(ofOrganization);
      expect(aws.world.memberTrails[ARN]).toContain(MEMBER);
    });
  });
});
