import { arn } from '../arns';
import { bucketAccess, keyAdmits } from '../deliveries/deliveryAccess';
import { AwsError } from '../errors';
import type { EncryptionKey, Trail, World } from '../types';

const KEY_ID = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const KEY_ARN = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[\w/-]+$/;

/**
 * Refuses what can be no bucket's name, and no prefix.
 * @throws AwsError InvalidS3BucketNameException, InvalidS3PrefixException
 */
export function checkBucketAndPrefix({
  bucket,
  keyPrefix = '',
}: Pick<Trail, 'bucket' | 'keyPrefix'>): void {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new AwsError(
      'InvalidS3BucketNameException',
      `The specified bucket name is not valid: ${bucket}`,
    );
  // Source: CloudTrail API reference, CreateTrail, S3KeyPrefix: at most 200 characters.
  if (keyPrefix.length > 200 || !/^[\w!\-.*'()/ ]*$/.test(keyPrefix))
    throw new AwsError(
      'InvalidS3PrefixException',
      `The specified S3 prefix is not valid: ${keyPrefix}`,
    );
}

/**
 * The key that a caller names by its id or ARN.
 * @returns its ARN
 * @throws AwsError InvalidKmsKeyIdException; KmsKeyNotFoundException where it is not there, which
 * goes for every alias, because none are simulated
 */
export function resolveKey(
  world: World,
  keyId: string,
  place: { accountId: string; region: string },
): string {
  const isArn = KEY_ARN.test(keyId);
  if (!isArn && !KEY_ID.test(keyId) && !/^alias\/[\w/-]+$/.test(keyId))
    throw new AwsError(
      'InvalidKmsKeyIdException',
      `The KMS key ID ${keyId} is not valid.`,
    );
  const keyArn = isArn
    ? keyId
    : arn(world.settings.partition, [
        'kms',
        place.region,
        place.accountId,
        `key/${keyId}`,
      ]);
  if (!world.keys[keyArn]) throw keyNotFound(keyArn);
  return keyArn;
}

/**
 * Whether a trail could deliver: there is the bucket and its policy admits what CloudTrail writes,
 * at both places for an organization trail; there is the key, beside the bucket, and lets
 * CloudTrail encrypt.
 * @param organizationId - for an organization trail
 * @throws AwsError S3BucketDoesNotExistException, InsufficientS3BucketPolicyException,
 * KmsKeyNotFoundException, KmsException, InsufficientEncryptionPolicyException
 */
export function checkDestination(
  world: World,
  trail: Trail,
  organizationId: string | undefined,
): void {
  const access = bucketAccess(world, trail, organizationId);
  if (!access)
    throw new AwsError(
      'S3BucketDoesNotExistException',
      `S3 bucket ${trail.bucket} does not exist!`,
    );
  const isAdmitted =
    access.acl &&
    access.accountPrefix &&
    (organizationId === undefined || access.organizationPrefix);
  if (!isAdmitted)
    throw new AwsError(
      'InsufficientS3BucketPolicyException',
      `Incorrect S3 bucket policy is detected for bucket: ${trail.bucket}`,
    );
  if (trail.kmsKeyId) checkKey(world, trail, trail.kmsKeyId);
}

function checkKey(world: World, trail: Trail, keyArn: string): void {
  const key: EncryptionKey | undefined = world.keys[keyArn];
  // Source: CloudTrail API reference, KmsKeyNotFoundException: also where bucket and key are apart.
  if (!key || key.region !== world.buckets[trail.bucket].region)
    throw keyNotFound(keyArn);
  if (key.state !== 'Enabled')
    throw new AwsError(
      'KmsException',
      `The KMS key ${keyArn} is not enabled: its state is ${key.state}.`,
    );
  if (!keyAdmits(key, trail, world.settings.partition))
    throw new AwsError(
      'InsufficientEncryptionPolicyException',
      `Insufficient permissions to access S3 bucket ${trail.bucket} or KMS key ${keyArn}.`,
    );
}

function keyNotFound(keyArn: string): AwsError {
  return new AwsError(
    'KmsKeyNotFoundException',
    `The KMS key ${keyArn} does not exist, or is not in the Region of the S3 bucket.`,
  );
}
