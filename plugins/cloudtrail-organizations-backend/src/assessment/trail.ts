import {
  type Sentence,
  say,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { trailCli } from '../aws/cli';
import type { OrganizationConfig } from '../config';
import { known, RETRY_MS, type Terms } from './terms';

/** What is needed of the one trail, and whether it is so: undefined where that is not known. */
export interface TrailJudgement {
  trail: Trail;
  delivers: boolean | undefined;
  isLogging: boolean | undefined;
  logsAllManagementEvents: boolean | undefined;
  /** Multi-Region, complete, on and delivering. */
  isGood: boolean | undefined;
}

/** Judges one organization trail. */
export function judgeTrail(trail: Trail, terms: Terms): TrailJudgement {
  const status = known(trail.status, terms);
  const selectors = known(trail.eventSelectors, terms);
  const delivers = status && delivered(status, terms);
  const logsAllManagementEvents =
    selectors &&
    selectors.managementEvents === 'all' &&
    selectors.excludedEventSources.length === 0;
  return {
    trail,
    delivers,
    isLogging: status?.isLogging,
    logsAllManagementEvents,
    isGood: all([
      trail.isMultiRegion,
      logsAllManagementEvents,
      status?.isLogging,
      delivers,
    ]),
  };
}

/**
 * On, and proven by a time within the grace. The absence of an error proves nothing, for AWS leaves it out for
 * time-outs; its presence says that the newest attempt failed.
 */
function delivered(
  status: NonNullable<Trail['status']['value']>,
  { now, deliveryGraceMs }: Terms,
): boolean {
  const { isLogging, latestDeliveryTime, latestDeliveryError } = status;
  return (
    isLogging &&
    !latestDeliveryError &&
    latestDeliveryTime !== undefined &&
    now - Date.parse(latestDeliveryTime) <= deliveryGraceMs
  );
}

/** False where one is false, true where all are true, else not known. */
export function all(facts: (boolean | undefined)[]): boolean | undefined {
  if (facts.includes(false)) return false;
  return facts.includes(undefined) ? undefined : true;
}

/** Since when a trail that is known not to deliver has not, as AWS reports it. */
export function notDeliveringSince({ status }: Trail): string | undefined {
  const { isLogging, stopLoggingTime, latestDeliveryTime, startLoggingTime } =
    status.value ?? {};
  if (isLogging === false) return stopLoggingTime ?? latestDeliveryTime;
  return latestDeliveryTime ?? startLoggingTime;
}

/** Why a trail does not deliver, and what to do about it. */
export function whyNotDelivering(
  trail: Trail,
  organization: OrganizationConfig,
): { reason: Sentence; nextStep: Sentence } {
  const { name, bucket = '', homeRegion, status } = trail;
  const { isLogging, latestDeliveryError, latestDeliveryTime } =
    status.value ?? {};
  const sinceAt = notDeliveringSince(trail);
  if (isLogging === false) {
    return {
      reason: sinceAt
        ? say('trail.stopped', { trail: name, sinceAt })
        : say('trail.neverStarted', { trail: name }),
      nextStep: say('trail.start', {
        trail: name,
        command: trailCli(organization, trail, 'start-logging', '--name'),
      }),
    };
  }
  if (latestDeliveryError) {
    const params = { trail: name, bucket, error: latestDeliveryError };
    return {
      reason: sinceAt
        ? say(
            latestDeliveryTime
              ? 'trail.deliveryFailsSince'
              : 'trail.deliveryFailsSinceStart',
            { ...params, sinceAt },
          )
        : say('trail.deliveryFails', params),
      nextStep: sinceAt
        ? say('trail.fixBucketBy', { bucket, fixByAt: retriedUntil(sinceAt) })
        : say('trail.fixBucket', { bucket }),
    };
  }
  const nextStep = say('trail.checkDelivery', {
    trail: name,
    bucket,
    region: homeRegion,
  });
  if (latestDeliveryTime) {
    return {
      reason: say('trail.noRecentDelivery', {
        trail: name,
        sinceAt: latestDeliveryTime,
      }),
      nextStep,
    };
  }
  return {
    reason: sinceAt
      ? say('trail.neverDeliveredSince', { trail: name, sinceAt })
      : say('trail.neverDelivered', { trail: name }),
    nextStep,
  };
}

function retriedUntil(time: string): string {
  return new Date(Date.parse(time) + RETRY_MS).toISOString();
}

/** What is known to be incomplete in a trail that delivers or may deliver. */
export function whyIncomplete(
  { trail, logsAllManagementEvents }: TrailJudgement,
  organization: OrganizationConfig,
): { reason: Sentence; nextStep: Sentence } | undefined {
  if (!trail.isMultiRegion) {
    return {
      reason: say('trail.singleRegion', {
        trail: trail.name,
        region: trail.homeRegion,
      }),
      nextStep: say('trail.makeMultiRegion', {
        command: trailCli(organization, trail, 'update-trail', '--name', [
          '--is-multi-region-trail',
        ]),
      }),
    };
  }
  if (logsAllManagementEvents === false) {
    const excluded = trail.eventSelectors.value?.excludedEventSources ?? [];
    return {
      reason:
        excluded.length > 0
          ? say('trail.excludesSources', {
              trail: trail.name,
              sources: excluded.join(', '),
            })
          : say('trail.notAllManagementEvents', { trail: trail.name }),
      nextStep: say('trail.logAllManagementEvents', { trail: trail.name }),
    };
  }
  return undefined;
}
