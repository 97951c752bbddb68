import { arn, GLOBAL_REGIONS, type Partition } from '../world/arns';
import { accountIdFrom, upperId } from '../world/ids';
import { notSimulatedIn, type PolicyDocument } from '../world/policy';
import {
  CLOUDTRAIL_PRINCIPAL,
  serviceLinkedRole,
} from '../world/serviceLinkedRoles';
import type { Account, Role, Timestamp, Trail } from '../world/types';
import { namedPolicies } from './policies';
import type {
  AccountScenario,
  RoleScenario,
  TrailScenario,
  When,
} from './scenario';
import { instant } from './when';

const DAY = 24 * 3600 * 1000;
const DEFAULT_ROLE_CREATION = '2022-01-10T08:00:00Z';
const DEFAULT_LOGGING_START = '-P90D';
const SAME_ACCOUNT_MAY = [
  'sts:AssumeRole',
  'sts:SetSourceIdentity',
  'sts:TagSession',
];

/** Makes an account. */
export function accountFrom(
  scenario: AccountScenario,
  options: {
    organizationName: string;
    partition: Partition;
    now: number;
    membership?: {
      organizationId: string;
      parentId: string;
      createdAt: Timestamp;
    };
  },
): Account {
  const { name, joinedAt, joinedMethod = 'CREATED' } = scenario;
  const { organizationName, partition, now, membership } = options;
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
    formerMemberships: [],
    optInRegions: [],
    busyRegions: [GLOBAL_REGIONS[partition]],
    roles: Object.fromEntries(roles.map(role => [role.name, role])),
    ownKey: {
      root: scenario.ownKey?.root ?? false,
      deniedActions: scenario.ownKey?.deniedActions ?? [],
    },
  };
}

/** Makes a trail. */
export function trailFrom(
  scenario: TrailScenario,
  { accountId, partition }: { accountId: string; partition: Partition },
  at: (when: When) => Timestamp,
): Trail {
  const { name, isLogging = true, outage } = scenario;
  const { homeRegion = GLOBAL_REGIONS[partition] } = scenario;
  const { eventSelectors, advancedEventSelectors } = scenario;
  return {
    arn: arn(partition, [
      'cloudtrail',
      homeRegion,
      accountId,
      `trail/${name}`,
    ]),
    name,
    accountId,
    homeRegion,
    isMultiRegion: scenario.isMultiRegion ?? true,
    isOrganizationTrail: scenario.isOrganizationTrail ?? false,
    includeGlobalServiceEvents: true,
    bucket: scenario.bucket,
    keyPrefix: scenario.keyPrefix,
    snsTopicArn: scenario.snsTopicArn,
    kmsKeyId: scenario.kmsKeyId,
    logFileValidation: scenario.logFileValidation ?? true,
    cloudWatchLogsLogGroupArn: scenario.cloudWatchLogsLogGroupArn,
    cloudWatchLogsRoleArn: scenario.cloudWatchLogsRoleArn,
    selectors: advancedEventSelectors
      ? { advanced: advancedEventSelectors }
      : { basic: eventSelectors ?? [allManagementEvents()] },
    insights: [],
    tags: {},
    logging: {
      isLogging,
      startedAt: isLogging
        ? at(scenario.startedAt ?? DEFAULT_LOGGING_START)
        : undefined,
    },
    ...(outage && { outage: { ...outage, since: at(outage.since) } }),
  };
}

function roleFrom(
  scenario: RoleScenario,
  { accountId, partition }: { accountId: string; partition: Partition },
): Role {
  const iam = (resource: string) =>
    arn(partition, ['iam', '', accountId, resource]);
  const { name, policies = [], maxSessionSeconds = 3600 } = scenario;
  const documents = policies.map(policy =>
    typeof policy === 'string' ? namedPolicy(policy, partition) : policy,
  );
  const trustPolicy = trustFrom(scenario, iam);
  const unknown = [trustPolicy, ...documents].flatMap(notSimulatedIn);
  if (unknown.length > 0)
    throw new Error(
      `A policy of the role ${name} says something that is not simulated: ${unknown[0]}.`,
    );
  return {
    name,
    path: '/',
    arn: iam(`role/${name}`),
    roleId: upperId('AROA', 17, `${accountId}/${name}`),
    createdAt: instant(DEFAULT_ROLE_CREATION, 0),
    maxSessionSeconds,
    trustPolicy,
    policies: documents,
  };
}

function namedPolicy(name: string, partition: Partition): PolicyDocument {
  const policies = namedPolicies(partition);
  if (!Object.hasOwn(policies, name))
    throw new Error(
      `There is no policy "${name}". The named ones are ${Object.keys(
        policies,
      ).join(', ')}.`,
    );
  return policies[name];
}

function trustFrom(
  { trust = SAME_ACCOUNT_MAY, trustedRoles = [] }: RoleScenario,
  iam: (resource: string) => string,
): PolicyDocument {
  if (!Array.isArray(trust)) return trust;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          AWS: [
            iam('root'),
            ...trustedRoles.map(name => iam(`role/${name}`)),
          ],
        },
        Action: trust,
      },
    ],
  };
}

function allManagementEvents() {
  return {
    ReadWriteType: 'All' as const,
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
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
  const day = Number(
    BigInt(accountIdFrom(`joined:${id}`)) % BigInt(Math.min(days, 1500)),
  );
  return new Date(from + day * DAY + 4 * 3600 * 1000).toISOString();
}
