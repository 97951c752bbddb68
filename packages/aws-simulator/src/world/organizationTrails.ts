import { accountsOf, findOrganizationOf } from './membership';
import { CLOUDTRAIL_PRINCIPAL } from './serviceLinkedRoles';
import type { Organization, Trail, World } from './types';

/**
 * The organization whose accounts a trail logs now: it is an organization trail of the management
 * account, and CloudTrail is trusted.
 */
export function organizationServed(
  world: World,
  { isOrganizationTrail, accountId }: Trail,
): Organization | undefined {
  if (!isOrganizationTrail) return undefined;
  const organization = findOrganizationOf(world, accountId);
  const isServed =
    organization?.managementAccountId === accountId &&
    organization.featureSet === 'ALL' &&
    organization.trustedAccess[CLOUDTRAIL_PRINCIPAL] !== undefined;
  return isServed ? organization : undefined;
}

/** Applies a trail to every account of its owner's organization. */
export function toOrganizationTrail(world: World, trail: Trail): World {
  const organization = findOrganizationOf(world, trail.accountId);
  const members = organization ? accountsOf(world, organization.id) : [];
  return {
    ...world,
    trails: {
      ...world.trails,
      [trail.arn]: { ...trail, isOrganizationTrail: true },
    },
    memberTrails: {
      ...world.memberTrails,
      [trail.arn]: members
        .map(({ id }) => id)
        .filter(id => id !== trail.accountId),
    },
  };
}

/** Makes a trail its own account's alone: the members lose their copies of it. */
export function toAccountTrail(world: World, trail: Trail): World {
  const { [trail.arn]: removed, ...memberTrails } = world.memberTrails;
  return {
    ...world,
    trails: {
      ...world.trails,
      [trail.arn]: { ...trail, isOrganizationTrail: false },
    },
    memberTrails,
  };
}

/** What CloudTrail does to a management account's organization trails once it is no longer trusted. */
export function withoutOrganizationTrails(
  world: World,
  managementAccountId: string,
): World {
  return Object.values(world.trails)
    .filter(
      trail =>
        trail.isOrganizationTrail && trail.accountId === managementAccountId,
    )
    .reduce(toAccountTrail, world);
}
