import { findOrganizationOf } from '../../world/organizations/membership';
import {
  CLOUDTRAIL_PRINCIPAL,
  cloudTrailRole,
} from '../../world/identity/serviceLinkedRoles';
import type { World } from '../../world/types';
import type { Command } from './commands';
import { homeRegionsOf, trailsIn } from './invariants';

/** What no step may do to a world, in a sentence for each that it did. */
export function brokenRules(
  before: World,
  after: World,
  command: Command,
): string[] {
  return [
    ...trailsTooMany(before, after),
    ...rolesLost(before, after),
    ...membersWithoutWord(before, after, command),
  ];
}

// Only CloudTrail itself brings a Region above five, by copies: nobody makes a sixth trail there.
function trailsTooMany(before: World, after: World): string[] {
  if (after.trails === before.trails) return [];
  return Object.keys(after.accounts).flatMap(accountId =>
    homeRegionsOf(after)
      .filter(region => {
        const { own, copied } = trailsIn(after, accountId, region);
        return (
          own.length + copied.length > 5 &&
          own.length > trailsIn(before, accountId, region).own.length
        );
      })
      .map(region => `${accountId} made a sixth trail in ${region}`),
  );
}

function rolesLost(before: World, after: World): string[] {
  return Object.keys(before.accounts)
    .filter(
      id =>
        cloudTrailRole(before, id) &&
        !cloudTrailRole(after, id) &&
        findOrganizationOf(before, id)?.trustedAccess[CLOUDTRAIL_PRINCIPAL],
    )
    .map(id => `${id} lost CloudTrail’s role while CloudTrail was trusted`);
}

// Trails and memberships change by calls and by what happens to accounts, not by themselves.
function membersWithoutWord(
  before: World,
  after: World,
  { kind }: Command,
): string[] {
  const isQuiet = kind === 'clock' || kind === 'import';
  return isQuiet && after !== before ? [`the world changed by ${kind}`] : [];
}
