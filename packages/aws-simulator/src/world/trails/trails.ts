import { arn as arnOf } from '../arns';
import { AwsError } from '../errors';
import { findOrganizationOf } from '../organizations/membership';
import {
  CLOUDTRAIL_PRINCIPAL,
  cloudTrailRole,
} from '../identity/serviceLinkedRoles';
import { checkNameOrArn } from './trailNames';
import type { Organization, Trail, World } from '../types';

/** Where a CloudTrail call is made: the account of the caller and the Region that was called. */
export interface Place {
  accountId: string;
  region: string;
}

/** The ARN that a trail has. */
export function trailArn(
  { settings: { partition } }: World,
  { accountId, region }: Place,
  name: string,
): string {
  return arnOf(partition, ['cloudtrail', region, accountId, `trail/${name}`]);
}

/** The trails that an account sees in a Region. Shadows are copies of trails that live elsewhere. */
export function trailsSeen(
  world: World,
  place: Place,
  includeShadows: boolean,
): Trail[] {
  return Object.values(world.trails).filter(
    trail =>
      isSeenIn(trail, place.region) &&
      isSeenBy(world, trail, place.accountId) &&
      (includeShadows ||
        (trail.accountId === place.accountId &&
          trail.homeRegion === place.region)),
  );
}

/** The trails of an account, and its copies of organization trails, in whatever Region. */
export function trailsOf(world: World, accountId: string): Trail[] {
  return Object.values(world.trails).filter(trail =>
    isSeenBy(world, trail, accountId),
  );
}

/**
 * Finds a trail as CloudTrail does: by name in its own account and home Region only, a shadow by
 * its ARN.
 * @throws AwsError TrailNotFoundException, InvalidTrailNameException, CloudTrailARNInvalidException
 */
export function findTrail(
  world: World,
  place: Place,
  nameOrArn: string,
): Trail {
  const trail = seenTrail(world, place, nameOrArn);
  const byName = trail.arn !== nameOrArn;
  if (byName && trail.homeRegion !== place.region)
    throw trailNotFound(world, place, nameOrArn);
  return trail;
}

/**
 * Finds a trail for a call that only its owner may make. For an organization trail the owner is
 * the management account, or a delegated administrator of CloudTrail.
 * @throws AwsError as {@link findTrail}; TrailNotFoundException for a member's copy
 */
export function findOwnTrail(
  world: World,
  place: Place,
  nameOrArn: string,
): Trail {
  const trail = findTrail(world, place, nameOrArn);
  if (!mayManage(world, trail, place.accountId))
    throw trailNotFound(world, place, nameOrArn);
  return trail;
}

/**
 * Finds a trail for a change.
 * @throws AwsError as {@link findTrail}; NotOrganizationMasterAccountException for a member,
 * NoManagementAccountSLRExistsException for a delegated administrator without CloudTrail's role,
 * InvalidHomeRegionException outside the home Region
 */
export function findTrailToChange(
  world: World,
  place: Place,
  nameOrArn: string,
): Trail {
  const trail = seenTrail(world, place, nameOrArn);
  if (!mayManage(world, trail, place.accountId)) throw notManagementAccount();
  if (
    trail.accountId !== place.accountId &&
    !cloudTrailRole(world, trail.accountId)
  )
    throw noServiceLinkedRole();
  if (trail.homeRegion !== place.region)
    throw new AwsError(
      'InvalidHomeRegionException',
      `The trail ${trail.arn} can only be changed from its home Region, ${trail.homeRegion}. The Region of the request was ${place.region}.`,
    );
  return trail;
}

/** The organization that an account administers CloudTrail for as a delegate. */
export function organizationDelegatedTo(
  world: World,
  accountId: string,
): Organization | undefined {
  const organization = findOrganizationOf(world, accountId);
  const delegations = organization?.delegatedAdministrators[accountId];
  return delegations?.[CLOUDTRAIL_PRINCIPAL] ? organization : undefined;
}

/** Replaces a trail. */
export function withTrail(world: World, trail: Trail): World {
  return { ...world, trails: { ...world.trails, [trail.arn]: trail } };
}

/** The caller is not the management account, and had to be. */
export function notManagementAccount(): AwsError {
  return new AwsError(
    'NotOrganizationMasterAccountException',
    'The request could not be processed because your account is not the management account of the organization.',
  );
}

/** A delegated administrator acts through CloudTrail's role in the management account. */
export function noServiceLinkedRole(): AwsError {
  return new AwsError(
    'NoManagementAccountSLRExistsException',
    'The request could not be processed because the management account of the organization does not have the service-linked role for CloudTrail.',
  );
}

function seenTrail(world: World, place: Place, nameOrArn: string): Trail {
  checkNameOrArn(nameOrArn);
  const seen = trailsSeen(world, place, true);
  const named = seen.filter(
    ({ name, accountId }) =>
      name === nameOrArn && accountId === place.accountId,
  );
  const trail =
    seen.find(({ arn }) => arn === nameOrArn) ??
    named.find(({ homeRegion }) => homeRegion === place.region) ??
    named[0];
  if (!trail) throw trailNotFound(world, place, nameOrArn);
  return trail;
}

/** Whether a trail shows in a Region: at home, and elsewhere as a shadow. */
export function isSeenIn(
  { isMultiRegion, homeRegion }: Trail,
  region: string,
): boolean {
  return isMultiRegion || homeRegion === region;
}

function isSeenBy(world: World, trail: Trail, accountId: string): boolean {
  return (
    trail.accountId === accountId ||
    Boolean(world.memberTrails[trail.arn]?.includes(accountId))
  );
}

/** Whether an account may change a trail: its owner, or for an organization trail a delegate. */
export function mayManage(
  world: World,
  trail: Trail,
  accountId: string,
): boolean {
  if (trail.accountId === accountId) return true;
  return (
    trail.isOrganizationTrail &&
    organizationDelegatedTo(world, accountId)?.managementAccountId ===
      trail.accountId
  );
}

function trailNotFound(
  world: World,
  place: Place,
  nameOrArn: string,
): AwsError {
  const arn = nameOrArn.startsWith('arn:')
    ? nameOrArn
    : trailArn(world, place, nameOrArn);
  return new AwsError(
    'TrailNotFoundException',
    `Unknown trail: ${arn} for the user: ${place.accountId}`,
  );
}
