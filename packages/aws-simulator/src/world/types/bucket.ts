import type { Timestamp } from './time';
import type { PolicyDocument } from '../identity/policy';

/** An S3 bucket with the settings that are asked about. Its objects are computed from deliveries. */
export interface Bucket {
  name: string;
  /** Its owner. */
  accountId: string;
  region: string;
  /** Nothing older is in it: a bucket that was deleted and made again is another one. */
  createdAt: Timestamp;
  policy?: PolicyDocument;
  publicAccessBlock?: PublicAccessBlock;
  /** Absent where it was never set. */
  versioning?: 'Enabled' | 'Suspended';
  encryption: {
    algorithm: 'AES256' | 'aws:kms' | 'aws:kms:dsse';
    kmsKeyId?: string;
    bucketKey: boolean;
    /** What uploads may not use: customers' own keys, in a bucket as S3 makes it since April 2026. */
    blockedTypes?: string[];
  };
  lifecycleRules: LifecycleRule[];
  /** Access logging. */
  logging?: { targetBucket: string; targetPrefix: string };
  acl:
    | 'private'
    | 'public-read'
    | 'public-read-write'
    | 'authenticated-read'
    | 'log-delivery-write';
  /** Who owns objects that others write. Absent: the bucket's owner, and ACLs are disabled. */
  objectOwnership?:
    | 'BucketOwnerEnforced'
    | 'BucketOwnerPreferred'
    | 'ObjectWriter';
  /** Absent where the bucket was created without it; without a mode new objects are not locked by themselves. */
  objectLock?: {
    mode?: 'GOVERNANCE' | 'COMPLIANCE';
    days?: number;
    years?: number;
  };
}

/** Source: S3 `PublicAccessBlockConfiguration`. */
export interface PublicAccessBlock {
  BlockPublicAcls: boolean;
  IgnorePublicAcls: boolean;
  BlockPublicPolicy: boolean;
  RestrictPublicBuckets: boolean;
}

/** Source: S3 `LifecycleRule`, of what retention needs. */
export interface LifecycleRule {
  id: string;
  status: 'Enabled' | 'Disabled';
  prefix?: string;
  expirationDays?: number;
  noncurrentExpirationDays?: number;
  /** How many noncurrent versions stay whatever their age. */
  newerNoncurrentVersions?: number;
  /** Whether a delete marker without versions goes too. */
  expiredObjectDeleteMarker?: boolean;
  abortIncompleteUploadDays?: number;
  transitions: { days: number; storageClass: string }[];
}
