import type { S3Client } from '@aws-sdk/client-s3';
import {
  type AwsAction,
  type Observation,
  type OrganizationFact,
  say,
  type TrailBucket,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { judgeBucketPolicy } from '../aws/bucketPolicy';
import type { BucketRegions } from '../aws/bucketRegions';
import type { BucketClients, PortalClients } from '../aws/clients';
import type { TrailDescription } from '../aws/cloudtrail';
import { namesMissingAction, type NotSeen } from '../aws/errors';
import {
  getAcl,
  getEncryption,
  getLifecycle,
  getLogging,
  getObjectLock,
  getPolicy,
  getPolicyStatus,
  getPublicAccessBlock,
  getVersioning,
} from '../aws/s3';
import type { OrganizationConfig } from '../config';
import { because } from './because';
import { notApplicable, type Reading, see } from './see';

/** The part of the clients that reads buckets. */
export type BucketReading = Pick<
  PortalClients,
  'bucketClients' | 'bucketRegions'
>;

/** What one observation of buckets needs beside the clients. */
interface Context {
  organization: OrganizationConfig;
  reading: Reading;
  /** Read at the same time: the policy is judged for its id. */
  described: Promise<Observation<OrganizationFact>>;
}

/** The buckets that organization trails deliver to, each setting with a fate of its own. */
export async function observeBuckets(
  clients: BucketReading,
  trails: Observation<TrailDescription[]>,
  context: Context,
): Promise<Observation<TrailBucket[]>> {
  const action: AwsAction = 's3:GetBucketAcl';
  if (trails.outcome !== 'observed') {
    return notApplicable(
      { action, observedAt: trails.observedAt },
      say('access.bucketsNotKnown'),
    );
  }
  const byName = new Map<string, TrailDescription[]>();
  for (const trail of trails.value) {
    if (!trail.isOrganizationTrail || !trail.bucket) continue;
    byName.set(trail.bucket, [...(byName.get(trail.bucket) ?? []), trail]);
  }
  const value = await Promise.all(
    [...byName].map(([name, delivering]) =>
      observeBucket(clients, name, delivering, context),
    ),
  );
  return {
    action,
    observedAt: trails.observedAt,
    outcome: 'observed',
    value,
  };
}

/** As the log archive account; as the account that observes, where it turns out to own the bucket itself. */
async function observeBucket(
  clients: BucketReading,
  name: string,
  trails: TrailDescription[],
  context: Context,
): Promise<TrailBucket> {
  const first = clients.bucketClients(context.organization);
  const regions = clients.bucketRegions;
  const seen = await observeAs(first, regions, name, trails, context);
  const { observingAccountId } = context.organization;
  const isOthers =
    first.accountId !== observingAccountId && seen.owner.outcome === 'denied';
  if (!isOthers) return seen;
  const own = await observeAs(
    clients.bucketClients(context.organization, observingAccountId),
    regions,
    name,
    trails,
    context,
  );
  return own.owner.outcome === 'observed' ? own : seen;
}

async function observeAs(
  { accountId, s3 }: BucketClients,
  regions: BucketRegions,
  name: string,
  trails: TrailDescription[],
  { organization, reading, described }: Context,
): Promise<TrailBucket> {
  const bucket = { Bucket: name, ExpectedBucketOwner: accountId };
  const explain = (why: NotSeen, error: unknown) =>
    explainRefusal(why, error, name, accountId);
  const look = <T>(action: AwsAction, read: (client: S3Client) => Promise<T>) =>
    see(
      action,
      reading,
      () => regions.read(name, organization.homeRegion, s3, read),
      explain,
    );
  const folders = trails.map(({ keyPrefix }) =>
    keyPrefix ? `${keyPrefix}/AWSLogs/` : 'AWSLogs/',
  );
  const [
    publicAccessBlock,
    policyStatus,
    acl,
    document,
    encryption,
    versioning,
    objectLock,
    lifecycle,
    logging,
  ] = await Promise.all([
    look('s3:GetBucketPublicAccessBlock', client =>
      getPublicAccessBlock(client, bucket),
    ),
    look('s3:GetBucketPolicyStatus', client => getPolicyStatus(client, bucket)),
    look('s3:GetBucketAcl', client => getAcl(client, bucket)),
    look('s3:GetBucketPolicy', client => getPolicy(client, bucket)),
    look('s3:GetEncryptionConfiguration', client =>
      getEncryption(client, bucket),
    ),
    look('s3:GetBucketVersioning', client => getVersioning(client, bucket)),
    look('s3:GetBucketObjectLockConfiguration', client =>
      getObjectLock(client, bucket),
    ),
    look('s3:GetLifecycleConfiguration', client =>
      getLifecycle(client, bucket, folders),
    ),
    look('s3:GetBucketLogging', client => getLogging(client, bucket)),
  ]);
  const policy = judged(document, name, trails, organization, await described);
  const settings = {
    acl,
    policyStatus,
    publicAccessBlock,
    encryption,
    versioning,
    objectLock,
    lifecycle,
    logging,
  };
  return {
    name,
    trails: trails.map(({ arn }) => arn),
    readAs: accountId,
    owner: ownerOf([document, ...Object.values(settings)], acl, {
      accountId,
      region: regions.of(name),
    }),
    ...settings,
    policy,
  };
}

/** The policy's document is judged here and not kept: it is long, and others wrote it. */
function judged(
  document: Observation<string | undefined>,
  bucket: string,
  trails: TrailDescription[],
  { managementAccountId, partition }: OrganizationConfig,
  described: Observation<OrganizationFact>,
): TrailBucket['policy'] {
  if (document.outcome !== 'observed') return document;
  if (described.outcome !== 'observed') {
    return notApplicable(document, say('access.policyNotJudged', { bucket }));
  }
  try {
    return {
      ...document,
      value: judgeBucketPolicy(document.value, trails, {
        bucket,
        partition,
        managementAccountId,
        organizationId: described.value.id,
      }),
    };
  } catch {
    return notApplicable(document, say('access.policyNotReadable', { bucket }));
  }
}

/** The account that S3 confirmed, and the Region where that is known. */
interface BucketOwner {
  accountId: string;
  region?: string;
}

/** Whatever S3 answered to a call that named the owner confirms that owner: no call of its own is needed. */
function ownerOf(
  answers: Observation<unknown>[],
  acl: Observation<unknown>,
  value: BucketOwner,
): Observation<BucketOwner> {
  const confirmed = answers.find(({ outcome }) => outcome === 'observed');
  const { action, observedAt } = confirmed ?? acl;
  if (confirmed) {
    return { action, observedAt, outcome: 'observed', value };
  }
  return acl as Observation<never>;
}

/** S3 says no more than "Access Denied" to whoever names another owner than the bucket has. */
function explainRefusal(
  why: NotSeen,
  error: unknown,
  bucket: string,
  account: string,
): NotSeen {
  return why.outcome === 'denied' && !namesMissingAction(error)
    ? because(
        why,
        say('access.bucketRefused', {
          missingAction: why.missingAction,
          bucket,
          account,
        }),
      )
    : why;
}
