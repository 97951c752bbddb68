import type {
  Finding,
  FindingCounts,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';
import { judgeRole } from './role';
import { known, type Terms } from './terms';
import { judgeTrails } from './trail';

/**
 * Counts findings by severity. Where not everything was judged there may be more: undefined then where there is none,
 * else `atLeast`.
 */
export function countFindings(
  found: Finding[],
  organization: OrganizationConfig,
  observations: Snapshot['observations'],
  terms: Terms,
): FindingCounts | undefined {
  const complete = everythingWasJudged(organization, observations, terms);
  if (found.length === 0 && !complete) return undefined;
  const count = (severity: Finding['severity']) =>
    found.filter(finding => finding.severity === severity).length;
  return {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    ...(!complete && { atLeast: true }),
  };
}

/** Whether all facts are known that a finding may be made of. */
function everythingWasJudged(
  organization: OrganizationConfig,
  observations: Snapshot['observations'],
  terms: Terms,
): boolean {
  const trustedAccess = known(observations.trustedAccess, terms);
  if (!known(observations.callerIdentity, terms) || !trustedAccess) {
    return false;
  }
  if (!trustedAccess.enabled) return true;
  const trails = judgeTrails(observations, terms);
  return (
    judgeRole(organization, observations, terms) !== undefined &&
    trails !== undefined &&
    trails.every(({ isGood }) => isGood !== undefined)
  );
}
