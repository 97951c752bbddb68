import { awsJson } from '../protocol/awsJson';
import { AwsError } from '../world/errors';
import {
  findOwnTrail,
  findTrail,
  findTrailToChange,
  startLogging,
  stopLogging,
  trailsSeen,
  updateTrail,
  type Place,
} from '../world/trails';
import { statusOf } from '../world/trailStatus';
import type { EventSelection, Trail, World } from '../world/types';
import { operation, type CallContext, type Service } from './service';
import type { Field, InputOf, Violation } from './shape';

const TEXT = { type: 'string' } satisfies Field;
const SWITCH = { type: 'boolean' } satisfies Field;
const BY_NAME = { Name: { type: 'string', required: true } } as const;

const UPDATE = {
  ...BY_NAME,
  S3BucketName: TEXT,
  S3KeyPrefix: TEXT,
  SnsTopicName: TEXT,
  IncludeGlobalServiceEvents: SWITCH,
  IsMultiRegionTrail: SWITCH,
  EnableLogFileValidation: SWITCH,
  CloudWatchLogsLogGroupArn: TEXT,
  CloudWatchLogsRoleArn: TEXT,
  KmsKeyId: TEXT,
  IsOrganizationTrail: SWITCH,
} as const;

/** AWS CloudTrail. Source: its API reference, version 2013-11-01. */
export const cloudtrail: Service = {
  name: 'cloudtrail',
  eventSource: 'cloudtrail.amazonaws.com',
  protocol: awsJson,
  wire: { version: 'CloudTrail_20131101' },
  commonErrors: {},
  invalidInput,

  operations: {
    DescribeTrails: operation({
      readOnly: true,
      input: {
        trailNameList: { type: 'list', of: TEXT },
        includeShadowTrails: SWITCH,
      },
      permission: () => ({ resource: '*' }),
      run(world, { trailNameList = [], includeShadowTrails = true }, context) {
        const seen = trailsSeen(world, placeOf(context), includeShadowTrails);
        const isAsked = (trail: Trail) =>
          trailNameList.length === 0 ||
          trailNameList.includes(trail.arn) ||
          (trailNameList.includes(trail.name) &&
            trail.homeRegion === context.region &&
            trail.accountId === context.caller.accountId);
        return { output: { trailList: seen.filter(isAsked).map(describe) } };
      },
    }),

    GetTrail: operation({
      readOnly: true,
      input: BY_NAME,
      permission: onTrail,
      run: (world, { Name }, context) => ({
        output: { Trail: describe(findTrail(world, placeOf(context), Name)) },
      }),
    }),

    GetTrailStatus: operation({
      readOnly: true,
      input: BY_NAME,
      permission: onTrail,
      run(world, { Name }, context) {
        const trail = findTrail(world, placeOf(context), Name);
        return { output: status(world, trail, context) };
      },
    }),

    GetEventSelectors: operation({
      readOnly: true,
      input: { TrailName: { type: 'string', required: true } },
      permission: ({ TrailName }, context) =>
        onTrail({ Name: TrailName }, context),
      run(world, { TrailName }, context) {
        const trail = findOwnTrail(world, placeOf(context), TrailName);
        return {
          output: { TrailARN: trail.arn, ...selectors(trail.selectors) },
        };
      },
    }),

    UpdateTrail: operation({
      readOnly: false,
      input: UPDATE,
      permission: onTrail,
      run(world, input, context) {
        const trail = findTrailToChange(world, placeOf(context), input.Name);
        const next = updateTrail(
          world,
          context.caller,
          trail,
          changeOf(input, trail),
          context.now,
        );
        const {
          HomeRegion,
          HasCustomEventSelectors,
          HasInsightSelectors,
          ...output
        } = describe(next.trails[trail.arn]);
        return { world: next, output };
      },
    }),

    StartLogging: operation({
      readOnly: false,
      input: BY_NAME,
      permission: onTrail,
      run(world, { Name }, context) {
        const trail = findTrailToChange(world, placeOf(context), Name);
        return { world: startLogging(world, trail, context.now), output: {} };
      },
    }),

    StopLogging: operation({
      readOnly: false,
      input: BY_NAME,
      permission: onTrail,
      run(world, { Name }, context) {
        const trail = findTrailToChange(world, placeOf(context), Name);
        return { world: stopLogging(world, trail, context.now), output: {} };
      },
    }),
  },
};

function placeOf({ caller, region }: CallContext): Place {
  return { accountId: caller.accountId, region };
}

