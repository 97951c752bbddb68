import type {
  FactObservations,
  Trail,
  TrailOwner,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { looksFormer } from './formerTrail';
import { restorable } from './restorable';
import { known, type Terms } from './terms';
import { trailOwner } from './trailOwner';

/**
 * The trails as they were seen, however long ago, with who looks after each, and why an account-level one looks like a
 * former organization trail.
 */
export function describeTrails(
  observations: Pick<
    FactObservations,
    'organization' | 'trails' | 'trustedAccess'
  >,
  terms: Terms,
): Trail[] {
  if (observations.trails.outcome !== 'observed') return [];
  const trails = observations.trails.value;
  const trustedAccess = known(observations.trustedAccess, terms);
  const { organization } = observations;
  return trails.map(trail => ({
    ...trail,
    owner: trailOwner(trail, trustedAccess),
    looksFormer: looksFormer(trail, {
      // The id of an organization does not change.
      organization:
        organization.outcome === 'observed' ? organization.value : undefined,
      trails,
    }),
  }));
}

/** Who looks after the trail that logs the organization, or after the one that could: of several any that is known. */
export function ownerAmong(trails: Trail[]): TrailOwner | undefined {
  const organizationTrails = trails.filter(one => one.isOrganizationTrail);
  const concerned =
    organizationTrails.length > 0
      ? organizationTrails
      : restorable(trails).slice(0, 1);
  return concerned.find(({ owner }) => owner !== undefined)?.owner;
}
