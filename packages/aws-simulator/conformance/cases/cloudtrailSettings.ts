import type { Case } from './case';
import type { Hands } from './hands';

const NO_KEY = '00000000-0000-4000-8000-000000000000';

/** Settings that neither a new trail nor a changed one may have. */
export const trailSettings: Case[] = [
  ...bothWays('a name that is none', 'InvalidTrailNameException', () => ({
    Name: 'a--b',
  })),
  ...bothWays(
    'a bucket name that is none',
    'InvalidS3BucketNameException',
    () => ({
      S3BucketName: '_',
    }),
  ),
  ...bothWays('a prefix that is too long', 'InvalidS3PrefixException', () => ({
    S3KeyPrefix: 'x'.repeat(201),
  })),
  ...bothWays(
    'a bucket that is not there',
    'S3BucketDoesNotExistException',
    hands => ({
      S3BucketName: hands.unique('nowhere'),
    }),
  ),
  ...bothWays(
    'a bucket without a policy',
    'InsufficientS3BucketPolicyException',
    async hands => ({
      S3BucketName: await hands.closedBucket(),
    }),
  ),
  ...bothWays(
    'a topic name that is none',
    'InvalidSnsTopicNameException',
    () => ({
      SnsTopicName: 'no topic',
    }),
  ),
  ...bothWays('a key id that is none', 'InvalidKmsKeyIdException', () => ({
    KmsKeyId: 'no key',
  })),
  ...bothWays('a key that is not there', 'KmsKeyNotFoundException', () => ({
    KmsKeyId: NO_KEY,
  })),
  ...bothWays(
    'a key that keeps CloudTrail out',
    'InsufficientEncryptionPolicyException',
    async hands => ({
      KmsKeyId: await hands.key({ forCloudTrail: false }),
    }),
  ),
  ...bothWays('a key that is switched off', 'KmsException', async hands => ({
    KmsKeyId: await hands.disabledKey(),
  })),
  ...bothWays(
    'every Region but no global events',
    'InvalidParameterCombinationException',
    () => ({
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: false,
    }),
  ),
  ...bothWays(
    'a log group that is none',
    'InvalidCloudWatchLogsLogGroupArnException',
    () => ({
      CloudWatchLogsLogGroupArn: 'no group',
      CloudWatchLogsRoleArn: 'arn:aws:iam::100000000001:role/Logs',
    }),
  ),
  ...bothWays(
    'a log role that is none',
    'InvalidCloudWatchLogsRoleArnException',
    () => ({
      CloudWatchLogsLogGroupArn:
        'arn:aws:logs:us-east-1:100000000001:log-group:trail:*',
      CloudWatchLogsRoleArn: 'no role',
    }),
  ),
];

/** A setting that neither a new trail nor a changed one may have. */
function bothWays(
  title: string,
  fails: string,
  settings: (hands: Hands) => object | Promise<object>,
): Case[] {
  return [
    {
      call: 'cloudtrail:CreateTrail',
      title: `with ${title}`,
      given: async hands => ({
        ...(await hands.newTrail()),
        ...(await settings(hands)),
      }),
      fails,
    },
    {
      call: 'cloudtrail:UpdateTrail',
      title: `to ${title}`,
      given: async hands => ({
        Name: (await hands.trail()).Name,
        ...(await settings(hands)),
      }),
      fails,
    },
  ];
}
