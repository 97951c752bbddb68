import type { Account, Membership, Organization, World } from './types';

/** An account that is in an organization. */
export type MemberAccount = Account & { membership: Membership };

/** The organization of an account, where it has one. */
export function findOrganizationOf(
  world: World,
  accountId: string,
): Organization | undefined {
  const membership = world.accounts[accountId]?.membership;
  return membership && world.organizations[membership.organizationId];
}

// Listing 50,000 accounts page by page must not sort them 2,500 times. A world never changes in
// place, so what was derived from its accounts stays true as long as that object lives.
const memberIndex = new WeakMap<
  World['accounts'],
  Map<string, MemberAccount[]>
>();

/** An organization's accounts, the management account included, in the order of their ids. */
export function accountsOf(
  { accounts }: World,
  organizationId: string,
): MemberAccount[] {
  let index = memberIndex.get(accounts);
  if (!index) {
    index = new Map();
    for (const account of Object.values(accounts)) {
      if (!isMember(account)) continue;
      const { organizationId: id } = account.membership;
      const members = index.get(id) ?? [];
      if (members.length === 0) index.set(id, members);
      members.push(account);
    }
    for (const members of index.values())
      members.sort((a, b) => (a.id < b.id ? -1 : 1));
    memberIndex.set(accounts, index);
  }
  return index.get(organizationId) ?? [];
}

function isMember(account: Account): account is MemberAccount {
  return account.membership !== undefined;
}
