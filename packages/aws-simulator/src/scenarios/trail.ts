import { arn, GLOBAL_REGIONS, type Partition } from '../world/arns';
import type { Timestamp, Trail } from '../world/types';
import type { TrailScenario, When } from './scenario';

const DEFAULT_LOGGING_START = '-P90D';

/** Makes a trail. */
export function trailFrom(
  scenario: TrailScenario,
  { accountId, partition }: { accountId: string; partition: Partition },
  at: (when: When) => Timestamp,
): Trail {
  const { name, isLogging = true, outage } = scenario;
  const { homeRegion = GLOBAL_REGIONS[partition] } = scenario;
  const { eventSelectors, advancedEventSelectors } = scenario;
  return {
    arn: arn(partition, ['cloudtrail', homeRegion, accountId, `trail/${name}`]),
    name,
    accountId,
    homeRegion,
    isMultiRegion: scenario.isMultiRegion ?? true,
    isOrganizationTrail: scenario.isOrganizationTrail ?? false,
    includeGlobalServiceEvents: true,
    bucket: scenario.bucket,
    keyPrefix: scenario.keyPrefix,
    snsTopicArn: scenario.snsTopicArn,
    kmsKeyId: scenario.kmsKeyId,
    logFileValidation: scenario.logFileValidation ?? true,
    cloudWatchLogsLogGroupArn: scenario.cloudWatchLogsLogGroupArn,
    cloudWatchLogsRoleArn: scenario.cloudWatchLogsRoleArn,
    selectors: advancedEventSelectors
      ? { advanced: advancedEventSelectors }
      : { basic: eventSelectors ?? [allManagementEvents()] },
    insights: scenario.insights ?? [],
    tags: scenario.tags ?? {},
    logging: {
      isLogging,
      startedAt: isLogging
        ? at(scenario.startedAt ?? DEFAULT_LOGGING_START)
        : undefined,
    },
    ...(outage && { outage: { ...outage, since: at(outage.since) } }),
  };
}

function allManagementEvents() {
  return {
    ReadWriteType: 'All' as const,
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
  };
}
