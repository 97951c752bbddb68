import { AwsError } from '../errors';
import type { Caller } from '../identity/identity';
import {
  checkDependencies,
  checkTrustedAccess,
  organizationForConversion,
  organizationForNewTrail,
  withCloudTrailRole,
} from './organizationTrailChecks';
import {
  organizationServed,
  toAccountTrail,
  toOrganizationTrail,
} from './organizationTrails';
import { checkBucketAndPrefix, checkDestination } from './trailDestination';
import { checkName } from './trailNames';
import { checkCloudWatchLogs } from './trailNotifications';
import {
  isSeenIn,
  organizationDelegatedTo,
  trailArn,
  trailsOf,
  withTrail,
  type Place,
} from './trails';
import type { BasicEventSelector, Organization, Trail, World } from '../types';

/** Source: CloudTrail user guide, "Quotas in AWS CloudTrail": it cannot be raised, and shadows count. */
const MOST_TRAILS_IN_A_REGION = 5;

/** The settings of a trail that its owner gives. */
type TrailSettings = Pick<
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
>;

/** What a trail logs until somebody says otherwise. Source: CloudTrail API reference, PutEventSelectors. */
const ALL_MANAGEMENT_EVENTS: BasicEventSelector = {
  ReadWriteType: 'All',
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
};

/**
 * Whose a new trail is: an organization trail the management account's, whoever creates it.
 * @param isOrganizationTrail - as asked for
 */
export function ownerOfNewTrail(
  world: World,
  accountId: string,
  isOrganizationTrail: boolean,
): string {
  const organization = organizationDelegatedTo(world, accountId);
  return isOrganizationTrail && organization
    ? organization.managementAccountId
    : accountId;
}

/**
 * Creates a trail, which does not log until it is started.
 * @throws AwsError what {@link checkSettings} and the organization's checks say,
 * TrailAlreadyExistsException, MaximumNumberOfTrailsExceededException
 */
export function createTrail(
  world: World,
  caller: Caller,
  request: {
    name: string;
    region: string;
    settings: TrailSettings;
    tags: Record<string, string>;
  },
  now: number,
): { world: World; trail: Trail } {
  const { name, region, settings, tags } = request;
  checkName(name);
  const { isOrganizationTrail } = settings;
  const owner = {
    accountId: ownerOfNewTrail(world, caller.accountId, isOrganizationTrail),
    region,
  };
  const trail: Trail = {
    ...settings,
    arn: trailArn(world, owner, name),
    name,
    accountId: owner.accountId,
    homeRegion: region,
    selectors: { basic: [ALL_MANAGEMENT_EVENTS] },
    insights: [],
    tags,
    logging: { isLogging: false },
    createdAt: new Date(now).toISOString(),
  };
  checkSettings(trail);

  const organization = isOrganizationTrail
    ? organizationForNewTrail(world, caller)
    : undefined;
  const next = organization ? trusted(world, caller, organization, now) : world;
  checkRoom(next, owner, trail);
  checkCloudWatchLogs(next, caller, trail);
  checkDestination(next, trail, organization?.id);
  return {
    trail,
    world: organization
      ? toOrganizationTrail(next, trail)
      : withTrail(next, trail),
  };
}

/**
 * Changes a trail's settings, and converts it to or from an organization trail.
 * @throws AwsError what {@link checkSettings} and a conversion say; OperationNotPermittedException
 * where a trail would show in a Region that is full
 */
export function updateTrail(
  world: World,
  caller: Caller,
  trail: Trail,
  change: Partial<TrailSettings>,
  now: number,
): World {
  const changed: Trail = { ...trail, ...change };
  checkSettings(changed);
  const isConversion =
    changed.isOrganizationTrail !== trail.isOrganizationTrail;
  const organization = isConversion
    ? organizationForConversion(world, caller)
    : organizationServed(world, trail);
  const next =
    isConversion && organization && changed.isOrganizationTrail
      ? trusted(world, caller, organization, now)
      : world;

  if (changed.isMultiRegion && !trail.isMultiRegion)
    checkRoomElsewhere(next, changed);
  if (
    isNew(trail, changed, [
      'cloudWatchLogsLogGroupArn',
      'cloudWatchLogsRoleArn',
    ])
  )
    checkCloudWatchLogs(next, caller, changed);
  if (
    isNew(trail, changed, [
      'bucket',
      'keyPrefix',
      'kmsKeyId',
      'isOrganizationTrail',
    ])
  )
    checkDestination(
      next,
      changed,
      changed.isOrganizationTrail ? organization?.id : undefined,
    );

  if (!isConversion) return withTrail(next, changed);
  return changed.isOrganizationTrail
    ? toOrganizationTrail(next, changed)
    : toAccountTrail(next, changed);
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

function checkSettings(trail: Trail): void {
  checkBucketAndPrefix(trail);
  if (trail.isMultiRegion && !trail.includeGlobalServiceEvents)
    throw new AwsError(
      'InvalidParameterCombinationException',
      'Multi-Region trail must include global service events.',
    );
}

function trusted(
  world: World,
  caller: Caller,
  organization: Organization,
  now: number,
): World {
  checkTrustedAccess(world, organization, now);
  checkDependencies(caller);
  return withCloudTrailRole(world, caller, organization, now);
}

function checkRoom(world: World, { accountId, region }: Place, trail: Trail) {
  const existing = trailsOf(world, accountId);
  const isTaken = existing.some(
    other =>
      other.name === trail.name &&
      other.accountId === accountId &&
      isSeenIn(other, region),
  );
  if (isTaken)
    throw new AwsError(
      'TrailAlreadyExistsException',
      `Trail ${trail.name} already exists for customer: ${accountId}`,
    );
  const full = fullRegion(existing, trail);
  if (full)
    throw new AwsError(
      'MaximumNumberOfTrailsExceededException',
      `User: ${accountId} already has ${MOST_TRAILS_IN_A_REGION} trails in ${full}.`,
    );
}

// UpdateTrail has no error for too many trails; this is the nearest that its model lists.
function checkRoomElsewhere(world: World, trail: Trail): void {
  const others = trailsOf(world, trail.accountId).filter(
    ({ arn }) => arn !== trail.arn,
  );
  const full = fullRegion(others, trail);
  if (full)
    throw new AwsError(
      'OperationNotPermittedException',
      `The trail ${trail.arn} cannot apply to all Regions: ${trail.accountId} already has ${MOST_TRAILS_IN_A_REGION} trails in ${full}.`,
    );
}

/** A Region in which a trail would be one too many. */
function fullRegion(existing: Trail[], trail: Trail): string | undefined {
  const regions = trail.isMultiRegion
    ? new Set([trail.homeRegion, ...existing.map(t => t.homeRegion)])
    : [trail.homeRegion];
  return [...regions].find(
    region =>
      existing.filter(other => isSeenIn(other, region)).length >=
      MOST_TRAILS_IN_A_REGION,
  );
}

function isNew(
  before: Trail,
  after: Trail,
  members: (keyof TrailSettings)[],
): boolean {
  return members.some(member => before[member] !== after[member]);
}