function onTrail(
  { Name }: { Name: string },
  { caller, region }: CallContext & { world: World },
) {
  return {
    resource: Name.startsWith('arn:')
      ? Name
      : `arn:aws:cloudtrail:${region}:${caller.accountId}:trail/${Name}`,
  };
}

function describe(trail: Trail) {
  return {
    Name: trail.name,
    S3BucketName: trail.bucket,
    S3KeyPrefix: trail.keyPrefix,
    SnsTopicName: trail.snsTopicArn,
    SnsTopicARN: trail.snsTopicArn,
    IncludeGlobalServiceEvents: trail.includeGlobalServiceEvents,
    IsMultiRegionTrail: trail.isMultiRegion,
    HomeRegion: trail.homeRegion,
    TrailARN: trail.arn,
    LogFileValidationEnabled: trail.logFileValidation,
    CloudWatchLogsLogGroupArn: trail.cloudWatchLogsLogGroupArn,
    CloudWatchLogsRoleArn: trail.cloudWatchLogsRoleArn,
    KmsKeyId: trail.kmsKeyId,
    HasCustomEventSelectors: hasCustomSelectors(trail.selectors),
    HasInsightSelectors: false,
    IsOrganizationTrail: trail.isOrganizationTrail,
  };
}

function status(world: World, trail: Trail, context: CallContext) {
  const { logging } = trail;
  const deliveries = statusOf(world, trail, placeOf(context), context.now);
  const toCloudWatch =
    trail.cloudWatchLogsLogGroupArn && deliveries.latestDelivery;
  return {
    IsLogging: logging.isLogging,
    LatestDeliveryError: deliveries.error,
    LatestDeliveryTime: date(deliveries.latestDelivery),
    StartLoggingTime: date(logging.startedAt),
    StopLoggingTime: date(logging.stoppedAt),
    LatestCloudWatchLogsDeliveryTime: date(toCloudWatch),
    LatestDigestDeliveryTime: date(deliveries.latestDigest),
    LatestDigestDeliveryError: trail.logFileValidation
      ? deliveries.error
      : undefined,
    // AWS gives these older members as text, empty where there is nothing to say.
    LatestDeliveryAttemptTime: deliveries.latestAttempt ?? '',
    LatestNotificationAttemptTime: '',
    LatestNotificationAttemptSucceeded: '',
    LatestDeliveryAttemptSucceeded: deliveries.latestDelivery ?? '',
    TimeLoggingStarted: logging.startedAt ?? '',
    TimeLoggingStopped: logging.stoppedAt ?? '',
  };
}

function date(timestamp: string | undefined): Date | undefined {
  return timestamp ? new Date(timestamp) : undefined;
}

function selectors(selection: EventSelection) {
  return 'basic' in selection
    ? { EventSelectors: selection.basic }
    : { AdvancedEventSelectors: selection.advanced };
}

// A trail begins with one basic selector: all management events and no data events.
function hasCustomSelectors(selection: EventSelection): boolean {
  if ('advanced' in selection) return true;
  return selection.basic.some(
    selector =>
      selector.ReadWriteType !== 'All' ||
      !selector.IncludeManagementEvents ||
      selector.DataResources.length > 0 ||
      selector.ExcludeManagementEventSources.length > 0,
  );
}

function changeOf(input: InputOf<typeof UPDATE>, trail: Trail) {
  const { S3BucketName: bucket = trail.bucket } = input;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new AwsError(
      'InvalidS3BucketNameException',
      `The specified bucket name is not valid: ${bucket}`,
    );
  return defined({
    bucket,
    keyPrefix: input.S3KeyPrefix,
    snsTopicArn: topicArn(input.SnsTopicName, trail),
    includeGlobalServiceEvents: input.IncludeGlobalServiceEvents,
    isMultiRegion: input.IsMultiRegionTrail,
    logFileValidation: input.EnableLogFileValidation,
    cloudWatchLogsLogGroupArn: input.CloudWatchLogsLogGroupArn,
    cloudWatchLogsRoleArn: input.CloudWatchLogsRoleArn,
    kmsKeyId: input.KmsKeyId,
    isOrganizationTrail: input.IsOrganizationTrail,
  });
}

function topicArn(name: string | undefined, trail: Trail): string | undefined {
  if (!name || name.startsWith('arn:')) return name;
  return `arn:aws:sns:${trail.homeRegion}:${trail.accountId}:${name}`;
}

function defined<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

// CloudTrail's model has no limits, only names that must be there.
function invalidInput(_: Violation[], name: string): AwsError {
  const isSelectors = name === 'GetEventSelectors';
  return new AwsError(
    'InvalidTrailNameException',
    `${isSelectors ? 'TrailName' : 'Name'} cannot be blank.`,
  );
}
