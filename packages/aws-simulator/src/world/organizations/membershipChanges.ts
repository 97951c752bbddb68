import { DateTime } from 'luxon';
import { GLOBAL_REGIONS } from '../arns';
import { withDelegations } from './delegatedAdministrators';
import { accountIdFrom } from '../ids';
import { findMember, withAccount, type MemberAccount } from './membership';
import {
  recordMembershipCall,
  recordMembershipEvent,
} from './membershipEvents';
import { withMemberTrails } from '../trails/organizationTrails';
import { isParent } from './units';
import type { Account, Organization, World } from '../types';

/** Who joins, and how. */
interface Joining {
  organizationId: string;
  /** Root or unit. By default the root, where AWS puts whoever joins. */
  parentId?: string;
  /** An account that exists was invited; without an id a new one is created. */
  accountId?: string;
  name?: string;
  email?: string;
}

/**
 * An account joins an organization: one that exists by invitation, also out of another organization,
 * else a new one. It gets its copies of the organization's trails.
 * Source: Organizations API, CreateAccount, AcceptHandshake, and the events they leave.
 * @throws TypeError where it cannot be, in a sentence
 */
export function joinAccount(
  world: World,
  joining: Joining,
  now: number,
): World {
  const organization = organizationNamed(world, joining.organizationId);
  const { parentId = organization.rootId } = joining;
  checkParent(organization, parentId);
  const isNew = joining.accountId === undefined;
  const account = isNew
    ? newAccount(world, organization, joining)
    : accountNamed(world, joining.accountId!);
  if (account.membership?.organizationId === organization.id)
    throw new TypeError(
      `The account ${account.id} is in ${organization.id} already.`,
    );

  const alone = account.membership
    ? leaveOrganization(world, { accountId: account.id, method: 'Left' }, now)
    : world;
  const at = new Date(now).toISOString();
  const joined = withAccount(alone, {
    ...(alone.accounts[account.id] ?? account),
    membership: {
      organizationId: organization.id,
      parentId,
      joinedMethod: isNew ? 'CREATED' : 'INVITED',
      joinedAt: at,
    },
  });
  return recordMembershipEvent(
    withMemberTrails({ ...joined, serial: joined.serial + 1 }, organization.id),
    organization,
    {
      eventName: 'AccountJoinedOrganization',
      details: {
        accountId: account.id,
        joinedMethod: isNew ? 'Created' : 'Invited',
        joinedTime: at,
      },
    },
    now,
  );
}

/**
 * An account leaves its organization: by itself, removed by the management account, or cleaned away
 * by AWS 90 days after it was closed. It loses its copies of the organization's trails.
 * Source: Organizations API, LeaveOrganization, RemoveAccountFromOrganization, and their events.
 * @throws TypeError where AWS would not let it: the management account, a delegated administrator
 */
export function leaveOrganization(
  world: World,
  {
    accountId,
    method = 'Left',
  }: { accountId: string; method?: 'Left' | 'Removed' | 'Cleaned' },
  now: number,
): World {
  const { account, organization } = memberNamed(world, accountId);
  if (organization.managementAccountId === accountId)
    throw new TypeError(
      `${accountId} is the management account of ${organization.id}, and cannot leave it.`,
    );
  const delegations = organization.delegatedAdministrators[accountId];
  if (delegations && method !== 'Cleaned')
    throw new TypeError(
      `${accountId} is a delegated administrator of ${Object.keys(
        delegations,
      ).join(', ')}: deregister it first.`,
    );

  const at = new Date(now).toISOString();
  const { membership, ...alone } = account;
  const left = withAccount(world, {
    ...alone,
    formerMemberships: [
      ...account.formerMemberships,
      { ...membership, leftAt: at },
    ],
  });
  const withoutIt = withMemberTrails(
    withDelegations(left, organization, accountId, {}),
    organization.id,
  );
  return recordMembershipEvent(
    withLeavingCall(withoutIt, organization, { accountId, method }, now),
    organization,
    {
      eventName: 'AccountDepartedOrganization',
      details: { accountId, departedMethod: method, departedTime: at },
    },
    now,
  );
}

/**
 * The management account closes a member. It stays in the organization for 90 days, and goes on
 * delivering for a while. Source: Organizations API, CloseAccount; CloudTrail user guide, "AWS
 * account closure and trails".
 * @throws TypeError where AWS would not let it, in a sentence
 */
