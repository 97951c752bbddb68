/** One organization, as `cloudtrailOrganizations.organizations[]` configures it. */
export interface OrganizationConfig {
  /** Stable, used in URLs. */
  name: string;
  title: string;
  managementAccountId: string;
  partition: 'aws' | 'aws-cn' | 'aws-us-gov';
  /** The Region where its trails live. */
  homeRegion: string;
  /** Entity references. */
  readers: string[];
  managementAccountAdmins: string[];
  cloudTrailAdmins: string[];
  /** The role that writes. Without it the organization is read-only. */
  operator?: { roleArn: string; externalId?: string };
  readOnly: boolean;
  logArchive?: { accountId: string };
}

/** `cloudtrailOrganizations`, validated. Durations in milliseconds. */
export interface PluginConfig {
  /** One switch that stops every write. */
  readOnly: boolean;
  observation: {
    frequencyMs: number;
    inventoryFrequencyMs: number;
    retentionMs: number;
    staleAfterMs: number;
    /** Share of AWS's documented rates that the portal may use, above 0 and at most 1. */
    rateBudget: number;
  };
  organizations: OrganizationConfig[];
}
