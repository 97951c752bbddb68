import type { EventSelection, Trail } from '../../world/types';

/** A trail as CreateTrail and UpdateTrail answer it. */
export function settingsOf(trail: Trail) {
  return {
    Name: trail.name,
    S3BucketName: trail.bucket,
    S3KeyPrefix: trail.keyPrefix,
    SnsTopicName: trail.snsTopicArn,
    SnsTopicARN: trail.snsTopicArn,
    IncludeGlobalServiceEvents: trail.includeGlobalServiceEvents,
    IsMultiRegionTrail: trail.isMultiRegion,
    TrailARN: trail.arn,
    LogFileValidationEnabled: trail.logFileValidation,
    CloudWatchLogsLogGroupArn: trail.cloudWatchLogsLogGroupArn,
    CloudWatchLogsRoleArn: trail.cloudWatchLogsRoleArn,
    KmsKeyId: trail.kmsKeyId,
    IsOrganizationTrail: trail.isOrganizationTrail,
  };
}

/** Source: CloudTrail `Trail`. */
export function describe(trail: Trail) {
  return {
    ...settingsOf(trail),
    HomeRegion: trail.homeRegion,
    HasCustomEventSelectors: hasCustomSelectors(trail.selectors),
    HasInsightSelectors: trail.insights.length > 0,
  };
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
