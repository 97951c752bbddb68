import {
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  type ListObjectsV2CommandInput,
} from '@aws-sdk/client-s3';
import { NOON, useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
} from '../../__testUtils__/worlds';
import { canonicalUserId } from '../../world/ids';
import type { PolicyStatement } from '../../world/identity/policy';

const BUCKET = 'example-trail';
const FOLDER = `AWSLogs/${ORGANIZATION}/`;
const DIGESTS = `${FOLDER}${MEMBER}/CloudTrail-Digest/us-east-1/`;
const MINUTE = 60_000;

/** The key of a digest of the member, of an hour of the 23rd. */
const digest = (hour: string) =>
  `${DIGESTS}2026/11/23/${MEMBER}_CloudTrail-Digest_us-east-1_org-trail_us-east-1_20261123T${hour}0000Z.json.gz`;

describe('listing a bucket', () => {
  const aws = useSimulator();
  const list = (
    input: Partial<ListObjectsV2CommandInput> = {},
    as = MANAGEMENT,
  ) =>
    aws
      .clients(as)
      .s3.send(new ListObjectsV2Command({ Bucket: BUCKET, ...input }));
  const keys = async (input: Partial<ListObjectsV2CommandInput>) =>
    ((await list(input)).Contents ?? []).map(({ Key }) => Key);
  const admit = (...statements: PolicyStatement[]) =>
    aws.change(world => {
      const { policy } = world.buckets[BUCKET];
      policy!.Statement = [[policy!.Statement].flat(), statements].flat();
    });
  const listing = {
    Effect: 'Allow',
    Principal: { AWS: STRANGER },
    Action: 's3:ListBucket',
    Resource: `arn:aws:s3:::${BUCKET}`,
  } as const;

  it('rolls an organization’s accounts up into common prefixes', async () => {
    const page = await list({ Prefix: FOLDER, Delimiter: '/' });
    expect(page).toMatchObject({
      Name: BUCKET,
      Prefix: FOLDER,
      Delimiter: '/',
      KeyCount: 3,
      MaxKeys: 1000,
      IsTruncated: false,
      CommonPrefixes: [MANAGEMENT, MEMBER, DELEGATE].map(id => ({
        Prefix: `${FOLDER}${id}/`,
      })),
    });
    expect(page.Contents).toBeUndefined();
    expect(page.NextContinuationToken).toBeUndefined();
    expect(page.EncodingType).toBeUndefined();
  });

  it('gives the keys below a prefix, with what S3 tells of each', async () => {
    const { Contents, CommonPrefixes } = await list({
      Prefix: `${DIGESTS}2026/11/23/`,
      MaxKeys: 2,
    });
    expect(CommonPrefixes).toBeUndefined();
    expect(Contents).toEqual(
      ['00', '01'].map(hour => ({
        Key: digest(hour),
        LastModified: new Date(`2026-11-23T${hour}:00:00Z`),
        ETag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
        Size: expect.any(Number),
        StorageClass: 'STANDARD',
      })),
    );
    expect(await keys({ Prefix: 'nowhere/' })).toEqual([]);
  });

  it('begins after StartAfter, which need not be a key', async () => {
    expect(await keys({ Prefix: DIGESTS, StartAfter: digest('11') })).toEqual([
      digest('12'),
    ]);
    expect(
      await keys({ Prefix: DIGESTS, StartAfter: `${DIGESTS}2026/11/23/` }),
    ).toHaveLength(13);
    expect(await list({ Prefix: DIGESTS, StartAfter: 'zzz' })).toMatchObject({
      StartAfter: 'zzz',
      KeyCount: 0,
    });
  });

  it('goes on where a page ended, each key once, whatever StartAfter says then', async () => {
    const input = { Prefix: DIGESTS, StartAfter: digest('07'), MaxKeys: 2 };
    const first = await list(input);
    expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2, MaxKeys: 2 });
    const second = await list({
      ...input,
      StartAfter: digest('00'),
      ContinuationToken: first.NextContinuationToken,
    });
    expect(second.ContinuationToken).toBe(first.NextContinuationToken);
    const third = await list({
      ...input,
      ContinuationToken: second.NextContinuationToken,
    });
    expect(third).toMatchObject({ IsTruncated: false, KeyCount: 1 });
    expect(third.NextContinuationToken).toBeUndefined();
    expect(
      [first, second, third].flatMap(({ Contents = [] }) =>
        Contents.map(({ Key }) => Key),
      ),
    ).toEqual(['08', '09', '10', '11', '12'].map(digest));
  });

  it('pages through common prefixes', async () => {
    const input = { Prefix: FOLDER, Delimiter: '/', MaxKeys: 2 };
    const first = await list(input);
    expect(first.CommonPrefixes).toHaveLength(2);
    expect(
      await list({ ...input, ContinuationToken: first.NextContinuationToken }),
    ).toMatchObject({
      CommonPrefixes: [{ Prefix: `${FOLDER}${DELEGATE}/` }],
      IsTruncated: false,
    });
  });

  it('gives at most 1,000 keys, and none where none are asked for', async () => {
    const many = await list({ MaxKeys: 5000 });
    expect(many).toMatchObject({
      KeyCount: 1000,
      MaxKeys: 1000,
      IsTruncated: true,
    });
    expect(many.Contents).toHaveLength(1000);
    const none = await list({ MaxKeys: 0 });
    expect(none).toMatchObject({ KeyCount: 0, MaxKeys: 0, IsTruncated: false });
    expect(none.Contents).toBeUndefined();
  });

  it.each([
    ['fewer than no keys', { MaxKeys: -1 }, 'maxKeys'],
    [
      'an encoding that is not url',
      { EncodingType: 'base64' as 'url' },
      'encoding-type',
    ],
    [
      'a token that S3 did not give',
      { ContinuationToken: 'nonsense' },
      'continuation-token',
    ],
  ])('refuses %s', async (_, input, ArgumentName) => {
    await expect(list(input)).rejects.toMatchObject({
      name: 'InvalidArgument',
      ArgumentName,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('refuses a number of keys that is none', async () => {
    const answer = await fetch(
      `${aws.simulator.url}/${BUCKET}?list-type=2&max-keys=many`,
      {
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=AKIA${MANAGEMENT}SIMU/20261123/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0`,
        },
      },
    );
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(
      '<Code>InvalidArgument</Code><Message>Provided max-keys not an integer or within integer range</Message><ArgumentName>max-keys</ArgumentName><ArgumentValue>many</ArgumentValue>',
    );
  });

  it('gives the common prefix that StartAfter names, and not the one that a token follows', async () => {
    const input = { Prefix: FOLDER, Delimiter: '/', MaxKeys: 1 };
    const from = await list({
      ...input,
      StartAfter: `${FOLDER}${MANAGEMENT}/`,
    });
    expect(from.CommonPrefixes).toEqual([
      { Prefix: `${FOLDER}${MANAGEMENT}/` },
    ]);
    expect(
      await list({ ...input, ContinuationToken: from.NextContinuationToken }),
    ).toMatchObject({ CommonPrefixes: [{ Prefix: `${FOLDER}${MEMBER}/` }] });
  });

  it('refuses a token that was altered, and one of another bucket', async () => {
    const { NextContinuationToken: token = '' } = await list({ MaxKeys: 1 });
    const refusal = {
      name: 'InvalidArgument',
      message: 'The continuation token provided is incorrect',
    };
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    await expect(list({ ContinuationToken: altered })).rejects.toMatchObject(
      refusal,
    );
    aws.change(world => {
      world.buckets.other = { ...world.buckets[BUCKET], name: 'other' };
    });
    await expect(
      list({ Bucket: 'other', ContinuationToken: token }),
    ).rejects.toMatchObject(refusal);
    expect(await list({ ContinuationToken: token, MaxKeys: 1 })).toMatchObject({
      KeyCount: 1,
    });
  });

  it('encodes keys, prefixes and the delimiter where it is asked to', async () => {
    aws.change(world => {
      for (const span of world.deliveries)
        if (span.bucket === BUCKET) span.keyPrefix = 'the logs+(1)';
    });
    const input = {
      Prefix: 'the logs+(1)/AWSLogs/',
      StartAfter: 'the logs+(1)/',
      Delimiter: '/',
    };
    const prefix = `AWSLogs/${MANAGEMENT}/`;
    const plain = await list({ ...input, MaxKeys: 1 });
    expect(plain.CommonPrefixes).toEqual([
      { Prefix: `the logs+(1)/${prefix}` },
    ]);
    expect(
      await list({ ...input, EncodingType: 'url', MaxKeys: 1 }),
    ).toMatchObject({
      EncodingType: 'url',
      Prefix: 'the+logs%2B%281%29/AWSLogs/',
      StartAfter: 'the+logs%2B%281%29/',
      Delimiter: '/',
      CommonPrefixes: [{ Prefix: `the+logs%2B%281%29/${prefix}` }],
    });
    const [object] =
      (await list({ Prefix: input.Prefix, EncodingType: 'url', MaxKeys: 1 }))
        .Contents ?? [];
    expect(object.Key).toMatch(
      /^the\+logs%2B%281%29\/AWSLogs\/\d{12}\/CloudTrail/,
    );
  });

  it('names the owner where it is asked to', async () => {
    const { Contents: [object] = [] } = await list({
      MaxKeys: 1,
      FetchOwner: true,
    });
    expect(object.Owner).toEqual({ ID: canonicalUserId(MANAGEMENT) });
  });

  it('is for the expected owner', async () => {
    await list({ ExpectedBucketOwner: MANAGEMENT });
    await expect(list({ ExpectedBucketOwner: MEMBER })).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(list({ Bucket: 'nowhere-logs' })).rejects.toMatchObject({
      name: 'NoSuchBucket',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('lets another account list the prefixes that the policy names', async () => {
    const denied = { name: 'AccessDenied' };
    await expect(list({ Prefix: FOLDER }, STRANGER)).rejects.toMatchObject(
      denied,
    );
    admit({
      ...listing,
      Condition: { StringLike: { 's3:prefix': `${FOLDER}${MEMBER}/*` } },
    });
    const ofMember = await list({ Prefix: DIGESTS, MaxKeys: 1 }, STRANGER);
    expect(ofMember.KeyCount).toBe(1);
    await expect(list({ Prefix: FOLDER }, STRANGER)).rejects.toMatchObject(
      denied,
    );
    await expect(list({}, STRANGER)).rejects.toMatchObject(denied);
  });

  it('tells policies the delimiter and how many keys are asked for', async () => {
    admit({
      ...listing,
      Condition: {
        StringEquals: { 's3:delimiter': '/' },
        NumericLessThanEquals: { 's3:max-keys': '10' },
      },
    });
    await list({ Delimiter: '/', MaxKeys: 10 }, STRANGER);
    await expect(
      list({ Delimiter: '/', MaxKeys: 11 }, STRANGER),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(list({ MaxKeys: 10 }, STRANGER)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('shows more as the clock moves, until the bucket’s policy is taken away', async () => {
    const newest = async () =>
      (await keys({ Prefix: DIGESTS, StartAfter: digest('10') })).map(key =>
        key?.slice(-16, -8),
      );
    expect(new Date(NOON).toISOString()).toBe('2026-11-23T12:02:00.000Z');
    expect(await newest()).toEqual(['T110000Z', 'T120000Z']);
    aws.simulator.advance(57 * MINUTE);
    expect(await newest()).toHaveLength(2);
    aws.simulator.advance(2 * MINUTE);
    expect(await newest()).toHaveLength(3);

    await aws.clients(MANAGEMENT).s3.send(
      new PutBucketPolicyCommand({
        Bucket: BUCKET,
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: { ...listing, Principal: { AWS: MEMBER } },
        }),
      }),
    );
    aws.simulator.advance(5 * 60 * MINUTE);
    expect(await newest()).toHaveLength(3);
    const logs = await keys({
      StartAfter: `AWSLogs/${MANAGEMENT}/CloudTrail/us-east-1/2026/11/23/${MANAGEMENT}_CloudTrail_us-east-1_20261123T1255Z`,
      Prefix: `AWSLogs/${MANAGEMENT}/CloudTrail/us-east-1/`,
    });
    expect(logs.map(key => key?.split('_')[3])).toEqual([
      '20261123T1255Z',
      '20261123T1300Z',
    ]);
  });
});
