import { AwsError } from '../errors';
import { uuidFrom } from '../ids';
import { findOrganizationOf, withAccount } from '../organizations/membership';
import { CLOUDTRAIL_PRINCIPAL } from './serviceLinkedRoles';
import type { Role, RoleDeletion, World } from '../types';

/** How long IAM takes over the deletion of a service-linked role, in milliseconds. */
const DELETION_TAKES_MS = 2000;

const SERVICE_LINKED = /^\/aws-service-role\/([^/]+)\/$/;

/** The service whose a role is; none for a role that is nobody's but the account's. */
function linkedServiceOf({ path }: Role): string | undefined {
  return SERVICE_LINKED.exec(path)?.[1];
}

/**
 * Asks IAM to delete a service-linked role. It does so in its own time; until then the same task
 * stands for every further request.
 * @throws AwsError NoSuchEntity, also for a role that no service is linked to
 */
export function requestRoleDeletion(
  world: World,
  { accountId, roleName }: { accountId: string; roleName: string },
  now: number,
): { world: World; taskId: string } {
  const { roles } = world.accounts[accountId];
  const role = Object.hasOwn(roles, roleName) ? roles[roleName] : undefined;
  const service = role && linkedServiceOf(role);
  if (!role || !service)
    throw new AwsError(
      'NoSuchEntity',
      `The role with name ${roleName} cannot be found.`,
      { status: 404 },
    );

  const underWay = Object.keys(world.roleDeletions).find(
    id =>
      world.roleDeletions[id].roleArn === role.arn &&
      world.roleDeletions[id].status === 'IN_PROGRESS',
  );
  if (underWay) return { world, taskId: underWay };
  const taskId = `task${role.path}${role.name}/${uuidFrom(
    `deletion:${world.seed}:${world.serial}`,
  )}`;
  return {
    taskId,
    world: {
      ...world,
      serial: world.serial + 1,
      roleDeletions: {
        ...world.roleDeletions,
        [taskId]: {
          roleArn: role.arn,
          accountId,
          roleName,
          service,
          status: 'IN_PROGRESS',
          requestedAt: new Date(now).toISOString(),
        },
      },
    },
  };
}

/**
 * Ends the deletions whose time has come: the role is gone, or its service still needs it.
 * Source: Organizations user guide, "AWS CloudTrail and AWS Organizations": the role can be deleted
 * only after trusted access is disabled, or the account has left the organization.
 */
export function settleRoleDeletions(world: World, now: number): World {
  return Object.entries(world.roleDeletions)
    .filter(
      ([, { status, requestedAt }]) =>
        status === 'IN_PROGRESS' &&
        now >= Date.parse(requestedAt) + DELETION_TAKES_MS,
    )
    .reduce(
      (next, [taskId, deletion]) => settled(next, taskId, deletion),
      world,
    );
}

function settled(world: World, taskId: string, deletion: RoleDeletion): World {
  const { accountId, roleName } = deletion;
  const need = needOf(world, deletion);
  const account = world.accounts[accountId];
  const { [roleName]: deleted, ...roles } = account.roles;
  return {
    ...(need ? world : withAccount(world, { ...account, roles })),
    roleDeletions: {
      ...world.roleDeletions,
      [taskId]: need
        ? { ...deletion, status: 'FAILED', ...need }
        : { ...deletion, status: 'SUCCEEDED' },
    },
  };
}

function needOf(
  world: World,
  { accountId, service }: RoleDeletion,
): Pick<RoleDeletion, 'reason' | 'usage'> | undefined {
  const organization = findOrganizationOf(world, accountId);
  if (
    service !== CLOUDTRAIL_PRINCIPAL ||
    !organization?.trustedAccess[CLOUDTRAIL_PRINCIPAL]
  )
    return undefined;

  const trails = Object.values(world.trails).filter(
    trail =>
      trail.isOrganizationTrail &&
      trail.accountId === organization.managementAccountId,
  );
  const regions = [...new Set(trails.map(trail => trail.homeRegion))].sort();
  return {
    reason: `The role is in use: trusted access for ${CLOUDTRAIL_PRINCIPAL} is enabled in the organization ${organization.id}. Disable it, and then try again.`,
    usage: regions.map(region => ({
      region,
      resources: trails
        .filter(trail => trail.homeRegion === region)
        .map(trail => trail.arn),
    })),
  };
}
