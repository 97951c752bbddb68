import { withBucket } from '../../world/storage/buckets';
import { AwsError } from '../../world/errors';
import { opaqueFrom } from '../../world/ids';
import type { LifecycleRule } from '../../world/types';
import { invalidArgument, malformedXml, notSet, notSimulated } from './errors';
import { bucketOperation } from './operation';
import type { InputOf, Shape } from '../shape';

const SMALLEST_OBJECTS = 'all_storage_classes_128K';

const RULE = {
  ID: { type: 'string', maxLength: 255 },
  Status: { type: 'string', required: true, pattern: /Enabled|Disabled/ },
  Prefix: { type: 'string' },
  Filter: {
    type: 'structure',
    members: {
      Prefix: { type: 'string' },
      Tag: { type: 'structure', members: {} },
      And: { type: 'structure', members: {} },
      ObjectSizeGreaterThan: { type: 'integer' },
      ObjectSizeLessThan: { type: 'integer' },
    },
  },
  Expiration: {
    type: 'structure',
    members: {
      Days: { type: 'integer' },
      Date: { type: 'string' },
      ExpiredObjectDeleteMarker: { type: 'boolean' },
    },
  },
  Transition: {
    type: 'list',
    of: {
      type: 'structure',
      members: {
        Days: { type: 'integer' },
        Date: { type: 'string' },
        StorageClass: {
          type: 'string',
          required: true,
          pattern:
            /GLACIER|STANDARD_IA|ONEZONE_IA|INTELLIGENT_TIERING|DEEP_ARCHIVE|GLACIER_IR/,
        },
      },
    },
  },
  NoncurrentVersionExpiration: {
    type: 'structure',
    members: {
      NoncurrentDays: { type: 'integer' },
      NewerNoncurrentVersions: { type: 'integer' },
    },
  },
  NoncurrentVersionTransition: {
    type: 'list',
    of: { type: 'structure', members: {} },
  },
  AbortIncompleteMultipartUpload: {
    type: 'structure',
    members: { DaysAfterInitiation: { type: 'integer' } },
  },
} as const satisfies Shape;

/** How long a bucket keeps what is in it. Rules are remembered; nothing is deleted by them. */
export const s3Lifecycle = {
  GetBucketLifecycleConfiguration: bucketOperation({
    readOnly: true,
    action: 'GetLifecycleConfiguration',
    run(_world, { name, lifecycleRules }) {
      if (lifecycleRules.length === 0)
        throw notSet(
          'NoSuchLifecycleConfiguration',
          'The lifecycle configuration does not exist',
          name,
        );
      return {
        output: {
          TransitionDefaultMinimumObjectSize: SMALLEST_OBJECTS,
          Rule: lifecycleRules.map(describe),
        },
      };
    },
  }),

  PutBucketLifecycleConfiguration: bucketOperation({
    readOnly: false,
    action: 'PutLifecycleConfiguration',
    eventName: 'PutBucketLifecycle',
    input: {
      TransitionDefaultMinimumObjectSize: { type: 'string' },
      LifecycleConfiguration: {
        type: 'structure',
        required: true,
        members: {
          Rule: {
            type: 'list',
            required: true,
            maxLength: 1000,
            of: { type: 'structure', members: RULE },
          },
        },
      },
    },
    run(world, bucket, input) {
      const size = input.TransitionDefaultMinimumObjectSize;
      if (size !== undefined && size !== SMALLEST_OBJECTS)
        throw notSimulated(
          `A minimum object size other than ${SMALLEST_OBJECTS}`,
        );
      const { Rule } = input.LifecycleConfiguration;
      const lifecycleRules = Rule.map((rule, i) =>
        read(rule, `${bucket.name}:${world.serial}:${i}`),
      );
      const ids = new Set(lifecycleRules.map(({ id }) => id));
      if (ids.size < lifecycleRules.length)
        throw invalidArgument(
          'Rule ID must be unique. Found same ID for more than one rule',
        );
      return {
        world: withBucket(world, { ...bucket, lifecycleRules }),
        output: { TransitionDefaultMinimumObjectSize: SMALLEST_OBJECTS },
      };
    },
  }),
};

