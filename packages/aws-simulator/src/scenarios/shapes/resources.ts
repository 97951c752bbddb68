import {
  BOOLEAN,
  listOf,
  NUMBER,
  OBJECT,
  oneOf,
  optional,
  shapeOf,
  TEXT,
  type MembersOf,
} from '../../documents/shape';
import type { Partition } from '../../world/arns';
import type { LifecycleRule, PublicAccessBlock } from '../../world/types';
import type {
  BucketScenario,
  EventDataStoreScenario,
  KeyScenario,
} from '../resourceScenarios';
import type { TrailScenario } from '../scenario';
import { regionOf, TAGS, WHEN } from './common';

type Part<T, K extends keyof T> = NonNullable<T[K]>;

const LIFECYCLE_RULE: MembersOf<Part<BucketScenario, 'lifecycle'>[number]> = {
  id: TEXT,
  status: optional(oneOf('Enabled', 'Disabled')),
  prefix: optional(TEXT),
  expirationDays: optional(NUMBER),
  noncurrentExpirationDays: optional(NUMBER),
  newerNoncurrentVersions: optional(NUMBER),
  expiredObjectDeleteMarker: optional(BOOLEAN),
  abortIncompleteUploadDays: optional(NUMBER),
  transitions: optional(
    listOf(
      shapeOf<LifecycleRule['transitions'][number]>({
        days: NUMBER,
        storageClass: TEXT,
      }),
    ),
  ),
};

/** A trail of a scenario. */
export function trailShape(partition: Partition): MembersOf<TrailScenario> {
  return {
    name: TEXT,
    bucket: TEXT,
    keyPrefix: optional(TEXT),
    homeRegion: optional(regionOf(partition)),
    isMultiRegion: optional(BOOLEAN),
    isOrganizationTrail: optional(BOOLEAN),
    logFileValidation: optional(BOOLEAN),
    kmsKeyId: optional(TEXT),
    cloudWatchLogsLogGroupArn: optional(TEXT),
    cloudWatchLogsRoleArn: optional(TEXT),
    snsTopicArn: optional(TEXT),
    eventSelectors: optional(listOf(OBJECT)),
    advancedEventSelectors: optional(listOf(OBJECT)),
    insights: optional(listOf(OBJECT)),
    tags: optional(TAGS),
    isLogging: optional(BOOLEAN),
    startedAt: optional(WHEN),
    outage: optional(
      shapeOf<Part<TrailScenario, 'outage'>>({
        since: WHEN,
        error: optional(TEXT),
        regions: optional(listOf(regionOf(partition))),
      }),
    ),
  };
}

/** A bucket of a scenario. */
export function bucketShape(partition: Partition): MembersOf<BucketScenario> {
  return {
    name: TEXT,
    region: optional(regionOf(partition)),
    createdAt: optional(WHEN),
    policy: optional({
      kind: ['text', 'object'],
      oneOf: ['cloudtrail', 'none'],
    }),
    policySince: optional(WHEN),
    publicAccessBlock: optional({
      ...shapeOf<PublicAccessBlock>({
        BlockPublicAcls: BOOLEAN,
        IgnorePublicAcls: BOOLEAN,
        BlockPublicPolicy: BOOLEAN,
        RestrictPublicBuckets: BOOLEAN,
      }),
      kind: ['text', 'object'],
      oneOf: ['none'],
    }),
    versioning: optional(oneOf('Enabled', 'Suspended')),
    encryption: optional(
      shapeOf<Part<BucketScenario, 'encryption'>>({
        algorithm: oneOf('AES256', 'aws:kms', 'aws:kms:dsse'),
        kmsKeyId: optional(TEXT),
        bucketKey: optional(BOOLEAN),
      }),
    ),
    lifecycle: optional(listOf(shapeOf(LIFECYCLE_RULE))),
    logging: optional(
      shapeOf<Part<BucketScenario, 'logging'>>({
        targetBucket: TEXT,
        targetPrefix: optional(TEXT),
      }),
    ),
    acl: optional(
      oneOf(
        'private',
        'public-read',
        'public-read-write',
        'authenticated-read',
        'log-delivery-write',
      ),
    ),
    objectLock: optional(
      shapeOf<Part<BucketScenario, 'objectLock'>>({
        mode: optional(oneOf('GOVERNANCE', 'COMPLIANCE')),
        days: optional(NUMBER),
        years: optional(NUMBER),
      }),
    ),
  };
}

/** A key of a scenario. */
export function keyShape(partition: Partition): MembersOf<KeyScenario> {
  return {
    id: TEXT,
    region: optional(regionOf(partition)),
    description: optional(TEXT),
    state: optional(oneOf('Enabled', 'Disabled', 'PendingDeletion')),
    policy: optional({ kind: ['text', 'object'], oneOf: ['cloudtrail'] }),
  };
}

/** An event data store of a scenario. */
export function eventDataStoreShape(
  partition: Partition,
): MembersOf<EventDataStoreScenario> {
  return {
    name: TEXT,
    region: optional(regionOf(partition)),
    status: optional(
      oneOf('CREATED', 'ENABLED', 'PENDING_DELETION', 'STOPPED_INGESTION'),
    ),
    isMultiRegion: optional(BOOLEAN),
    isOrganization: optional(BOOLEAN),
    retentionPeriod: optional(NUMBER),
    terminationProtection: optional(BOOLEAN),
    advancedEventSelectors: optional(listOf(OBJECT)),
    kmsKeyId: optional(TEXT),
    tags: optional(TAGS),
    createdAt: optional(WHEN),
  };
}
