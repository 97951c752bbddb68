import { createHash } from 'node:crypto';
import type { DeliveredObject } from '../../world/deliveredObjects';
import { canonicalUserId } from '../../world/ids';
import { listObjects } from '../../world/objectListing';
import { readToken, writeToken } from '../../world/tokens';
import { invalidArgument } from './errors';
import { bucketOperation } from './operation';

const LONGEST_PAGE = 1000;

/** Where a listing goes on, and in which bucket. */
interface Position {
  bucket: string;
  after: string;
}

/** What lies in a bucket. */
export const s3Listing = {
  ListObjectsV2: bucketOperation({
    readOnly: true,
    action: 'ListBucket',
    input: {
      Prefix: { type: 'string' },
      Delimiter: { type: 'string' },
      StartAfter: { type: 'string' },
      ContinuationToken: { type: 'string' },
      MaxKeys: { type: 'integer' },
      FetchOwner: { type: 'boolean' },
      EncodingType: { type: 'string' },
    },
    context: ({ Prefix, Delimiter, MaxKeys }) => ({
      's3:prefix': Prefix ?? '',
      's3:delimiter': Delimiter,
      's3:max-keys': MaxKeys?.toString(),
    }),
    run(world, bucket, input, { now }) {
      const { Prefix = '', Delimiter = '', ContinuationToken } = input;
      const { StartAfter = '', MaxKeys = LONGEST_PAGE, EncodingType } = input;
      if (MaxKeys < 0)
        throw invalidArgument(
          'Argument maxKeys must be an integer between 0 and 2147483647',
          {
            name: 'maxKeys',
            value: String(MaxKeys),
          },
        );
      if (EncodingType !== undefined && EncodingType !== 'url')
        throw invalidArgument('Invalid Encoding Method specified in Request', {
          name: 'encoding-type',
          value: EncodingType,
        });
      const page = listObjects(
        world,
        {
          bucket: bucket.name,
          prefix: Prefix,
          delimiter: Delimiter,
          after:
            ContinuationToken === undefined
              ? StartAfter
              : positionIn(ContinuationToken, bucket.name),
          limit: Math.min(MaxKeys, LONGEST_PAGE),
        },
        now,
      );
      const encoded = (text: string | undefined) =>
        EncodingType && text !== undefined ? urlEncoded(text) : text;
      return {
        output: {
          BucketRegion: bucket.region,
          Name: bucket.name,
          Prefix: encoded(Prefix),
          StartAfter: encoded(input.StartAfter),
          ContinuationToken,
          NextContinuationToken:
            page.next === undefined
              ? undefined
              : writeToken({ bucket: bucket.name, after: page.next }),
          KeyCount: page.objects.length + page.commonPrefixes.length,
          MaxKeys,
          Delimiter: encoded(input.Delimiter),
          EncodingType,
          IsTruncated: page.next !== undefined,
          Contents: page.objects.map(object => ({
            ...describe(object),
            Key: encoded(object.key),
            Owner: input.FetchOwner
              ? { ID: canonicalUserId(bucket.accountId) }
              : undefined,
          })),
          CommonPrefixes: page.commonPrefixes.map(prefix => ({
            Prefix: encoded(prefix),
          })),
        },
      };
    },
  }),
};

// As a form would, save slashes: `test_file(3).png` is `test_file%283%29.png` in S3's API reference.
function urlEncoded(text: string): string {
  return new URLSearchParams([['', text]])
    .toString()
    .slice(1)
    .replaceAll('%2F', '/');
}

function positionIn(token: string, bucket: string): string {
  const position = readToken<Position>(token);
  if (position?.bucket !== bucket)
    throw invalidArgument('The continuation token provided is incorrect', {
      name: 'continuation-token',
    });
  return position.after;
}

function describe({ key, deliveredAt }: DeliveredObject) {
  const digest = createHash('md5').update(key).digest();
  return {
    LastModified: new Date(deliveredAt),
    ETag: `"${digest.toString('hex')}"`,
    // Logs and digests are some hundred bytes to a few kilobytes long.
    Size: 400 + digest.readUInt16BE(),
    StorageClass: 'STANDARD',
  };
}
