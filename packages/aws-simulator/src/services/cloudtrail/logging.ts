import { startLogging, stopLogging } from '../../world/trails/trailChanges';
import { findTrail, findTrailToChange } from '../../world/trails/trails';
import { statusOf } from '../../world/trails/trailStatus';
import type { Trail, World } from '../../world/types';
import { operation, type CallContext } from '../service';
import { onTrail, placeOf, REQUIRED_TEXT } from './place';

const BY_NAME = { Name: REQUIRED_TEXT } as const;

/** The calls that switch logging, and tell what became of it. */
export const logging = {
  GetTrailStatus: operation({
    readOnly: true,
    input: BY_NAME,
    permission: ({ Name }, context) => onTrail(Name, context),
    run(world, { Name }, context) {
      const trail = findTrail(world, placeOf(context), Name);
      return { output: describeStatus(world, trail, context) };
    },
  }),

  StartLogging: operation({
    readOnly: false,
    input: BY_NAME,
    permission: ({ Name }, context) => onTrail(Name, context),
    run(world, { Name }, context) {
      const trail = findTrailToChange(world, placeOf(context), Name);
      return { world: startLogging(world, trail, context.now), output: {} };
    },
  }),

  StopLogging: operation({
    readOnly: false,
    input: BY_NAME,
    permission: ({ Name }, context) => onTrail(Name, context),
    run(world, { Name }, context) {
      const trail = findTrailToChange(world, placeOf(context), Name);
      return { world: stopLogging(world, trail, context.now), output: {} };
    },
  }),
};

function describeStatus(world: World, trail: Trail, context: CallContext) {
  const { isLogging, startedAt, stoppedAt } = trail.logging;
  const { latestDelivery, latestDigest, latestAttempt, error, digestError } =
    statusOf(world, trail, placeOf(context), context.now);
  return {
    IsLogging: isLogging,
    LatestDeliveryError: error,
    LatestDeliveryTime: date(latestDelivery),
    StartLoggingTime: date(startedAt),
    StopLoggingTime: date(stoppedAt),
    // Log groups are not simulated: what reaches the bucket reaches them, too.
    LatestCloudWatchLogsDeliveryTime: trail.cloudWatchLogsLogGroupArn
      ? date(latestDelivery)
      : undefined,
    LatestNotificationTime: trail.snsTopicArn
      ? date(latestDelivery)
      : undefined,
    LatestDigestDeliveryTime: date(latestDigest),
    LatestDigestDeliveryError: digestError,
    // AWS gives these older members as text, empty where there is nothing to say.
    LatestDeliveryAttemptTime: text(latestAttempt),
    LatestNotificationAttemptTime: '',
    LatestNotificationAttemptSucceeded: '',
    LatestDeliveryAttemptSucceeded: text(latestDelivery),
    TimeLoggingStarted: text(startedAt),
    TimeLoggingStopped: text(stoppedAt),
  };
}

// `2015-05-13T14:29:05Z`, as in the API reference: whole seconds.
function text(timestamp: string | undefined): string {
  return timestamp ? timestamp.replace(/\.\d+Z$/, 'Z') : '';
}

function date(timestamp: string | undefined): Date | undefined {
  return timestamp ? new Date(timestamp) : undefined;
}
