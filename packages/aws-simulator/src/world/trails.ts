import { AwsError } from './errors';
import { isAllowed, type Caller } from './identity';
import { findOrganizationOf } from './membership';
import { toAccountTrail, toOrganizationTrail } from './organizationTrails';
import {
  CLOUDTRAIL_PRINCIPAL,
  cloudTrailRole,
  createServiceLinkedRole,
} from './serviceLinkedRoles';
import { checkNameOrArn } from './trailNames';
import type { Organization, Trail, World } from './types';

/** Where a CloudTrail call is made: the account of the caller and the Region that was called. */
export interface Place {
  accountId: string;
  region: string;
}

/** The trails that an account sees in a Region. Shadows are copies of trails that live elsewhere. */
export function trailsSeen(
  world: World,
  place: Place,
  includeShadows: boolean,
): Trail[] {
  return Object.values(world.trails).filter(
    trail =>
      isVisible(world, trail, place) &&
      (includeShadows ||
        (trail.accountId === place.accountId &&
          trail.homeRegion === place.region)),
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
    throw trailNotFound(nameOrArn, place);
  return trail;
}

function seenTrail(world: World, place: Place, nameOrArn: string): Trail {
  checkNameOrArn(nameOrArn);
  const trail = Object.values(world.trails).find(
    candidate =>
      isVisible(world, candidate, place) &&
      (candidate.arn === nameOrArn ||
        (candidate.name === nameOrArn &&
          candidate.accountId === place.accountId)),
  );
  if (!trail) throw trailNotFound(nameOrArn, place);
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
  if (!mayManage(world, trail, place)) throw trailNotFound(nameOrArn, place);
  return trail;
}

/**
 * Finds a trail for a change.
 * @throws AwsError as {@link findTrail}; NotOrganizationMasterAccountException for a member,
 * InvalidHomeRegionException outside the home Region
 */
export function findTrailToChange(
  world: World,
  place: Place,
  nameOrArn: string,
): Trail {
  const trail = seenTrail(world, place, nameOrArn);
  if (!mayManage(world, trail, place)) throw notManagementAccount();
  if (trail.homeRegion !== place.region)
    throw new AwsError(
      'InvalidHomeRegionException',
      `The trail ${trail.arn} can only be changed from its home Region, ${trail.homeRegion}. The Region of the request was ${place.region}.`,
    );
  return trail;
}

/** Starts logging. Idempotent. */
export function startLogging(world: World, trail: Trail, now: number): World {
  if (trail.logging.isLogging) return world;
  return withTrail(world, {
    ...trail,
    logging: {
      ...trail.logging,
      isLogging: true,
      startedAt: new Date(now).toISOString(),
    },
  });
}

/** Stops logging. Idempotent. */
export function stopLogging(world: World, trail: Trail, now: number): World {
  if (!trail.logging.isLogging) return world;
  return withTrail(world, {
    ...trail,
    logging: {
      ...trail.logging,
      isLogging: false,
      stoppedAt: new Date(now).toISOString(),
    },
  });
}

/** The settings of a trail that UpdateTrail replaces. Absent ones stay. */
type TrailChange = Partial<
  Pick<
    Trail,
    | 'bucket'
    | 'keyPrefix'
    | 'snsTopicArn'
    | 'includeGlobalServiceEvents'
    | 'isMultiRegion'
    | 'logFileValidation'
    | 'cloudWatchLogsLogGroupArn'
    | 'cloudWatchLogsRoleArn'
    | 'kmsKeyId'
    | 'isOrganizationTrail'
  >
>;

/**
 * Changes a trail's settings, and converts it to or from an organization trail.
 * @throws AwsError what a conversion needs and misses
 */
export function updateTrail(
  world: World,
  caller: Caller,
  trail: Trail,
  change: TrailChange,
  now: number,
): World {
  const { isOrganizationTrail = trail.isOrganizationTrail, ...settings } =
    change;
  const next = { ...trail, ...settings };
  if (next.isMultiRegion && !next.includeGlobalServiceEvents)
    throw new AwsError(
      'InvalidParameterCombinationException',
      'Multi-Region trail must include global service events.',
    );
  if (isOrganizationTrail === trail.isOrganizationTrail)
    return withTrail(world, next);

  const organization = organizationForConversion(world, caller);
  if (!isOrganizationTrail) return toAccountTrail(world, next);
  checkTrustedAccess(world, organization, now);
  return toOrganizationTrail(withCloudTrailRole(world, caller, now), next);
}

function organizationForConversion(
  world: World,
  { accountId }: Caller,
): Organization {
  const organization = findOrganizationOf(world, accountId);
  if (!organization)
    throw new AwsError(
      'OrganizationsNotInUseException',
      'The request could not be processed because your account is not a member of an organization.',
    );
  if (organization.managementAccountId !== accountId)
    throw notManagementAccount();
  if (organization.featureSet !== 'ALL')
    throw new AwsError(
      'OrganizationNotInAllFeaturesModeException',
      'The request could not be processed because your organization does not have all features enabled. Enable all features, and then try again.',
    );
  return organization;
}

function checkTrustedAccess(
  world: World,
  { trustedAccess }: Organization,
  now: number,
): void {
  const since = trustedAccess[CLOUDTRAIL_PRINCIPAL];
  const isKnown =
    since !== undefined &&
    now >= Date.parse(since) + world.settings.cloudTrailAccessLagMs;
  if (!isKnown)
    throw new AwsError(
      'CloudTrailAccessNotEnabledException',
      'The request could not be processed because your organization hasn’t enabled CloudTrail service access. Enable service access for CloudTrail, and then try again.',
    );
}

// CloudTrail creates its role with the caller's own permissions: whoever may not create it gets
// the error that users report, and an administrator never notices.
function withCloudTrailRole(world: World, caller: Caller, now: number): World {
  if (cloudTrailRole(world, caller.accountId)) return world;
  const mayCreate = isAllowed(caller, {
    action: 'iam:CreateServiceLinkedRole',
    resource: `arn:aws:iam::${caller.accountId}:role/aws-service-role/${CLOUDTRAIL_PRINCIPAL}/AWSServiceRoleForCloudTrail`,
    context: { 'iam:AWSServiceName': CLOUDTRAIL_PRINCIPAL },
  });
  if (!mayCreate)
    throw new AwsError(
      'InsufficientDependencyServiceAccessPermissionException',
      'The request could not be processed because the caller lacks permissions to create the service-linked role for CloudTrail (iam:CreateServiceLinkedRole).',
    );
  return createServiceLinkedRole(
    world,
    { accountId: caller.accountId, service: CLOUDTRAIL_PRINCIPAL },
    now,
  ).world;
}

function isVisible(world: World, trail: Trail, place: Place): boolean {
  const inRegion = trail.isMultiRegion || trail.homeRegion === place.region;
  const inAccount =
    trail.accountId === place.accountId ||
    Boolean(world.memberTrails[trail.arn]?.includes(place.accountId));
  return inRegion && inAccount;
}

function mayManage(world: World, trail: Trail, { accountId }: Place): boolean {
  if (trail.accountId === accountId) return true;
  const organization = findOrganizationOf(world, accountId);
  return (
    trail.isOrganizationTrail &&
    organization?.managementAccountId === trail.accountId &&
    organization.delegatedAdministrators[accountId]?.[CLOUDTRAIL_PRINCIPAL] !==
      undefined
  );
}

function withTrail(world: World, trail: Trail): World {
  return { ...world, trails: { ...world.trails, [trail.arn]: trail } };
}

function trailNotFound(nameOrArn: string, place: Place): AwsError {
  const arn = nameOrArn.startsWith('arn:')
    ? nameOrArn
    : `arn:aws:cloudtrail:${place.region}:${place.accountId}:trail/${nameOrArn}`;
  return new AwsError(
    'TrailNotFoundException',
    `Unknown trail: ${arn} for the user: ${place.accountId}`,
  );
}

function notManagementAccount(): AwsError {
  return new AwsError(
    'NotOrganizationMasterAccountException',
    'The request could not be processed because your account is not the management account of the organization.',
  );
}
