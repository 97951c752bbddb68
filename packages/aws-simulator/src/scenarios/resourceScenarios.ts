import type { PolicyDocument } from '../world/identity/policy';
import type {
  AdvancedEventSelector,
  Bucket,
  EncryptionKey,
  EventDataStore,
  LifecycleRule,
  PublicAccessBlock,
} from '../world/types';
import type { When } from './scenario';

/**
 * An S3 bucket. A trail's bucket need not be described: left out, the trail's account owns one
 * with a policy that admits the trail.
 */
export interface BucketScenario {
  name: string;
  /** By default us-east-1, or where the partition has Organizations. */
  region?: string;
  createdAt?: When;
  /**
   * By default `cloudtrail`: what every trail that names the bucket needs. `none` for a bucket
   * without a policy, or a document.
   */
  policy?: 'cloudtrail' | 'none' | PolicyDocument;
  /** Since when the policy is that; before, it was what the trails need. */
  policySince?: When;
  /** By default everything is blocked; `none` where it was never set. */
  publicAccessBlock?: 'none' | PublicAccessBlock;
  versioning?: Bucket['versioning'];
  /** By default S3's own keys. */
  encryption?: {
    algorithm: Bucket['encryption']['algorithm'];
    kmsKeyId?: string;
    bucketKey?: boolean;
  };
  lifecycle?: (Pick<LifecycleRule, 'id'> & Partial<LifecycleRule>)[];
  /** Access logging. */
  logging?: { targetBucket: string; targetPrefix?: string };
  acl?: Bucket['acl'];
  objectLock?: Bucket['objectLock'];
}

/**
 * A KMS key. A trail's key need not be described: left out, the account in its ARN owns one with a
 * policy that is good for the trail.
 */
export interface KeyScenario {
  /** A UUID, the last part of the ARN. */
  id: string;
  /** By default us-east-1, or where the partition has Organizations. */
  region?: string;
  description?: string;
  /** By default Enabled. */
  state?: EncryptionKey['state'];
  /** By default `cloudtrail`: what every trail that names the key needs. */
  policy?: 'cloudtrail' | PolicyDocument;
}

/** An event data store of CloudTrail Lake. */
export interface EventDataStoreScenario {
  name: string;
  /** By default us-east-1, or where the partition has Organizations. */
  region?: string;
  /** By default ENABLED. */
  status?: EventDataStore['status'];
  isMultiRegion?: boolean;
  isOrganization?: boolean;
  /** Days, by default 2557. */
  retentionPeriod?: number;
  terminationProtection?: boolean;
  /** By default all management events. */
  advancedEventSelectors?: AdvancedEventSelector[];
  kmsKeyId?: string;
  tags?: Record<string, string>;
  createdAt?: When;
}
