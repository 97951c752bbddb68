import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';

/** What to list of a bucket. */
export interface ObjectListing {
  bucket: string;
  /** The account that must own the bucket: a stranger's bucket of that name is not read. */
  owner: string;
  prefix: string;
  /** Keys after it only. */
  startAfter?: string;
  /** What has it behind the prefix is answered as one common prefix. */
  delimiter?: '/';
  /** Of the page before. */
  token?: string;
}

/** Up to 1,000 keys and common prefixes. */
export interface ObjectPage {
  keys: string[];
  prefixes: string[];
  token?: string;
}

/** One request. Source: s3:ListObjectsV2. */
export async function listObjects(
  client: S3Client,
  listing: ObjectListing,
): Promise<ObjectPage> {
  const { bucket, owner, prefix, startAfter, delimiter, token } = listing;
  const page = await client.send(
    new ListObjectsV2Command({
      Bucket: bucket,
      ExpectedBucketOwner: owner,
      Prefix: prefix,
      StartAfter: startAfter,
      Delimiter: delimiter,
      ContinuationToken: token,
    }),
  );
  return {
    keys: (page.Contents ?? []).flatMap(({ Key }) => Key ?? []),
    prefixes: (page.CommonPrefixes ?? []).flatMap(({ Prefix }) => Prefix ?? []),
    token: page.IsTruncated ? page.NextContinuationToken : undefined,
  };
}