function read(rule: InputOf<typeof RULE>, seed: string): LifecycleRule {
  checkSimulated(rule);
  const { Filter, Expiration, NoncurrentVersionExpiration: noncurrent } = rule;
  if ((Filter === undefined) === (rule.Prefix === undefined))
    throw malformedXml();
  const uploads = rule.AbortIncompleteMultipartUpload;
  const transitions = rule.Transition ?? [];
  const hasAction = Boolean(
    Expiration || noncurrent || uploads || transitions.length > 0,
  );
  if (!hasAction)
    throw new AwsError(
      'InvalidRequest',
      'At least one action needs to be specified in a rule',
    );
  const isMarkerOnly = Expiration?.ExpiredObjectDeleteMarker !== undefined;
  if (Expiration && (Expiration.Days === undefined) !== isMarkerOnly)
    throw malformedXml();
  if (Expiration?.Days !== undefined && Expiration.Days < 1)
    throw invalidArgument(
      "'Days' for Expiration action must be a positive integer",
    );
  if (noncurrent && !(Number(noncurrent.NoncurrentDays) >= 1))
    throw invalidArgument(
      "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer",
    );

  return {
    id: rule.ID ?? opaqueFrom(`rule:${seed}`).slice(0, 48),
    status: rule.Status as LifecycleRule['status'],
    ...defined({
      prefix: Filter?.Prefix ?? rule.Prefix,
      expirationDays: Expiration?.Days,
      expiredObjectDeleteMarker: Expiration?.ExpiredObjectDeleteMarker,
      noncurrentExpirationDays: noncurrent?.NoncurrentDays,
      newerNoncurrentVersions: noncurrent?.NewerNoncurrentVersions,
      abortIncompleteUploadDays: uploads?.DaysAfterInitiation,
    }),
    transitions: transitions.map(({ Days = 0, StorageClass }) => ({
      days: Days,
      storageClass: StorageClass,
    })),
  };
}

// A rule that were kept in part would say something else when it is read back.
function checkSimulated({
  Filter,
  Expiration,
  Transition = [],
  NoncurrentVersionTransition,
}: InputOf<typeof RULE>): void {
  const { Prefix, ...others } = Filter ?? {};
  if (Object.keys(others).length > 0)
    throw notSimulated('A lifecycle filter by anything but a prefix');
  if (Expiration?.Date || Transition.some(transition => transition.Date))
    throw notSimulated('A lifecycle rule with a date');
  if (NoncurrentVersionTransition)
    throw notSimulated('A lifecycle transition of noncurrent versions');
}

function describe(rule: LifecycleRule) {
  const { expirationDays, expiredObjectDeleteMarker } = rule;
  const hasExpiration =
    expirationDays !== undefined || expiredObjectDeleteMarker !== undefined;
  return {
    ID: rule.id,
    Filter: { Prefix: rule.prefix ?? '' },
    Status: rule.status,
    Transition: rule.transitions.map(({ days, storageClass }) => ({
      Days: days,
      StorageClass: storageClass,
    })),
    Expiration: hasExpiration
      ? {
          Days: expirationDays,
          ExpiredObjectDeleteMarker: expiredObjectDeleteMarker,
        }
      : undefined,
    NoncurrentVersionExpiration:
      rule.noncurrentExpirationDays === undefined
        ? undefined
        : {
            NoncurrentDays: rule.noncurrentExpirationDays,
            NewerNoncurrentVersions: rule.newerNoncurrentVersions,
          },
    AbortIncompleteMultipartUpload:
      rule.abortIncompleteUploadDays === undefined
        ? undefined
        : { DaysAfterInitiation: rule.abortIncompleteUploadDays },
  };
}

function defined<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
