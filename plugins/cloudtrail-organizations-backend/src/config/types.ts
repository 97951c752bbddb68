import type { CustomEndpoints } from '../aws/endpoint';
import type { Partition } from '../partitions';

/** An account that the portal reads, and as what. */
export interface ReadingAccount {
  accountId: string;
  /**
   * The role that the portal's main credentials assume there. Without it the credentials are those that `aws:` has for
   * the account.
   */
  roleName?: string;
  externalId?: string;
}

/** One organization, as `cloudtrailOrganizations.organizations[]` and `.defaults` configure it. */
export interface OrganizationConfig {
  /** Stable, used in URLs. */
  name: string;
  title: string;
  managementAccountId: string;
  /** Whose credentials read the organization: the management account's, or a delegated administrator's. */
  observingAccountId: string;
  /** The role that is assumed there, as {@link ReadingAccount} has it. */
  roleName?: string;
  externalId?: string;
  partition: Partition;
  /** The Region where its trails live. */
  homeRegion: string;
  /** The Regions that must be logged: the home Region first, each once. */
  regions: string[];
  /** The account that owns the buckets of its trails, where that is read with credentials of its own. */
  logArchive?: ReadingAccount;
  /** The account ids that may be CloudTrail's delegated administrators; undefined where nobody said. */
  expectedDelegatedAdministrators?: string[];
  /** Entity references. */
  readers: string[];
  managementAccountAdmins: string[];
  cloudTrailAdmins: string[];
  /** The role that writes. Without it the organization is read-only. */
  operator?: { roleArn: string; externalId?: string };
  readOnly: boolean;
  /** Not configured here: the environment tells the SDK, and this what stands in commands to copy. */
  customEndpoints?: CustomEndpoints;
}

/** `cloudtrailOrganizations`, validated. Durations in milliseconds. */
export interface PluginConfig {
  /** One switch that stops every write. */
  readOnly: boolean;
  /** Whether the e-mail addresses of accounts are kept and shown. */
  showAccountEmails: boolean;
  observation: {
    frequencyMs: number;
    inventoryFrequencyMs: number;
    /** How often the newest evidence of each account's delivery is looked for. */
    coverageFrequencyMs: number;
    /** What was delivered longer ago proves no delivery. */
    deliveryGraceMs: number;
    retentionMs: number;
    staleAfterMs: number;
    /** In which a refresh answers the last observation again. */
    minRefreshIntervalMs: number;
    /** Share of AWS's documented rates that the portal may use, above 0 and at most 1. */
    rateBudget: number;
  };
  organizations: OrganizationConfig[];
}