export function closeAccount(
  world: World,
  { accountId }: { accountId: string },
  now: number,
): World {
  const { account, organization } = memberNamed(world, accountId);
  if (organization.managementAccountId === accountId)
    throw new TypeError(
      `${accountId} is the management account of ${organization.id}: close its members first.`,
    );
  if (account.state !== 'ACTIVE' && account.state !== 'SUSPENDED')
    throw new TypeError(
      `The account ${accountId} is ${account.state} already.`,
    );

  const closed = withAccount(world, {
    ...account,
    state: 'CLOSED',
    closedAt: new Date(now).toISOString(),
  });
  // As Organizations writes times in its events: `Nov 23, 2026 12:00:00 PM`.
  const time = DateTime.fromMillis(now, {
    zone: 'utc',
    locale: 'en-US',
  }).toFormat('MMM d, yyyy h:mm:ss a');
  return recordMembershipEvent(
    recordMembershipCall(
      closed,
      organization.managementAccountId,
      { eventName: 'CloseAccount', requestParameters: { accountId } },
      now,
    ),
    organization,
    {
      eventName: 'CloseAccountResult',
      details: {
        closeAccountStatus: {
          accountId,
          state: 'SUCCEEDED',
          requestedTimestamp: time,
          completedTimestamp: time,
        },
      },
    },
    now,
  );
}

/**
 * The management account moves an account to another root or unit.
 * Source: Organizations API, MoveAccount.
 * @throws TypeError where AWS would not let it, in a sentence
 */
export function moveAccount(
  world: World,
  { accountId, parentId }: { accountId: string; parentId: string },
  now: number,
): World {
  const { account, organization } = memberNamed(world, accountId);
  checkParent(organization, parentId);
  const { membership } = account;
  if (membership.parentId === parentId)
    throw new TypeError(`The account ${accountId} is in ${parentId} already.`);
  return recordMembershipCall(
    withAccount(world, { ...account, membership: { ...membership, parentId } }),
    organization.managementAccountId,
    {
      eventName: 'MoveAccount',
      requestParameters: {
        accountId,
        sourceParentId: membership.parentId,
        destinationParentId: parentId,
      },
    },
    now,
  );
}

function newAccount(
  world: World,
  organization: Organization,
  { name, email }: Joining,
): Account {
  const id = accountIdFrom(`${world.seed}/${organization.id}/${world.serial}`);
  return {
    id,
    name: name ?? `account-${id}`,
    email: email ?? `aws+${id}@example.com`,
    state: 'ACTIVE',
    formerMemberships: [],
    optInRegions: [],
    busyRegions: [GLOBAL_REGIONS[world.settings.partition]],
    roles: {},
    ownKey: { root: false, deniedActions: [] },
  };
}

// What AWS does by itself, after 90 days, is nobody's call.
function withLeavingCall(
  world: World,
  { managementAccountId }: Organization,
  { accountId, method }: { accountId: string; method: string },
  now: number,
): World {
  if (method === 'Cleaned') return world;
  const [callerId, call] =
    method === 'Left'
      ? [accountId, { eventName: 'LeaveOrganization', requestParameters: null }]
      : [
          managementAccountId,
          {
            eventName: 'RemoveAccountFromOrganization',
            requestParameters: { accountId },
          },
        ];
  return recordMembershipCall(world, callerId, call, now);
}

function organizationNamed(world: World, id: string): Organization {
  if (!Object.hasOwn(world.organizations, id))
    throw new TypeError(`There is no organization ${id}.`);
  return world.organizations[id];
}

function accountNamed(world: World, id: string): Account {
  if (!Object.hasOwn(world.accounts, id))
    throw new TypeError(`There is no account ${id}.`);
  return world.accounts[id];
}

function memberNamed(
  world: World,
  id: string,
): { account: MemberAccount; organization: Organization } {
  const { membership } = accountNamed(world, id);
  const account = findMember(world, membership?.organizationId ?? '', id);
  if (!account) throw new TypeError(`The account ${id} is in no organization.`);
  return {
    account,
    organization: organizationNamed(world, account.membership.organizationId),
  };
}

function checkParent(organization: Organization, parentId: string): void {
  if (!isParent(organization, parentId))
    throw new TypeError(
      `${organization.id} has no root or organizational unit ${parentId}.`,
    );
}
