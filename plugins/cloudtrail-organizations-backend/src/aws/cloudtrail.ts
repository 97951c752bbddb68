import {
  type CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetInsightSelectorsCommand,
  GetTrailStatusCommand,
  InsightNotEnabledException,
  ListTagsCommand,
} from '@aws-sdk/client-cloudtrail';
import type {
  EventSelectors,
  Insights,
  Tag,
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

/** Source: cloudtrail:GetInsightSelectors. InsightNotEnabledException is an answer: Insights is off. */
export async function getInsights(
  client: CloudTrailClient,
  trailArn: string,
): Promise<Insights> {
  try {
    const { InsightSelectors = [] } = await client.send(
      new GetInsightSelectorsCommand({ TrailName: trailArn }),
    );
    return { types: InsightSelectors.flatMap(each => each.InsightType ?? []) };
  } catch (error) {
    if (error instanceof InsightNotEnabledException) return { types: [] };
    throw error;
  }
}

/** The most ARNs that ListTags takes; a Region has at most 5 trails of its own. */
const TAGS_OF = 20;

/** The tags of trails of one Region, by ARN. Source: cloudtrail:ListTags. */
export async function listTags(
  client: CloudTrailClient,
  trailArns: string[],
): Promise<Map<string, Tag[]>> {
  const { ResourceTagList = [] } = await client.send(
    new ListTagsCommand({ ResourceIdList: trailArns.slice(0, TAGS_OF) }),
  );
  return new Map(
    ResourceTagList.map(({ ResourceId = '', TagsList = [] }) => [
      ResourceId,
      TagsList.map(({ Key = '', Value = '' }) => ({ key: Key, value: Value })),
    ]),
  );
}
