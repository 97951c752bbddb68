import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';
import { withOrganization } from './membership';
import {
  withMemberTrails,
  withoutOrganizationTrails,
} from '../trails/organizationTrails';
import type { Organization, World } from '../types';

/**
 * Trusts a service. Idempotent; creates no role and restores no trail. Only organization trails that
 * outlived the trust (`settings.disableBehaviour` of 2021) reach those who joined meanwhile.
 */
export function enableServiceAccess(
  world: World,
  organizationId: string,
  servicePrincipal: string,
  now: number,
): World {
  const organization = world.organizations[organizationId];
  if (organization.trustedAccess[servicePrincipal]) return world;
  const next = withTrustedAccess(
    world,
    organization,
    {
      ...organization.trustedAccess,
      [servicePrincipal]: new Date(now).toISOString(),
    },
    now,
  );
  return servicePrincipal === CLOUDTRAIL_PRINCIPAL
    ? withMemberTrails(next, organizationId)
    : next;
}

/**
 * Ends the trust in a service. For CloudTrail the members lose their copies of the organization
 * trails, and the trails themselves become account-level; roles and delegations stay.
 * Source: Organizations user guide, "AWS CloudTrail and AWS Organizations".
 */
export function disableServiceAccess(
  world: World,
  organizationId: string,
  servicePrincipal: string,
  now: number,
): World {
  const organization = world.organizations[organizationId];
  if (!organization.trustedAccess[servicePrincipal]) return world;
  const { [servicePrincipal]: ended, ...rest } = organization.trustedAccess;
  const next = withTrustedAccess(world, organization, rest, now);
  return servicePrincipal === CLOUDTRAIL_PRINCIPAL
    ? withoutOrganizationTrails(next, organization.managementAccountId)
    : next;
}

/**
 * Which services a list call sees as trusted, and the world after it: while a change settles,
 * lists go on answering the old value.
 */
export function readTrustedAccess(
  world: World,
  organizationId: string,
  now: number,
): { world: World; trustedAccess: Record<string, string> } {
  const organization = world.organizations[organizationId];
  const { formerTrustedAccess: former, ...settled } = organization;
  if (!former) return { world, trustedAccess: organization.trustedAccess };

  const { ms } = world.settings.serviceAccessLag;
  const isOver =
    former.readsLeft === 0 ||
    (ms !== undefined && now >= Date.parse(former.changedAt) + ms);
  if (isOver)
    return {
      world: withOrganization(world, settled),
      trustedAccess: organization.trustedAccess,
    };
  const readsLeft = former.readsLeft && former.readsLeft - 1;
  return {
    world: withOrganization(world, {
      ...organization,
      formerTrustedAccess: { ...former, readsLeft },
    }),
    trustedAccess: former.value,
  };
}

function withTrustedAccess(
  world: World,
  organization: Organization,
  trustedAccess: Record<string, string>,
  now: number,
): World {
  const { reads, ms } = world.settings.serviceAccessLag;
  const lags = Boolean(reads || ms);
  return withOrganization(world, {
    ...organization,
    trustedAccess,
    ...(lags && {
      formerTrustedAccess: {
        value: organization.trustedAccess,
        changedAt: new Date(now).toISOString(),
        readsLeft: reads,
      },
    }),
  });
}
