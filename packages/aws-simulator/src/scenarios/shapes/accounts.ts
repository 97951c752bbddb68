import {
  BOOLEAN,
  listOf,
  oneOf,
  optional,
  shapeOf,
  TEXT,
  type Member,
  type MembersOf,
} from '../../documents/shape';
import type { Partition } from '../../world/arns';
import type { AccountScenario, RoleScenario, UnitScenario } from '../scenario';
import { countTo, optInRegionOf, regionOf, TAGS, WHEN } from './common';
import {
  bucketShape,
  eventDataStoreShape,
  keyShape,
  trailShape,
} from './resources';

/** As many as AWS allows in an organization. */
const times = optional(countTo(50_000));

/** An account's id. YAML reads one without quotes as a number, and may lose its first digits. */
export const ACCOUNT_ID = {
  kind: ['text', 'number'],
  must: {
    be: '12 digits in quotes',
    holds: (value: unknown) =>
      typeof value === 'string' && /^\d{12}$/.test(value),
  },
} as const;

/** An organization's id. Source: Organizations `OrganizationId`. */
export const ORGANIZATION_ID = {
  kind: 'text',
  must: {
    be: 'o- and 10 to 32 lower-case letters and digits',
    holds: (value: unknown) => /^o-[a-z0-9]{10,32}$/.test(String(value)),
  },
} as const;

const ROLE: MembersOf<RoleScenario> = {
  name: TEXT,
  trust: optional({ kind: ['list', 'object'] }),
  trustedRoles: optional(listOf(TEXT)),
  policies: optional(listOf({ kind: ['text', 'object'] })),
  maxSessionSeconds: optional(countTo(43_200)),
};

/** An account of a scenario. */
export function accountShape(partition: Partition): MembersOf<AccountScenario> {
  return {
    id: optional(ACCOUNT_ID),
    name: TEXT,
    times,
    email: optional(TEXT),
    state: optional(
      oneOf(
        'PENDING_ACTIVATION',
        'ACTIVE',
        'SUSPENDED',
        'PENDING_CLOSURE',
        'CLOSED',
      ),
    ),
    closedAt: optional(WHEN),
    tags: optional(TAGS),
    optInRegions: optional(listOf(optInRegionOf(partition))),
    busyRegions: optional(listOf(regionOf(partition))),
    quiet: optional(BOOLEAN),
    formerMemberships: optional(
      listOf(
        shapeOf<NonNullable<AccountScenario['formerMemberships']>[number]>({
          organizationId: ORGANIZATION_ID,
          joinedAt: WHEN,
          leftAt: WHEN,
        }),
      ),
    ),
    joinedAt: optional(WHEN),
    joinedMethod: optional(oneOf('INVITED', 'CREATED')),
    roles: optional(listOf(shapeOf(ROLE))),
    cloudTrailRole: optional({
      kind: ['boolean', 'text'],
      must: {
        be: `true, false, or ${WHEN.must.be}`,
        holds: (value: unknown) =>
          typeof value === 'boolean' || WHEN.must.holds(value),
      },
    }),
    trails: optional(listOf(shapeOf(trailShape(partition)))),
    buckets: optional(listOf(shapeOf(bucketShape(partition)))),
    keys: optional(listOf(shapeOf(keyShape(partition)))),
    eventDataStores: optional(listOf(shapeOf(eventDataStoreShape(partition)))),
    ownKey: optional(
      shapeOf<NonNullable<AccountScenario['ownKey']>>({
        root: optional(BOOLEAN),
        deniedActions: optional(listOf(TEXT)),
      }),
    ),
  };
}

/** An account of a scenario, or only its name. */
export function accountEntry(partition: Partition): Member {
  return { ...shapeOf(accountShape(partition)), kind: ['text', 'object'] };
}

/** An organizational unit of a scenario. */
export function unitShape(partition: Partition): MembersOf<UnitScenario> {
  const unit: MembersOf<UnitScenario> = {
    name: TEXT,
    times,
    tags: optional(TAGS),
    accounts: optional(listOf(accountEntry(partition))),
    grid: optional(
      shapeOf<NonNullable<UnitScenario['grid']>>({
        workloads: listOf(TEXT),
        stages: listOf(TEXT),
      }),
    ),
    // A unit may hold units.
    units: optional(listOf({ kind: 'object' })),
  };
  unit.units = optional(listOf(shapeOf(unit)));
  return unit;
}
