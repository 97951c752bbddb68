import {
  type OrganizationFact,
  type Sentence,
  say,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { trailOwner } from './trailOwner';

/** The word, or the abbreviation that people put beside others: `org-trail`, `CompanyOrganizationTrail`. */
const NAMED_SO = /organi[sz]ation|(^|[-_.])org([-_.]|$)/i;

/**
 * Why an account-level trail looks as if it had been an organization trail, which is what one turns into while trusted
 * access is off; undefined where nothing says so.
 */
export function looksFormer(
  trail: Trail,
  {
    organization,
    trails,
  }: {
    /** Undefined where it is not known. */
    organization: Pick<OrganizationFact, 'id'> | undefined;
    /** All that were seen. */
    trails: Trail[];
  },
): Sentence | undefined {
  if (trail.isOrganizationTrail) return undefined;
  const { name, keyPrefix, organizationTrailUntil } = trail;
  if (organizationTrailUntil) {
    return say('former.seen', { trail: name, untilAt: organizationTrailUntil });
  }
  const owner = trailOwner(trail, undefined);
  if (owner?.by === 'controlTower' || owner?.by === 'landingZoneAccelerator') {
    return say('former.owned', { trail: name });
  }
  if (organization && keyPrefix === organization.id) {
    return say('former.prefix', { trail: name, prefix: keyPrefix });
  }
  if (NAMED_SO.test(name)) return say('former.name', { trail: name });
  const others = trails.some(({ isOrganizationTrail }) => isOrganizationTrail);
  return trail.isMultiRegion && !others
    ? say('former.multiRegion', { trail: name })
    : undefined;
}
