import { isBucketName } from './bucketNames';
import { AwsError, CommonError } from '../errors';
import { isRegion } from '../regions';
import type { Bucket, World } from '../types';

/** What CreateBucket asks for. */
interface NewBucket {
  name: string;
  accountId: string;
  /** The Region that was called. */
  region: string;
  /** The Region where the bucket is to be, as CreateBucket has it. */
  locationConstraint?: string;
  acl?: string;
  objectOwnership?: string;
  objectLock?: boolean;
}

/** A bucket as S3 makes it today: public access blocked, ACLs disabled, encrypted with S3's keys. */
export function newBucket(
  bucket: Pick<Bucket, 'name' | 'accountId' | 'region' | 'createdAt'>,
): Bucket {
  return {
    ...bucket,
    publicAccessBlock: {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    },
    encryption: {
      algorithm: 'AES256',
      bucketKey: false,
      blockedTypes: ['SSE-C'],
    },
    lifecycleRules: [],
    acl: 'private',
  };
}

/**
 * Finds a bucket for a call, from the Region that was called and for the owner that the caller expects.
 * @throws AwsError NoSuchBucket; PermanentRedirect or AuthorizationHeaderMalformed for a bucket of
 * another Region; AccessDenied for another owner
 */
export function findBucket(
  world: World,
  {
    name,
    region,
    expectedOwner,
  }: { name: string; region?: string; expectedOwner?: string },
): Bucket {
  const bucket = Object.hasOwn(world.buckets, name)
    ? world.buckets[name]
    : undefined;
  if (!bucket)
    throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', {
      status: 404,
      details: { BucketName: name },
    });
  if (region && region !== bucket.region) throw wrongRegion(bucket, region);
  if (expectedOwner === undefined) return bucket;
  if (!/^\d{12}$/.test(expectedOwner))
    throw new AwsError(
      'InvalidBucketOwnerAWSAccountID',
      `The value of the expected bucket owner parameter must be an AWS Account ID... [${expectedOwner}]`,
      { details: { BucketName: name } },
    );
  if (expectedOwner !== bucket.accountId)
    throw new CommonError('accessDenied', 'Access Denied');
  return bucket;
}

/**
 * Makes a bucket. In us-east-1 making one's own bucket again changes nothing and is no error.
 * @throws AwsError BucketAlreadyExists, BucketAlreadyOwnedByYou, InvalidBucketName,
 * IllegalLocationConstraintException, InvalidLocationConstraint,
 * InvalidBucketAclWithObjectOwnership, InvalidArgument
 */
export function createBucket(
  world: World,
  asked: NewBucket,
  now: number,
): { world: World; bucket: Bucket } {
  const { name, accountId, objectLock, objectOwnership } = asked;
  if (!isBucketName(name))
    throw new AwsError(
      'InvalidBucketName',
      'The specified bucket is not valid.',
      { details: { BucketName: name } },
    );
  const region = regionFor(world, asked);
  checkOwnership(asked);

  const existing = Object.hasOwn(world.buckets, name)
    ? world.buckets[name]
    : undefined;
  if (existing?.accountId === accountId) {
    if (region === 'us-east-1' && existing.region === region)
      return { world, bucket: existing };
    throw new AwsError(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      { status: 409, details: { BucketName: name } },
    );
  }
  if (existing)
    throw new AwsError(
      'BucketAlreadyExists',
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
      { status: 409, details: { BucketName: name } },
    );

  const createdAt = new Date(now).toISOString();
  const bucket: Bucket = {
    ...newBucket({ name, accountId, region, createdAt }),
    ...(isOwnership(objectOwnership) && { objectOwnership }),
    ...(objectLock && { objectLock: {}, versioning: 'Enabled' }),
  };
  return { world: withBucket(world, bucket), bucket };
}

/** The world with a bucket as it is now. */
export function withBucket(world: World, bucket: Bucket): World {
  return { ...world, buckets: { ...world.buckets, [bucket.name]: bucket } };
}

// A client of us-east-1 may mean the global endpoint, which makes buckets everywhere.
function regionFor(
  { settings }: World,
  { region, locationConstraint }: NewBucket,
): string {
  if (locationConstraint === undefined) {
    if (region === 'us-east-1') return region;
    throw illegalLocation('unspecified');
  }
  const asked = locationConstraint === 'EU' ? 'eu-west-1' : locationConstraint;
  if (asked === 'us-east-1' || !isRegion(settings.partition, asked))
    throw new AwsError(
      'InvalidLocationConstraint',
      'The specified location-constraint is not valid',
      { details: { LocationConstraint: locationConstraint } },
    );
  if (region !== 'us-east-1' && region !== asked)
    throw illegalLocation(locationConstraint);
  return asked;
}

function illegalLocation(constraint: string): AwsError {
  return new AwsError(
    'IllegalLocationConstraintException',
    `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  );
}

function checkOwnership({ acl = 'private', objectOwnership }: NewBucket): void {
  if (objectOwnership !== undefined && !isOwnership(objectOwnership))
    throw new AwsError(
      'InvalidArgument',
      'Invalid x-amz-object-ownership header: must be one of BucketOwnerEnforced, BucketOwnerPreferred, ObjectWriter',
      { details: { ArgumentName: 'x-amz-object-ownership' } },
    );
  if (acl === 'private') return;
  if ((objectOwnership ?? 'BucketOwnerEnforced') === 'BucketOwnerEnforced')
    throw new AwsError(
      'InvalidBucketAclWithObjectOwnership',
      "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    );
  // The other ACLs that a bucket can be made with are public, which a new bucket blocks.
  throw new CommonError('accessDenied', 'Access Denied');
}

function isOwnership(
  name: string | undefined,
): name is NonNullable<Bucket['objectOwnership']> {
  return ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'].some(
    ownership => ownership === name,
  );
}

function wrongRegion({ name, region }: Bucket, called: string): AwsError {
  const headers = { 'x-amz-bucket-region': region };
  // A client of us-east-1 finds buckets of other Regions by the global endpoint's name.
  if (called === 'us-east-1')
    return new AwsError(
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; the region '${called}' is wrong; expecting '${region}'`,
      { details: { Region: region }, headers },
    );
  return new AwsError(
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    {
      status: 301,
      details: {
        Endpoint: `${name}.s3.${region}.amazonaws.com`,
        Bucket: name,
      },
      headers,
    },
  );
}
