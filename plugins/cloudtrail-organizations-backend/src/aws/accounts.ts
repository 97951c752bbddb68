import {
  type Account,
  type OrganizationsClient,
  type OrganizationalUnit,
  paginateListAccounts,
  paginateListOrganizationalUnitsForParent,
  paginateListRoots,
} from '@aws-sdk/client-organizations';

/** The most that any Organizations list admits. */
const PAGE_SIZE = 20;

/** An account as ListAccounts names it. */
export interface MemberAccount {
  accountId: string;
  name: string;
  email?: string;
  /** PENDING_ACTIVATION, ACTIVE, SUSPENDED, PENDING_CLOSURE or CLOSED. */
  state: string;
  /** ISO 8601. */
  joinedAt?: string;
  joinedMethod?: string;
  /** The ids of its root and its units, top down; none where AWS does not say. */
  unitIds: string[];
  /** The management account that the account's ARN names. */
  managementAccountId: string;
}

/** A page of accounts, and where the next one begins. */
export interface AccountsPage {
  accounts: MemberAccount[];
  /** Absent on the last page. */
  nextToken?: string;
}

/**
 * Page by page, so that 50,000 accounts need no memory. Source: organizations:ListAccounts.
 *
 * @param startingToken - to go on where another listing ended
 */
export async function* listAccounts(
  client: OrganizationsClient,
  startingToken?: string,
): AsyncGenerator<AccountsPage> {
  const pages = paginateListAccounts(
    { client, pageSize: PAGE_SIZE, startingToken },
    {},
  );
  for await (const { Accounts = [], NextToken } of pages) {
    yield { accounts: Accounts.map(memberAccount), nextToken: NextToken };
  }
}

function memberAccount(account: Account): MemberAccount {
  return {
    accountId: account.Id ?? '',
    name: account.Name ?? '',
    email: account.Email,
    // Status was retired on 2026-09-09; older endpoints may still answer it alone.
    state: account.State ?? account.Status ?? 'UNKNOWN',
    joinedAt: account.JoinedTimestamp?.toISOString(),
    joinedMethod: account.JoinedMethod,
    // o-…/r-…/ou-…/<account>/
    unitIds: account.Paths?.[0]?.split('/').slice(1, -2) ?? [],
    // arn:aws:organizations::<management account>:account/<organization>/<account>
    managementAccountId: account.Arn?.split(':')[4] ?? '',
  };
}

/** A root or an organizational unit. */
export interface ListedUnit {
  id: string;
  name: string;
}

/** Source: organizations:ListRoots. */
export async function listRoots(
  client: OrganizationsClient,
): Promise<ListedUnit[]> {
  const roots: ListedUnit[] = [];
  for await (const { Roots = [] } of paginateListRoots(
    { client, pageSize: PAGE_SIZE },
    {},
  )) {
    roots.push(...Roots.map(listedUnit));
  }
  return roots;
}

/** The units directly below a root or unit. Source: organizations:ListOrganizationalUnitsForParent. */
export async function listChildUnits(
  client: OrganizationsClient,
  parentId: string,
): Promise<ListedUnit[]> {
  const units: ListedUnit[] = [];
  for await (const {
    OrganizationalUnits = [],
  } of paginateListOrganizationalUnitsForParent(
    { client, pageSize: PAGE_SIZE },
    { ParentId: parentId },
  )) {
    units.push(...OrganizationalUnits.map(listedUnit));
  }
  return units;
}

function listedUnit({ Id, Name }: OrganizationalUnit): ListedUnit {
  return { id: Id ?? '', name: Name ?? '' };
}
