import {
  say,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { known, type Terms } from '../assessment/terms';
import type { Snapshot } from '../snapshots/types';
import type { Logging, LoggingTrail } from './types';

/**
 * Which organization trails log every management event of every account, as far as their settings say, and since when.
 * Whether anything arrives is for the evidence to say.
 */
export function loggingOf(
  observations: Pick<Snapshot['observations'], 'trustedAccess' | 'trails'>,
  terms: Terms,
): Logging {
  const trustedAccess = known(observations.trustedAccess, terms);
  if (!trustedAccess) {
    return { kind: 'unknown', message: say('coverage.unknown.trustedAccess') };
  }
  if (!trustedAccess.enabled) {
    return { kind: 'none', message: say('coverage.uncovered.trustedAccess') };
  }
  const all = known(observations.trails, terms);
  if (!all) return { kind: 'unknown', message: say('coverage.unknown.trails') };
  const trails = all.filter(({ isOrganizationTrail }) => isOrganizationTrail);
  if (trails.length === 0) {
    return { kind: 'none', message: say('coverage.uncovered.noTrail') };
  }
  const judged = trails.map(trail => ({
    trail,
    isComplete: isComplete(trail, terms),
    isLogging: known(trail.status, terms)?.isLogging,
  }));
  const good = judged
    .filter(({ isComplete: complete, isLogging }) => complete && isLogging)
    .map(({ trail }) => trail);
  if (good.length > 0) {
    const since = good.flatMap(trail =>
      loggingTrail(trail, trustedAccess.since, terms),
    );
    return since.length > 0
      ? { kind: 'logging', trails: since }
      : { kind: 'unknown', message: say('coverage.unknown.since') };
  }
  const mayBeGood = judged.some(
    ({ isComplete: complete, isLogging }) =>
      complete !== false && isLogging !== false,
  );
  if (mayBeGood) {
    return { kind: 'unknown', message: say('coverage.unknown.trails') };
  }
  return {
    kind: 'none',
    message: judged.every(({ isLogging }) => isLogging === false)
      ? say('coverage.uncovered.notLogging')
      : say('coverage.uncovered.incomplete'),
  };
}

/** Whether it logs all read and write management events, with no excluded source, in every Region. */
function isComplete(trail: Trail, terms: Terms): boolean | undefined {
  if (!trail.isMultiRegion) return false;
  const selectors = known(trail.eventSelectors, terms);
  return (
    selectors &&
    selectors.managementEvents === 'all' &&
    selectors.excludedEventSources.length === 0
  );
}

/** None where it is not known since when: what it delivered may then be of a time before. */
function loggingTrail(
  trail: Trail,
  trustedSince: string | undefined,
  terms: Terms,
): LoggingTrail[] {
  const started = known(trail.status, terms)?.startLoggingTime;
  const since = Math.max(
    Date.parse(trustedSince ?? ''),
    Date.parse(started ?? ''),
    // What it delivered as a trail of its account alone proves nothing of members.
    Date.parse(trail.organizationTrailSince ?? '') || 0,
  );
  if (Number.isNaN(since)) return [];
  return [
    {
      arn: trail.arn,
      name: trail.name,
      homeRegion: trail.homeRegion,
      bucket: trail.bucket,
      keyPrefix: trail.keyPrefix,
      digests: trail.logFileValidation,
      since: new Date(since).toISOString(),
    },
  ];
}
