import {
  type CoverageVerdict,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type {
  CoverageTerms,
  Delivery,
  Evidence,
  Logging,
  LoggingTrail,
} from './types';

/** Whether an account is logged, and why. */
export interface JudgedCoverage {
  verdict: CoverageVerdict;
  message: Sentence;
}

/**
 * Judges one account. Only a log or digest proves that it is logged: of a complete organization trail, since that logs
 * the organization and the account is in it, and within the grace when somebody looked.
 */
export function judgeCoverage(
  subject: {
    account: { state: string; joinedAt?: string };
    logging: Logging;
    /** Absent where nobody looked yet. */
    evidence?: Evidence;
    /** The Regions that are searched. */
    regions: string[];
    /** Why the newest search could not read anything. */
    failure?: Sentence;
  },
  terms: CoverageTerms,
): JudgedCoverage {
  const { account, logging, evidence, regions, failure } = subject;
  if (account.state !== 'ACTIVE') {
    return {
      verdict: 'suspended',
      message: say('coverage.suspended', { state: account.state }),
    };
  }
  if (logging.kind === 'unknown') {
    return { verdict: 'unknown', message: logging.message };
  }
  if (logging.kind === 'none') {
    return { verdict: 'uncovered', message: logging.message };
  }
  if (!evidence) {
    return failure
      ? { verdict: 'unverified', message: failure }
      : { verdict: 'unknown', message: say('coverage.unknown.notYet') };
  }
  const { checkedAt, newest } = evidence;
  const checked = Date.parse(checkedAt);
  // A time that cannot be read is too long ago.
  if (!(terms.now - checked <= terms.evidenceStaleAfterMs)) {
    return {
      verdict: 'unknown',
      message: say('coverage.unknown.stale', { checkedAt }),
    };
  }
  const joined = account.joinedAt ? Date.parse(account.joinedAt) : 0;
  const oldest = checked - terms.deliveryGraceMs;
  const proves = (at: string, since: number) =>
    Date.parse(at) > Math.max(since, joined) && Date.parse(at) >= oldest;

  const since = newest && loggedSince(newest.trailName, logging.trails);
  if (newest && since !== undefined && proves(newest.at, since)) {
    const from = new Map(
      evidence.regions.map(seen => [seen.region, seen.newestAt]),
    );
    const missing = regions.filter(region => {
      const newestAt = from.get(region);
      return newestAt === undefined || !proves(newestAt, since);
    });
    return { verdict: 'delivering', message: whatDelivers(newest, missing) };
  }
  const began = Math.max(
    joined,
    Math.min(...logging.trails.map(trail => Date.parse(trail.since))),
  );
  if (checked - began <= terms.deliveryGraceMs) {
    return {
      verdict: 'unverified',
      message: say('coverage.unverified.notDue', {
        beganAt: new Date(began).toISOString(),
        dueAt: new Date(began + terms.deliveryGraceMs).toISOString(),
      }),
    };
  }
  return {
    verdict: 'silent',
    message: newest
      ? say('coverage.silent.since', { newestAt: newest.at })
      : say('coverage.silent.never', {
          beganAt: new Date(began).toISOString(),
        }),
  };
}

/** Since when what a trail delivers proves anything: never, where it is none of those that log the organization. */
function loggedSince(
  trailName: string | undefined,
  trails: LoggingTrail[],
): number | undefined {
  const times = trails
    .filter(({ name }) => trailName === undefined || name === trailName)
    .map(trail => Date.parse(trail.since));
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** A Region where nothing happens has no logs, but digests: only where these are missing is that worth a word. */
function whatDelivers(
  { at, kind, region }: Delivery,
  missing: string[],
): Sentence {
  const params = { newestAt: at, region };
  if (kind === 'log') return say('coverage.delivering.log', params);
  return missing.length === 0
    ? say('coverage.delivering.digest', params)
    : say('coverage.delivering.digestNotFrom', {
        ...params,
        regions: missing.join(', '),
      });
}
