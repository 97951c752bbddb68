import type {
  AccountCounts,
  AccountCoverage,
  CoverageCounts,
  Observation,
  PassProgress,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { MemberAccount } from '../aws/accounts';

/** An account of a configured organization, as last listed, with its coverage as last judged. */
export interface InventoryAccount {
  /** The configured name. */
  organization: string;
  accountId: string;
  name: string;
  /** Where e-mails are shown. */
  email?: string;
  state: string;
  joinedAt?: string;
  joinedMethod?: string;
  isManagementAccount: boolean;
  /** The ids of its root and its units, top down. */
  unitIds: string[];
  /** When the listing that saw it began. ISO 8601. */
  seenAt: string;
  coverage: AccountCoverage;
}

/** One listing of an organization's accounts, which may go on after a restart. */
export interface ListingPass {
  /** ISO 8601. */
  startedAt: string;
  /** When the newest page of it was stored. ISO 8601. */
  updatedAt: string;
  status: Exclude<PassProgress['status'], 'never'>;
  /** Where the next page begins. */
  nextToken?: string;
  /** Accounts so far. */
  done: number;
  /** Requests so far. */
  requests: number;
}

/** One search for evidence among an organization's accounts. */
export type EvidencePass = Omit<PassProgress, 'status' | 'startedAt'> & {
  status: Exclude<PassProgress['status'], 'never'>;
  /** ISO 8601. */
  startedAt: string;
  updatedAt: string;
  /** Why accounts could not be read, if some could not. */
  failure?: Sentence;
};

/** How the newest listings of an organization's accounts went. */
export interface InventoryStatus {
  /** The newest listing that saw every account. */
  complete?: Observation<AccountCounts>;
  /** The newest listing, where it failed: the accounts are those of earlier ones then. */
  failed?: Observation<AccountCounts>;
  /** The newest listing. */
  pass?: ListingPass;
  /** The accounts by coverage, as judged last. */
  coverage?: Observation<CoverageCounts>;
  /** The newest search for evidence. */
  coveragePass?: EvidencePass;
}

/** Remembers accounts. */
export interface InventoryStore {
  latest(organization: string): Promise<InventoryStatus>;
  /** Remembers how far a listing is, with the accounts that it saw since the last time. */
  savePages(
    organization: string,
    pass: ListingPass,
    accounts: MemberAccount[],
  ): Promise<void>;
  /** Ends a listing that saw every account: those that it did not see have left. Answers and remembers the counts. */
  complete(
    organization: string,
    pass: ListingPass,
  ): Promise<Observation<AccountCounts>>;
  saveFailed(
    organization: string,
    pass: ListingPass,
    observation: Observation<AccountCounts>,
  ): Promise<void>;
  /** The account in each organization that lists it, the newest membership first. */
  findAccount(accountId: string): Promise<InventoryAccount[]>;
}
