import { GLOBAL_REGIONS, type Partition } from '../world/arns';
import { accountIdFrom, lowerId } from '../world/ids';
import {
  CLOUDTRAIL_PRINCIPAL,
  serviceLinkedRole,
} from '../world/identity/serviceLinkedRoles';
import type { Account, Timestamp } from '../world/types';
import { DEFAULT_ROLE_CREATION, roleFrom } from './role';
import type { AccountScenario, When } from './scenario';
import { instant } from './when';

const DAY = 24 * 3600 * 1000;

/** The id of an organization's root. */
export function rootIdOf(organizationId: string): string {
  return `r-${lowerId(4, `root:${organizationId}`)}`;
}

/** Makes an account. */
export function accountFrom(
  scenario: AccountScenario,
  options: {
    organizationName: string;
    partition: Partition;
    now: number;
    /** Where something happens, unless the account says otherwise. */
    busyRegions?: string[];
    membership?: {
      organizationId: string;
      parentId: string;
      createdAt: Timestamp;
    };
  },
): Account {
  const { name, joinedAt, joinedMethod = 'CREATED' } = scenario;
  const { organizationName, partition, now, membership } = options;
  const { busyRegions = [GLOBAL_REGIONS[partition]] } = options;
  const id = scenario.id ?? accountIdFrom(`${organizationName}/${name}`);
  if (!/^\d{12}$/.test(id))
    throw new Error(`The account id "${id}" is not 12 digits (in quotes).`);

  const at = (when: When) => instant(when, now);
  const roles = (scenario.roles ?? []).map(role =>
    roleFrom(role, { accountId: id, partition }),
  );
  if (scenario.cloudTrailRole) {
    const since =
      scenario.cloudTrailRole === true
        ? DEFAULT_ROLE_CREATION
        : scenario.cloudTrailRole;
    roles.push(
      serviceLinkedRole(CLOUDTRAIL_PRINCIPAL, {
        partition,
        accountId: id,
        createdAt: at(since),
      }),
    );
  }
  return {
    id,
    name,
    email: scenario.email ?? `${organizationName}-${name}@example.com`,
    state: scenario.state ?? 'ACTIVE',
    ...(scenario.closedAt && { closedAt: at(scenario.closedAt) }),
    ...(membership && {
      membership: {
        organizationId: membership.organizationId,
        parentId: membership.parentId,
        joinedMethod,
        joinedAt: joinedAt
          ? at(joinedAt)
          : someDayAfter(membership.createdAt, id, now),
      },
    }),
    formerMemberships: (scenario.formerMemberships ?? []).map(
      ({ organizationId, joinedAt: from, leftAt }) => ({
        organizationId,
        parentId: rootIdOf(organizationId),
        joinedMethod: 'INVITED',
        joinedAt: at(from),
        leftAt: at(leftAt),
      }),
    ),
    optInRegions: scenario.optInRegions ?? [],
    busyRegions: scenario.quiet ? [] : scenario.busyRegions ?? busyRegions,
    roles: Object.fromEntries(roles.map(role => [role.name, role])),
    ownKey: {
      root: scenario.ownKey?.root ?? false,
      deniedActions: scenario.ownKey?.deniedActions ?? [],
    },
  };
}

// A date that is stable for an account, as if somebody had created it one day in those years.
function someDayAfter(
  createdAt: Timestamp,
  id: string,
  now: number,
): Timestamp {
  const from = Date.parse(createdAt);
  const days = Math.max(1, Math.floor((now - from) / DAY) - 30);
  const day = Number(id) % Math.min(days, 1500);
  return new Date(from + day * DAY + 4 * 3600 * 1000).toISOString();
}
