import {
  type CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import type {
  EventSelectors,
  Trail,
  TrailStatus,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { summarizeEventSelectors } from './eventSelectors';
import { summarizeS3ObjectEvents } from './s3ObjectEvents';

/** A trail as DescribeTrails names it. */
export type TrailDescription = Omit<
  Trail,
  'status' | 'statuses' | 'eventSelectors' | 'insights' | 'tags'
>;

/**
 * The trails that an account owns, organization trails among them, as seen from one Region. A shadow trail stands for
 * the one trail that it is a copy of, so each ARN is named once. Source: cloudtrail:DescribeTrails.
 */
export async function describeTrails(
  client: CloudTrailClient,
  ownerAccountId: string,
): Promise<TrailDescription[]> {
  const { trailList = [] } = await client.send(
    new DescribeTrailsCommand({ includeShadowTrails: true }),
  );
  const trails = new Map<string, TrailDescription>();
  for (const trail of trailList) {
    const arn = trail.TrailARN ?? '';
    if (arn.split(':')[4] !== ownerAccountId) continue;
    trails.set(arn, {
      arn,
      name: trail.Name ?? '',
      homeRegion: trail.HomeRegion ?? '',
      isOrganizationTrail: trail.IsOrganizationTrail === true,
      isMultiRegion: trail.IsMultiRegionTrail === true,
      logFileValidation: trail.LogFileValidationEnabled === true,
      bucket: trail.S3BucketName ?? '',
      keyPrefix: trail.S3KeyPrefix,
      kmsKeyId: trail.KmsKeyId,
      cloudWatchLogsLogGroupArn: trail.CloudWatchLogsLogGroupArn,
    });
  }
  return [...trails.values()];
}

/** Source: cloudtrail:GetTrailStatus, which answers for the called Region alone. */
export async function getTrailStatus(
  client: CloudTrailClient,
  trailArn: string,
): Promise<TrailStatus> {
  const status = await client.send(
    new GetTrailStatusCommand({ Name: trailArn }),
  );
  return {
    isLogging: status.IsLogging === true,
    startLoggingTime: status.StartLoggingTime?.toISOString(),
    stopLoggingTime: status.StopLoggingTime?.toISOString(),
    latestDeliveryTime: status.LatestDeliveryTime?.toISOString(),
    latestDeliveryError: status.LatestDeliveryError,
    latestDigestDeliveryTime: status.LatestDigestDeliveryTime?.toISOString(),
    latestDigestDeliveryError: status.LatestDigestDeliveryError,
    latestCloudWatchLogsDeliveryTime:
      status.LatestCloudWatchLogsDeliveryTime?.toISOString(),
    latestCloudWatchLogsDeliveryError: status.LatestCloudWatchLogsDeliveryError,
  };
}

/** Source: cloudtrail:GetEventSelectors. */
export async function getEventSelectors(
  client: CloudTrailClient,
  trailArn: string,
): Promise<EventSelectors> {
  const answer = await client.send(
    new GetEventSelectorsCommand({ TrailName: trailArn }),
  );
  return {
    ...summarizeEventSelectors(answer),
    s3ObjectEvents: summarizeS3ObjectEvents(answer),
  };
}
