import { createHash } from 'node:crypto';
import type { DeliveredObject } from '../../world/deliveries/deliveredObjects';
import { canonicalUserId } from '../../world/ids';
import {
  listObjects,
  type ListingPosition,
} from '../../world/deliveries/objectListing';
import { readToken, writeToken } from '../../world/tokens';
import { invalidArgument } from './errors';
import { bucketOperation } from './operation';

const LONGEST_PAGE = 1000;

/** Where a listing goes on, and in which bucket. */
interface TokenPosition extends ListingPosition {
  bucket: string;
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
      MaxKeys: { type: 'string' },
      FetchOwner: { type: 'boolean' },
      EncodingType: { type: 'string' },
    },
    context: ({ Prefix, Delimiter, MaxKeys }) => ({
      's3:prefix': Prefix,
      's3:delimiter': Delimiter,
      's3:max-keys': MaxKeys,
    }),
    run(world, bucket, input, { now }) {
      const { Prefix = '', Delimiter = '', ContinuationToken } = input;
      const { StartAfter = '', EncodingType } = input;
      const limit = Math.min(maxKeysIn(input.MaxKeys), LONGEST_PAGE);
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
          position:
            ContinuationToken === undefined
              ? { after: StartAfter }
              : positionIn(ContinuationToken, bucket.name),
          limit,
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
              : writeToken({ bucket: bucket.name, ...page.next }),
          KeyCount: page.objects.length + page.commonPrefixes.length,
          MaxKeys: limit,
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

function maxKeysIn(text = String(LONGEST_PAGE)): number {
  const isInteger = /^-?\d+$/.test(text) && Math.abs(Number(text)) < 2 ** 31;
  if (isInteger && Number(text) >= 0) return Number(text);
  throw isInteger
    ? invalidArgument(
        'Argument maxKeys must be an integer between 0 and 2147483647',
        { name: 'maxKeys', value: text },
      )
    : invalidArgument(
        'Provided max-keys not an integer or within integer range',
        { name: 'max-keys', value: text },
      );
}

function positionIn(token: string, bucket: string): ListingPosition {
  const position = readToken<TokenPosition>(token);
  if (position?.bucket !== bucket)
    throw invalidArgument('The continuation token provided is incorrect', {
      name: 'continuation-token',
    });
  return position;
}

function describe({ key, deliveredAt }: DeliveredObject) {
  const digest = createHash('md5').update(key).digest();
  return {
    LastModified: new Date(deliveredAt),
    ETag: `"${digest.toString('hex')}"`,
    // Logs and digests are some hundred bytes to a few kilobytes long.
    Size: 400 + (digest.readUInt16BE() % 4600),
    StorageClass: 'STANDARD',
  };
}
