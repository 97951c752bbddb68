import { type CreateTrailCommandInput } from '@aws-sdk/client-cloudtrail';
import { KEY_ARN, logKey, without } from '../../__testUtils__/destinations';
import { WRITER } from '../../__testUtils__/logWriter';
import { MANAGEMENT } from '../../__testUtils__/worlds';
import type { World } from '../../world/types';
import {
  NEW_BUCKET,
  NEW_TRAIL_ARN,
  ofOrganization,
  useNewTrails,
} from '../../__testUtils__/trails';

const LOG_GROUP = `arn:aws:logs:us-east-1:${MANAGEMENT}:log-group:trail:*`;

describe('what CreateTrail refuses', () => {
  const { aws, create } = useNewTrails();

  it.each<
    [string, Partial<CreateTrailCommandInput>, (world: World) => void, string]
  >([
    ['a bad name', { Name: 'a' }, () => {}, 'InvalidTrailNameException'],
    [
      'an ARN for a name',
      { Name: NEW_TRAIL_ARN },
      () => {},
      'InvalidTrailNameException',
    ],
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
        delete world.buckets[NEW_BUCKET].policy;
      },
      'InsufficientS3BucketPolicyException',
    ],
    [
      'a bucket whose ACL CloudTrail may not read',
      {},
      world => {
        world.buckets[NEW_BUCKET].policy = without(
          world.buckets[NEW_BUCKET],
          'AWSCloudTrailAclCheck',
        );
      },
      'InsufficientS3BucketPolicyException',
    ],
    [
      'an organization’s trail whose place the bucket refuses',
      ofOrganization,
      world => {
        world.buckets[NEW_BUCKET].policy = without(
          world.buckets[NEW_BUCKET],
          'AWSCloudTrailOrganizationWrite',
        );
      },
      'InsufficientS3BucketPolicyException',
    ],
    [
      'an organization’s trail whose owner the bucket refuses',
      ofOrganization,
      world => {
        world.buckets[NEW_BUCKET].policy = without(
          world.buckets[NEW_BUCKET],
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
        world.buckets[NEW_BUCKET].region = 'eu-west-1';
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
});
