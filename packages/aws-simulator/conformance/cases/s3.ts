import { NotHere } from '../stage/stage';
import { ACCOUNTS } from '../stage/scenario';
import type { Case } from './case';
import type { Hands } from './hands';
import { trailBucketPolicy } from './policies';
import { inNewBucket, s3Settings } from './s3Settings';
import { exactly } from './sees';

const inBucket = async (hands: Hands) => ({ Bucket: await hands.bucket() });
/** The bucket of the organization's trail, which holds what was delivered. */
const inTrailBucket = async (hands: Hands) => {
  const { Trail } = await hands.do('cloudtrail:GetTrail', {
    Name: await hands.organizationTrail(),
  });
  const bucket = { Bucket: Trail!.S3BucketName };
  await hands.do('s3:ListObjectsV2', { ...bucket, MaxKeys: 1 }).catch(() => {
    throw new NotHere(
      'The organization’s trail delivers where only others may look.',
    );
  });
  return bucket;
};

/** Cases of S3. */
export const s3: Case[] = [
  {
    call: 's3:CreateBucket',
    title: 'in us-east-1',
    given: hands => ({ Bucket: hands.unique() }),
  },
  {
    call: 's3:CreateBucket',
    title: 'in another Region',
    region: 'eu-west-1',
    given: hands => ({
      Bucket: hands.unique(),
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
    }),
  },
  {
    call: 's3:CreateBucket',
    title: 'that one has already',
    region: 'eu-west-1',
    given: async hands => ({
      Bucket: await hands.closedBucket({ region: 'eu-west-1' }),
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
    }),
    fails: 'BucketAlreadyOwnedByYou',
  },
  {
    call: 's3:CreateBucket',
    title: 'that somebody else has',
    as: 'outsider',
    given: inNewBucket,
    fails: 'BucketAlreadyExists',
  },
  {
    call: 's3:CreateBucket',
    title: 'with a name that is none',
    input: { Bucket: 'No_Bucket' },
    fails: 'InvalidBucketName',
  },
  { call: 's3:HeadBucket', title: 'that is there', given: inNewBucket },
  {
    call: 's3:HeadBucket',
    title: 'that is not there',
    given: hands => ({ Bucket: hands.unique('nowhere') }),
    fails: 'NotFound',
  },
  {
    call: 's3:HeadBucket',
    title: 'of somebody else',
    as: 'outsider',
    given: inNewBucket,
    fails: 'Forbidden',
  },
  {
    call: 's3:GetBucketLocation',
    title: 'in us-east-1, which is told as nothing',
    given: inNewBucket,
    sees: { LocationConstraint: undefined },
  },
  {
    call: 's3:GetBucketLocation',
    title: 'in another Region',
    region: 'eu-west-1',
    given: async hands => ({
      Bucket: await hands.closedBucket({ region: 'eu-west-1' }),
    }),
    sees: { LocationConstraint: 'eu-west-1' },
  },
  {
    call: 's3:PutBucketPolicy',
    title: 'that admits CloudTrail',
    given: async hands => {
      const Bucket = await hands.closedBucket();
      return { Bucket, Policy: JSON.stringify(trailBucketPolicy(Bucket)) };
    },
  },
  {
    call: 's3:PutBucketPolicy',
    title: 'that is none',
    given: async hands => ({
      Bucket: await hands.closedBucket(),
      Policy: 'no policy',
    }),
    fails: 'MalformedPolicy',
  },
  {
    call: 's3:GetBucketPolicy',
    title: 'that admits CloudTrail',
    given: inBucket,
    sees: { Policy: /"cloudtrail.amazonaws.com"/ },
  },
  {
    call: 's3:GetBucketPolicyStatus',
    title: 'of a policy for CloudTrail alone',
    given: inBucket,
    sees: { PolicyStatus: { IsPublic: false } },
  },
  ...(['GetBucketPolicy', 'GetBucketPolicyStatus'] as const).map(
    (name): Case => ({
      call: `s3:${name}`,
      title: 'where there is none',
      given: inNewBucket,
      fails: 'NoSuchBucketPolicy',
    }),
  ),
  ...s3Settings,
  {
    call: 's3:ListObjectsV2',
    title: 'the accounts that delivered to an organization’s trail',
    given: async hands => {
      const { Organization } = await hands.do(
        'organizations:DescribeOrganization',
      );
      return {
        ...(await inTrailBucket(hands)),
        Prefix: `AWSLogs/${Organization!.Id}/`,
        Delimiter: '/',
      };
    },
    sees: { CommonPrefixes: [{ Prefix: /^AWSLogs\/o-[a-z0-9]+\/\d{12}\/$/ }] },
  },
  {
    call: 's3:ListObjectsV2',
    title: 'objects, two a page',
    given: async hands => ({ ...(await inTrailBucket(hands)), MaxKeys: 2 }),
    sees: { Contents: exactly(2), IsTruncated: true },
  },
  {
    call: 's3:ListObjectsV2',
    title: 'objects, the next page',
    given: async hands => {
      const bucket = await inTrailBucket(hands);
      const { NextContinuationToken } = await hands.do('s3:ListObjectsV2', {
        ...bucket,
        MaxKeys: 2,
      });
      return {
        ...bucket,
        MaxKeys: 2,
        ContinuationToken: NextContinuationToken,
      };
    },
    sees: { Contents: exactly(2) },
  },
  {
    call: 's3:ListObjectsV2',
    title: 'objects after a key',
    given: async hands => ({
      ...(await inTrailBucket(hands)),
      StartAfter: 'AWSLogs/1',
      MaxKeys: 1,
    }),
    sees: { StartAfter: 'AWSLogs/1', Contents: exactly(1) },
  },
  {
    call: 's3:ListObjectsV2',
    title: 'of an empty bucket',
    given: inNewBucket,
    sees: { KeyCount: 0, Contents: undefined },
  },
  {
    call: 's3:ListObjectsV2',
    title: 'of no bucket',
    given: hands => ({ Bucket: hands.unique('nowhere') }),
    fails: 'NoSuchBucket',
  },
  {
    call: 's3:ListObjectsV2',
    title: 'of somebody else',
    as: 'outsider',
    given: inNewBucket,
    fails: 'AccessDenied',
  },
  {
    call: 's3:ListObjectsV2',
    title: 'of another owner than expected',
    given: async hands => ({
      ...(await inNewBucket(hands)),
      ExpectedBucketOwner: ACCOUNTS.outsider,
    }),
    fails: 'AccessDenied',
  },
];
