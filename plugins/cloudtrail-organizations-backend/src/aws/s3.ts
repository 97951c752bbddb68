import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  type LifecycleRule,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { TrailBucket } from 'backstage-plugin-cloudtrail-organizations-common';

/** What one fact about a bucket says. */
type Setting<K extends keyof TrailBucket> = TrailBucket[K] extends {
  value?: infer V;
}
  ? NonNullable<V>
  : never;

/**
 * A bucket of which the owner is named in every call: whoever made one of the same name in another account is refused by
 * S3 itself.
 */
export interface NamedBucket {
  Bucket: string;
  ExpectedBucketOwner: string;
}

/** Source: s3:GetBucketPublicAccessBlock of the bucket; an account's own block is not looked at. */
export async function getPublicAccessBlock(
  client: S3Client,
  bucket: NamedBucket,
): Promise<Setting<'publicAccessBlock'>> {
  const answer = await orNone('NoSuchPublicAccessBlockConfiguration', () =>
    client.send(new GetPublicAccessBlockCommand(bucket)),
  );
  const block = answer?.PublicAccessBlockConfiguration;
  return {
    blockPublicAcls: block?.BlockPublicAcls === true,
    ignorePublicAcls: block?.IgnorePublicAcls === true,
    blockPublicPolicy: block?.BlockPublicPolicy === true,
    restrictPublicBuckets: block?.RestrictPublicBuckets === true,
  };
}

/** Source: s3:GetBucketPolicyStatus. Without a policy nothing is public by it. */
export async function getPolicyStatus(
  client: S3Client,
  bucket: NamedBucket,
): Promise<Setting<'policyStatus'>> {
  const answer = await orNone('NoSuchBucketPolicy', () =>
    client.send(new GetBucketPolicyStatusCommand(bucket)),
  );
  return { isPublic: answer?.PolicyStatus?.IsPublic === true };
}

/** Everyone, and everyone with an AWS account. */
const PUBLIC_GROUP =
  /^http:\/\/acs\.amazonaws\.com\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

/** Source: s3:GetBucketAcl. */
export async function getAcl(
  client: S3Client,
  bucket: NamedBucket,
): Promise<Setting<'acl'>> {
  const { Grants = [] } = await client.send(new GetBucketAclCommand(bucket));
  const granted = Grants.filter(({ Grantee }) =>
    PUBLIC_GROUP.test(Grantee?.URI ?? ''),
  ).map(({ Permission }) => Permission ?? '');
  return { publicGrants: [...new Set(granted)] };
}

/** The policy's JSON, or undefined where the bucket has none. Source: s3:GetBucketPolicy. */
export async function getPolicy(
  client: S3Client,
  bucket: NamedBucket,
): Promise<string | undefined> {
  const answer = await orNone('NoSuchBucketPolicy', () =>
    client.send(new GetBucketPolicyCommand(bucket)),
  );
  return answer?.Policy;
}

/** Source: s3:GetEncryptionConfiguration. S3 encrypts with keys of its own where nothing is configured. */
export async function getEncryption(
  client: S3Client,
  bucket: NamedBucket,
): Promise<Setting<'encryption'>> {
  const answer = await orNone(
    'ServerSideEncryptionConfigurationNotFoundError',
    () => client.send(new GetBucketEncryptionCommand(bucket)),
  );
  const [rule] = answer?.ServerSideEncryptionConfiguration?.Rules ?? [];
  const { SSEAlgorithm = 'AES256', KMSMasterKeyID } =
    rule?.ApplyServerSideEncryptionByDefault ?? {};
  return { algorithm: SSEAlgorithm, kmsKeyId: KMSMasterKeyID };
}

/** Source: s3:GetBucketVersioning. */
export async function getVersioning(
  client: S3Client,
  bucket: NamedBucket,
): Promise<Setting<'versioning'>> {
  const { Status, MFADelete } = await client.send(
    new GetBucketVersioningCommand(bucket),
  );
  return { enabled: Status === 'Enabled', mfaDelete: MFADelete === 'Enabled' };
}

/** The retention that a new object has. Source: s3:GetBucketObjectLockConfiguration. */
export async function getObjectLock(
  client: S3Client,
  bucket: NamedBucket,
): Promise<Setting<'objectLock'>> {
  const answer = await orNone('ObjectLockConfigurationNotFoundError', () =>
    client.send(new GetObjectLockConfigurationCommand(bucket)),
  );
  const lock = answer?.ObjectLockConfiguration;
  const { Mode, Days, Years } = lock?.Rule?.DefaultRetention ?? {};
  return {
    enabled: lock?.ObjectLockEnabled === 'Enabled',
    mode: Mode,
    days: Days ?? (Years === undefined ? undefined : Years * 365),
  };
}

/**
 * After how many days the first rule deletes logs.
 *
 * @param folders - what the trails write below, each with its key prefix: `AWSLogs/`
 *
 * Source: s3:GetLifecycleConfiguration.
 */
export async function getLifecycle(
  client: S3Client,
  bucket: NamedBucket,
  folders: string[],
): Promise<Setting<'lifecycle'>> {
  const answer = await orNone('NoSuchLifecycleConfiguration', () =>
    client.send(new GetBucketLifecycleConfigurationCommand(bucket)),
  );
  const days = (answer?.Rules ?? [])
    .filter(rule => rule.Status === 'Enabled' && meetsLogs(rule, folders))
    .flatMap(({ Expiration }) => Expiration?.Days ?? []);
  return days.length > 0 ? { expiresAfterDays: Math.min(...days) } : {};
}

/** CloudTrail tags nothing that it writes, so that a rule for a tag meets none of it. */
function meetsLogs(
  { Filter, Prefix }: LifecycleRule,
  folders: string[],
): boolean {
  if (Filter?.Tag || (Filter?.And?.Tags ?? []).length > 0) return false;
  const prefix = Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? '';
  return folders.some(
    folder => folder.startsWith(prefix) || prefix.startsWith(folder),
  );
}

/** Server access logging. Source: s3:GetBucketLogging. */
export async function getLogging(
  client: S3Client,
  bucket: NamedBucket,
): Promise<Setting<'logging'>> {
  const { LoggingEnabled } = await client.send(
    new GetBucketLoggingCommand(bucket),
  );
  return { targetBucket: LoggingEnabled?.TargetBucket };
}

/** What S3 calls an error, where a setting was never made. */
async function orNone<T>(
  errorName: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ((error as Error).name === errorName) return undefined;
    throw error;
  }
}
