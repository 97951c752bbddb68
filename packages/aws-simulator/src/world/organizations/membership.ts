import type { Account, Membership, Organization, World } from '../types';

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

/** An account, where it is in that organization. */
export function findMember(
  world: World,
  organizationId: string,
  accountId: string,
): MemberAccount | undefined {
  const account = Object.hasOwn(world.accounts, accountId)
    ? world.accounts[accountId]
    : undefined;
  return account &&
    isMember(account) &&
    account.membership.organizationId === organizationId
    ? account
    : undefined;
}

/** Account ids of one organization, in ascending order: all, and by the root or unit they are in. */
interface Members {
  all: readonly string[];
  byParent: ReadonlyMap<string, readonly string[]>;
}

// Listing 50,000 accounts page by page must not sort them 2,500 times. A world never changes in
// place, so what was derived from its accounts stays true as long as that object lives.
const indexes = new WeakMap<World['accounts'], ReadonlyMap<string, Members>>();

/** Ids of an organization's accounts, the management account included, in ascending order. */
export function memberIdsOf(
  { accounts }: World,
  organizationId: string,
): readonly string[] {
  return indexOf(accounts).get(organizationId)?.all ?? [];
}

/** Ids of the accounts directly in the root or in a unit, in ascending order. */
export function childAccountIdsOf(
  { accounts }: World,
  organizationId: string,
  parentId: string,
): readonly string[] {
  return indexOf(accounts).get(organizationId)?.byParent.get(parentId) ?? [];
}

/** The world with an account new or changed. */
export function withAccount(world: World, account: Account): World {
  const accounts = { ...world.accounts, [account.id]: account };
  const index = indexes.get(world.accounts);
  if (index)
    indexes.set(
      accounts,
      movedIn(index, account.id, {
        from: world.accounts[account.id]?.membership,
        to: account.membership,
      }),
    );
  return { ...world, accounts };
}

/** The world with an organization changed. */
export function withOrganization(
  world: World,
  organization: Organization,
): World {
  return {
    ...world,
    organizations: { ...world.organizations, [organization.id]: organization },
  };
}

function indexOf(accounts: World['accounts']): ReadonlyMap<string, Members> {
  const known = indexes.get(accounts);
  if (known) return known;
  const index = new Map<
    string,
    { all: string[]; byParent: Map<string, string[]> }
  >();
  for (const id of Object.keys(accounts).sort()) {
    const { membership } = accounts[id];
    if (!membership) continue;
    let members = index.get(membership.organizationId);
    if (!members) {
      members = { all: [], byParent: new Map() };
      index.set(membership.organizationId, members);
    }
    members.all.push(id);
    const siblings = members.byParent.get(membership.parentId);
    if (siblings) siblings.push(id);
    else members.byParent.set(membership.parentId, [id]);
  }
  indexes.set(accounts, index);
  return index;
}

// One account that joins, leaves or moves changes two lists; the others stay what they are.
function movedIn(
  index: ReadonlyMap<string, Members>,
  id: string,
  { from, to }: { from?: Membership; to?: Membership },
): ReadonlyMap<string, Members> {
  if (
    from?.organizationId === to?.organizationId &&
    from?.parentId === to?.parentId
  )
    return index;
  const next = new Map(index);
  if (from) {
    const { all, byParent } = next.get(from.organizationId)!;
    next.set(from.organizationId, {
      all: without(all, id),
      byParent: new Map(byParent).set(
        from.parentId,
        without(byParent.get(from.parentId)!, id),
      ),
    });
  }
  if (to) {
    const { all = [], byParent = new Map() } =
      next.get(to.organizationId) ?? {};
    next.set(to.organizationId, {
      all: withId(all, id),
      byParent: new Map(byParent).set(
        to.parentId,
        withId(byParent.get(to.parentId) ?? [], id),
      ),
    });
  }
  return next;
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter(other => other !== id);
}

function withId(ids: readonly string[], id: string): string[] {
  const position = ids.findIndex(other => other > id);
  return position < 0 ? [...ids, id] : ids.toSpliced(position, 0, id);
}

function isMember(account: Account): account is MemberAccount {
  return account.membership !== undefined;
}
