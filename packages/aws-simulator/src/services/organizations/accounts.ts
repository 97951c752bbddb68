import type { Partition } from '../../world/arns';
import { accountNotFound } from '../../world/organizations/delegatedAdministrators';
import {
  childAccountIdsOf,
  findMember,
  memberIdsOf,
  type MemberAccount,
} from '../../world/organizations/membership';
import { pathOf } from '../../world/organizations/units';
import type { AccountState, Organization, World } from '../../world/types';
import { arnOfId } from './arns';
import { ACCOUNT_ID, PAGING, PARENT_ID } from './inputs';
import { listing } from './listing';
import { organizationCall } from './organizationCall';
import { checkParent } from './structure';

/** The calls that answer accounts. */
export const accountCalls = {
  ListAccounts: organizationCall('ListAccounts', {
    audience: 'administrators',
    input: PAGING,
    run: ({ world, organization, input, caller: { partition } }) => ({
      output: accountsPage(
        world,
        organization,
        { partition, ids: memberIdsOf(world, organization.id) },
        { ...input, listing: `accounts:${organization.id}` },
      ),
    }),
  }),

  ListAccountsForParent: organizationCall('ListAccountsForParent', {
    audience: 'administrators',
    input: { ParentId: PARENT_ID, ...PAGING },
    resource: ({ ParentId }, organization, partition) =>
      arnOfId(partition, organization, ParentId),
    run({ world, organization, input, caller: { partition } }) {
      const { ParentId } = input;
      checkParent(organization, ParentId);
      return {
        output: accountsPage(
          world,
          organization,
          {
            partition,
            ids: childAccountIdsOf(world, organization.id, ParentId),
          },
          { ...input, listing: `accounts:${organization.id}:${ParentId}` },
        ),
      };
    },
  }),

  DescribeAccount: organizationCall('DescribeAccount', {
    audience: 'administrators',
    input: { AccountId: ACCOUNT_ID },
    resource: ({ AccountId }, organization, partition) =>
      arnOfId(partition, organization, AccountId),
    run({ world, organization, input, caller: { partition } }) {
      const account = findMember(world, organization.id, input.AccountId);
      if (!account) throw accountNotFound();
      return {
        output: { Account: describe(partition, organization, account) },
      };
    },
  }),
};

/** The members that accounts and delegated administrators have in common. */
export function summary(
  partition: Partition,
  organization: Organization,
  account: MemberAccount,
) {
  return {
    Id: account.id,
    Arn: arnOfId(partition, organization, account.id),
    Email: account.email,
    Name: account.name,
    Status: olderStatus(account.state),
    State: account.state,
    JoinedMethod: account.membership.joinedMethod,
    JoinedTimestamp: new Date(account.membership.joinedAt),
  };
}

function describe(
  partition: Partition,
  organization: Organization,
  account: MemberAccount,
) {
  const { parentId } = account.membership;
  return {
    ...summary(partition, organization, account),
    Paths: [pathOf(organization, { parentId, childId: account.id })],
  };
}

function accountsPage(
  world: World,
  organization: Organization,
  { partition, ids }: { partition: Partition; ids: readonly string[] },
  input: { NextToken?: string; MaxResults?: number; listing: string },
) {
  const page = listing(ids, input, {
    listing: input.listing,
    keyOf: id => id,
  });
  return {
    Accounts: page.items.map(id =>
      describe(
        partition,
        organization,
        findMember(world, organization.id, id)!,
      ),
    ),
    NextToken: page.nextToken,
  };
}

// Status knows fewer words than State. It was retired on 2026-09-09; older clients still read it.
function olderStatus(state: AccountState): string | undefined {
  if (state === 'PENDING_ACTIVATION') return undefined;
  return state === 'CLOSED' ? 'SUSPENDED' : state;
}
