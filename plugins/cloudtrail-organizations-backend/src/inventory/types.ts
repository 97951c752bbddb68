import type {
  AccountCounts,
  Observation,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { MemberAccount } from '../aws/organizations';

/** An account of a configured organization, as last listed. */
export interface InventoryAccount {
  /** The configured name. */
  organization: string;
  accountId: string;
  name: string;
  state: string;
  joinedAt?: string;
  isManagementAccount: boolean;
  /** When the listing that saw it began. ISO 8601. */
  seenAt: string;
}

/** How the newest listings of an organization's accounts went. */
export interface InventoryStatus {
  /** The newest listing that saw every account. */
  complete?: Observation<AccountCounts>;
  /** The newest listing, where it failed: the accounts are those of earlier ones then. */
  failed?: Observation<AccountCounts>;
}

/** Remembers accounts. */
export interface InventoryStore {
  latest(organization: string): Promise<InventoryStatus>;
  /** Stores one page of a listing that began at `seenAt`. */
  savePage(
    organization: string,
    seenAt: string,
    accounts: MemberAccount[],
  ): Promise<void>;
  /**
   * Ends a listing that saw every account: those that it did not see have left. Answers and remembers the counts.
   */
  complete(
    organization: string,
    seenAt: string,
  ): Promise<Observation<AccountCounts>>;
  saveFailed(
    organization: string,
    observation: Observation<AccountCounts>,
  ): Promise<void>;
  /** The account in each organization that lists it, the newest membership first. */
  findAccount(accountId: string): Promise<InventoryAccount[]>;
}
