import { AwsError } from '../errors';
import { logsDataEvents, managementEvents } from './eventSelectors';
import { organizationServed } from './organizationTrails';
import { checkDestination } from './trailDestination';
import { withTrail } from './trails';
import type { InsightSelector, Trail, World } from '../types';

/** Insights as a caller gives them. */
interface GivenInsight {
  InsightType?: string;
  EventCategories?: string[];
}

/**
 * Turns Insights on for a trail, or off with an empty list. They are found in events that the
 * trail logs: the rate of calls in write events, the rate of errors in any.
 * Source: CloudTrail API reference, PutInsightSelectors.
 * @throws AwsError InvalidInsightSelectorsException; S3BucketDoesNotExistException,
 * InsufficientS3BucketPolicyException, InsufficientEncryptionPolicyException, KmsException where
 * the trail could not deliver them
 */
export function putInsightSelectors(
  world: World,
  trail: Trail,
  given: GivenInsight[],
): World {
  const insights = given.map(readInsight);
  const types = new Set(insights.map(({ InsightType }) => InsightType));
  if (types.size < insights.length)
    throw invalid('An InsightType is given more than once.');
  insights.forEach(insight => checkEvents(trail, insight));
  if (insights.length > 0)
    checkDestination(world, trail, organizationServed(world, trail)?.id);
  return withTrail(world, { ...trail, insights });
}

function readInsight({
  InsightType,
  EventCategories,
}: GivenInsight): InsightSelector {
  if (
    InsightType !== 'ApiCallRateInsight' &&
    InsightType !== 'ApiErrorRateInsight'
  )
    throw invalid(`The InsightType ${InsightType} is not valid.`);
  return {
    InsightType,
    ...(EventCategories && {
      EventCategories: EventCategories.map(readCategory),
    }),
  };
}

function readCategory(category: string): 'Management' | 'Data' {
  if (category !== 'Management' && category !== 'Data')
    throw invalid(`The event category ${category} is not valid.`);
  return category;
}

function checkEvents(
  trail: Trail,
  { InsightType, EventCategories = ['Management'] }: InsightSelector,
): void {
  const { read, write } = managementEvents(trail);
  const hasManagement =
    InsightType === 'ApiCallRateInsight' ? write : read || write;
  if (EventCategories.includes('Management') && !hasManagement)
    throw invalid(
      `${InsightType} needs a trail that logs ${
        InsightType === 'ApiCallRateInsight' ? 'write' : 'read or write'
      } management events.`,
    );
  if (EventCategories.includes('Data') && !logsDataEvents(trail))
    throw invalid(`${InsightType} needs a trail that logs data events.`);
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidInsightSelectorsException', message);
}
