import {
  findOrganizationOf,
  memberIdsOf,
} from '../../world/organizations/membership';
import { CLOUDTRAIL_PRINCIPAL } from '../../world/identity/serviceLinkedRoles';
import type {
  DeliverySpan,
  Organization,
  Trail,
  World,
} from '../../world/types';

const MOST_TRAILS = 5;
const MOST_DELEGATES = 3;

/** What must hold in every world, in a sentence for each that does not. */
export function brokenInvariants(world: World): string[] {
  return [
    ...organizationTrails(world),
    ...copies(world),
    ...numberOfTrails(world),
    ...spans(world),
    ...delegations(world),
  ];
}

/** Own trails that show in a Region, and the copies of an organization's trails that do. */
export function trailsIn(world: World, accountId: string, region: string) {
  const shown = Object.values(world.trails).filter(
    ({ isMultiRegion, homeRegion }) => isMultiRegion || homeRegion === region,
  );
  return {
    own: shown.filter(trail => trail.accountId === accountId),
    copied: shown.filter(({ arn }) =>
      world.memberTrails[arn]?.includes(accountId),
    ),
  };
}

/** Where trails are at home. Elsewhere no more of them show than in any of these. */
export function homeRegionsOf({ trails }: World): string[] {
  return [
    ...new Set(Object.values(trails).map(({ homeRegion }) => homeRegion)),
  ];
}

function organizationTrails(world: World): string[] {
  return Object.values(world.trails)
    .filter(({ isOrganizationTrail }) => isOrganizationTrail)
    .flatMap(({ arn, accountId }) => {
      const organization = findOrganizationOf(world, accountId);
      if (organization?.managementAccountId !== accountId)
        return [`${arn} is an organization trail, but no management account’s`];
      const isOrphan =
        world.settings.disableBehaviour === 'current' &&
        !isTrusted(organization);
      return isOrphan
        ? [`${arn} is an organization trail without trusted access`]
        : [];
    });
}

function copies(world: World): string[] {
  const orphans = Object.keys(world.memberTrails)
    .filter(arn => !world.trails[arn]?.isOrganizationTrail)
    .map(arn => `members hold copies of ${arn}, no organization trail`);
  return [
    ...orphans,
    ...Object.values(world.trails)
      .filter(({ isOrganizationTrail }) => isOrganizationTrail)
      .flatMap(trail => copiesOf(world, trail)),
  ];
}

function copiesOf(world: World, { arn, accountId }: Trail): string[] {
  const organization = findOrganizationOf(world, accountId);
  if (!organization) return [];
  const holders = world.memberTrails[arn] ?? [];
  const members = memberIdsOf(world, organization.id).filter(
    id => id !== accountId,
  );
  const strangers = holders.filter(id => !members.includes(id));
  const without = members.filter(id => !holders.includes(id));
  return [
    ...strangers.map(id => `${id} is no member and holds a copy of ${arn}`),
    ...(isTrusted(organization) ? without : []).map(
      id => `the member ${id} holds no copy of ${arn}`,
    ),
    ...(new Set(holders).size < holders.length
      ? [`someone holds two copies of ${arn}`]
      : []),
  ];
}

// Copies are made in members that have five trails too; an account's own trails are never more.
function numberOfTrails(world: World): string[] {
  return Object.keys(world.accounts).flatMap(accountId =>
    homeRegionsOf(world)
      .filter(
        region => trailsIn(world, accountId, region).own.length > MOST_TRAILS,
      )
      .map(region => `${accountId} has more than five trails in ${region}`),
  );
}

function spans(world: World): string[] {
  const byTrail = new Map<string, DeliverySpan[]>();
  for (const span of world.deliveries)
    byTrail.set(span.trailArn, [...(byTrail.get(span.trailArn) ?? []), span]);
  const inTrails = [...byTrail].flatMap(([arn, list]) =>
    list.flatMap(({ from, to, organizationId }, i) => {
      const next = list.at(i + 1);
      const isLogging = world.trails[arn]?.logging.isLogging ?? false;
      return [
        to !== undefined && to <= from && `a span of ${arn} ends as it begins`,
        next && !to && `a span of ${arn} is open, and not the newest`,
        next && to && next.from < to && `spans of ${arn} overlap`,
        !to && !isLogging && `${arn} does not log, and has an open span`,
        !to &&
          organizationId !== undefined &&
          !isTrusted(world.organizations[organizationId]) &&
          `${arn} delivers to members without trusted access`,
      ].filter(sentence => typeof sentence === 'string');
    }),
  );
  const silent = Object.values(world.trails)
    .filter(
      ({ arn, logging }) =>
        logging.isLogging && byTrail.get(arn)?.at(-1)?.to !== undefined,
    )
    .map(({ arn }) => `${arn} logs, and has no open span`);
  return [...inTrails, ...silent];
}

function delegations(world: World): string[] {
  return Object.values(world.organizations).flatMap(organization => {
    const { id, delegatedAdministrators, managementAccountId } = organization;
    const delegates = Object.keys(delegatedAdministrators);
    const ofCloudTrail = delegates.filter(
      delegate => delegatedAdministrators[delegate][CLOUDTRAIL_PRINCIPAL],
    );
    return [
      ...delegates
        .filter(
          delegate =>
            delegate === managementAccountId ||
            findOrganizationOf(world, delegate)?.id !== id,
        )
        .map(delegate => `${delegate} is a delegate, and no member of ${id}`),
      ...(ofCloudTrail.length > MOST_DELEGATES
        ? [`${id} has more than three delegates of CloudTrail`]
        : []),
    ];
  });
}

function isTrusted({ trustedAccess }: Organization): boolean {
  return trustedAccess[CLOUDTRAIL_PRINCIPAL] !== undefined;
}
