import {
  type FactObservations,
  type Sentence,
  say,
  type Trail,
  type TrailStatus,
  type TrustedAccess,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { trailCli } from '../aws/cli';
import type { OrganizationConfig } from '../config';
import { FIRST_DELIVERY_MS, known, RETRY_MS, type Terms } from './terms';

/** What is needed of the one trail, and whether it is so: undefined where that is not known. */
export interface TrailJudgement {
  trail: Trail;
  /**
   * When it began to log the organization, as far as that is known: not before trusted access was on, nor before its
   * logging was started, nor before it was an organization trail. What it delivered earlier proves nothing.
   */
  beganAt?: string;
  /** Its newest delivery since then. */
  deliveredAt?: string;
  delivers: boolean | undefined;
  isLogging: boolean | undefined;
  logsAllManagementEvents: boolean | undefined;
  /** Multi-Region, complete, on and delivering. */
  isGood: boolean | undefined;
}

/**
 * Judges one organization trail.
 *
 * @param trustedAccess - undefined where it is not known: no delivery is proven then
 */
export function judgeTrail(
  trail: Trail,
  trustedAccess: TrustedAccess | undefined,
  terms: Terms,
): TrailJudgement {
  const status = known(trail.status, terms);
  const selectors = known(trail.eventSelectors, terms);
  const began = beginning(trail, status, trustedAccess);
  const delivers = status && delivered(status, began, terms);
  const logsAllManagementEvents =
    selectors &&
    selectors.managementEvents === 'all' &&
    selectors.excludedEventSources.length === 0;
  return {
    trail,
    beganAt: began.at,
    deliveredAt: status && isAfter(status.latestDeliveryTime, began),
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

/** Judges the organization trails among all that were seen; undefined where the trails are not known. */
export function judgeTrails(
  { trails, trustedAccess }: Pick<FactObservations, 'trails' | 'trustedAccess'>,
  terms: Terms,
): TrailJudgement[] | undefined {
  const access = known(trustedAccess, terms);
  return known(trails, terms)
    ?.filter(({ isOrganizationTrail }) => isOrganizationTrail)
    .map(trail => judgeTrail(trail, access, terms));
}

/** When a trail began to log the organization, and whether all that decides it is known. */
export interface Beginning {
  at?: string;
  certain: boolean;
}

/** When a trail began to log the organization in the Region that a status is of. */
export function beginning(
  trail: Pick<Trail, 'organizationTrailSince'>,
  status: Pick<TrailStatus, 'startLoggingTime'> | undefined,
  trustedAccess: TrustedAccess | undefined,
): Beginning {
  const since = trustedAccess?.enabled ? trustedAccess.since : undefined;
  const start = status?.startLoggingTime;
  return {
    at: [since, start, trail.organizationTrailSince]
      .filter(time => time !== undefined)
      .sort((a, b) => Date.parse(a) - Date.parse(b))
      .at(-1),
    certain: since !== undefined && start !== undefined,
  };
}

/** The time, where it is one after the beginning. */
export function isAfter(
  time: string | undefined,
  { at }: Beginning,
): string | undefined {
  if (time === undefined) return undefined;
  return at === undefined || Date.parse(time) > Date.parse(at)
    ? time
    : undefined;
}

/**
 * On, and proven by a time within the grace and after the beginning. The absence of an error proves nothing, for AWS
 * leaves it out for time-outs; its presence says that the newest attempt failed.
 */
function delivered(
  status: TrailStatus,
  began: Beginning,
  { now, deliveryGraceMs }: Terms,
): boolean | undefined {
  const { isLogging, latestDeliveryTime, latestDeliveryError } = status;
  if (!isLogging || latestDeliveryError) return false;
  const at = isAfter(latestDeliveryTime, began);
  if (at !== undefined) {
    if (!(now - Date.parse(at) <= deliveryGraceMs)) return false;
    return began.certain ? true : undefined;
  }
  // Nothing since it began: either too early to tell, or overdue.
  return began.at !== undefined &&
    now - Date.parse(began.at) <= FIRST_DELIVERY_MS
    ? undefined
    : false;
}

/** False where one is false, true where all are true, else not known. */
export function all(facts: (boolean | undefined)[]): boolean | undefined {
  if (facts.includes(false)) return false;
  return facts.includes(undefined) ? undefined : true;
}

/** Since when a trail that is known not to deliver has not, as AWS reports it. */
export function notDeliveringSince({
  trail,
  beganAt,
  deliveredAt,
}: TrailJudgement): string | undefined {
  const { isLogging, stopLoggingTime, latestDeliveryTime } =
    trail.status.value ?? {};
  if (isLogging === false) return stopLoggingTime ?? latestDeliveryTime;
  return deliveredAt ?? beganAt;
}

/** Why a trail does not deliver, or is not proven to, and what to do about it. */
export function whyNotDelivering(
  judged: TrailJudgement,
  organization: Pick<OrganizationConfig, 'partition' | 'customEndpoints'>,
): { reason: Sentence; nextStep: Sentence } {
  const { trail, deliveredAt } = judged;
  const { name, bucket = '', homeRegion, status } = trail;
  const { isLogging, latestDeliveryError } = status.value ?? {};
  const sinceAt = notDeliveringSince(judged);
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
            deliveredAt
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
  if (judged.delivers === undefined) return whyNotProven(judged);
  const nextStep = say('trail.checkDelivery', {
    trail: name,
    bucket,
    region: homeRegion,
  });
  if (deliveredAt) {
    return {
      reason: say('trail.noRecentDelivery', {
        trail: name,
        sinceAt: deliveredAt,
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

/** Of a trail whose status is known, but not whether it delivers for the organization. */
export function whyNotProven({ trail, beganAt, deliveredAt }: TrailJudgement): {
  reason: Sentence;
  nextStep: Sentence;
} {
  const params = { trail: trail.name };
  return deliveredAt || !beganAt
    ? {
        reason: say('trail.beginningNotKnown', params),
        nextStep: say('state.unknown.refresh'),
      }
    : {
        reason: say('trail.firstDeliveryDue', { ...params, sinceAt: beganAt }),
        nextStep: say('trail.awaitDelivery'),
      };
}

function retriedUntil(time: string): string {
  return new Date(Date.parse(time) + RETRY_MS).toISOString();
}

/** What is known to be incomplete in a trail that delivers or may deliver. */
export function whyIncomplete(
  {
    trail,
    logsAllManagementEvents,
  }: Pick<TrailJudgement, 'trail' | 'logsAllManagementEvents'>,
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
