import { findOrganizationOf, memberIdsOf } from '../organizations/membership';
import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';
import type { EventDataStore, Organization, Trail, World } from '../types';

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
  const next = {
    ...world,
    trails: {
      ...world.trails,
      [trail.arn]: { ...trail, isOrganizationTrail: true },
    },
  };
  return organization
    ? withCopies(next, trail.arn, membersOf(next, organization))
    : next;
}

/** Makes a trail its own account's alone: the members lose their copies of it. */
export function toAccountTrail(world: World, trail: Trail): World {
  return {
    ...world,
    trails: {
      ...world.trails,
      [trail.arn]: { ...trail, isOrganizationTrail: false },
    },
    memberTrails: withoutKey(world.memberTrails, trail.arn),
  };
}

/** Takes a trail away, and the members' copies with it. What it delivered stays. */
export function withoutTrail(world: World, { arn }: Trail): World {
  return {
    ...world,
    trails: withoutKey(world.trails, arn),
    memberTrails: withoutKey(world.memberTrails, arn),
  };
}

/**
 * What CloudTrail does to a management account's organization trails and event data stores once it
 * is no longer trusted: today they become account-level, for good; in 2021 they stayed, and waited
 * for the trust to return. See `settings.disableBehaviour`.
 */
export function withoutOrganizationTrails(
  world: World,
  managementAccountId: string,
): World {
  if (world.settings.disableBehaviour === '2021') return world;
  const isConcerned = ({ accountId }: Trail | EventDataStore) =>
    accountId === managementAccountId;
  const eventDataStores = Object.values(world.eventDataStores).map(store =>
    store.isOrganization && isConcerned(store)
      ? { ...store, isOrganization: false }
      : store,
  );
  return Object.values(world.trails)
    .filter(trail => trail.isOrganizationTrail && isConcerned(trail))
    .reduce(toAccountTrail, {
      ...world,
      eventDataStores: Object.fromEntries(
        eventDataStores.map(store => [store.arn, store]),
      ),
    });
}

/**
 * Brings the copies that members hold in line with who is a member: whoever joined gets them,
 * whoever left loses them. While CloudTrail is not trusted, nobody gets any. To be called when the
 * membership of an organization has changed, or its trust in CloudTrail.
 */
export function withMemberTrails(world: World, organizationId: string): World {
  const organization = world.organizations[organizationId];
  const members = membersOf(world, organization);
  return Object.values(world.trails)
    .filter(
      trail =>
        trail.isOrganizationTrail &&
        trail.accountId === organization.managementAccountId,
    )
    .reduce((next, trail) => {
      const served = organizationServed(world, trail) !== undefined;
      const holders = new Set(world.memberTrails[trail.arn]);
      return withCopies(
        next,
        trail.arn,
        served ? members : members.filter(id => holders.has(id)),
      );
    }, world);
}

function membersOf(
  world: World,
  { id: organizationId, managementAccountId }: Organization,
): string[] {
  return memberIdsOf(world, organizationId).filter(
    id => id !== managementAccountId,
  );
}

function withCopies(world: World, trailArn: string, members: string[]): World {
  return {
    ...world,
    memberTrails: { ...world.memberTrails, [trailArn]: members },
  };
}

function withoutKey<T>(
  record: Record<string, T>,
  key: string,
): Record<string, T> {
  const { [key]: removed, ...rest } = record;
  return rest;
}
