import type { HumanDuration } from '@backstage/types';

export interface Config {
  /**
   * The organizations whose integration of AWS CloudTrail with AWS Organizations the portal observes and operates.
   * Credentials stand under `aws`, as `@backstage/integration-aws-node` documents them.
   */
  cloudtrailOrganizations?: {
    /**
     * Stops every write in every organization; steps that run already end.
     * Default: false.
     */
    readOnly?: boolean;
    /**
     * Keeps the e-mail addresses of accounts and shows them to those who may read the organization. Default: false.
     */
    showAccountEmails?: boolean;
    observation?: {
      /**
       * How often each organization is observed. Default: 10 minutes.
       */
      frequency?: string | HumanDuration;
      /**
       * How often the accounts of each organization are listed. Default: 1 hour.
       */
      inventoryFrequency?: string | HumanDuration;
      /**
       * How often the newest evidence of each account's delivery is looked for in the bucket. Default: 12 hours.
       */
      coverageFrequency?: string | HumanDuration;
      /**
       * What was delivered longer ago proves no delivery. Default: 24 hours.
       */
      deliveryGrace?: string | HumanDuration;
      /**
       * How long snapshots are kept. Default: 400 days.
       */
      retention?: string | HumanDuration;
      /**
       * A fact that was seen longer ago counts as unknown. Default: three times the frequency.
       */
      staleAfter?: string | HumanDuration;
      /**
       * A refresh that is asked for so soon after the last observation answers that one again. Default: 10 seconds.
       */
      minRefreshInterval?: string | HumanDuration;
      /**
       * The share of AWS's documented request rates that the portal may use, above 0 and at most 1. Default: 0.5.
       */
      rateBudget?: number;
    };
    /**
     * What holds for every organization that does not say otherwise: so dozens need only a name and an account id each.
     */
    defaults?: {
      /**
       * The role that the portal's main credentials (`aws.mainAccount`, else the machine's) assume in the account that
       * observes. Default: what `aws.accounts` and `aws.accountDefaults` say.
       */
      roleName?: string;
      /**
       * Of that role.
       * @visibility secret
       */
      externalId?: string;
      partition?: 'aws' | 'aws-cn' | 'aws-us-gov';
      homeRegion?: string;
      regions?: string[];
      readers?: string[];
      managementAccountAdmins?: string[];
      cloudTrailAdmins?: string[];
      expectedDelegatedAdministrators?: string[];
      operator?: {
        /**
         * The name, with its path, of the role in each management account that the portal assumes to change something.
         */
        roleName?: string;
        /**
         * @visibility secret
         */
        externalId?: string;
      };
      logArchive?: {
        accountId?: string;
        roleName?: string;
        /**
         * @visibility secret
         */
        externalId?: string;
      };
      readOnly?: boolean;
    };
    organizations?: Array<{
      /**
       * Stable and unique, used in URLs: starts with a letter, then a-z, 0-9 and -.
       */
      name: string;
      /**
       * What people read. Default: the name.
       */
      title?: string;
      /**
       * The account id of the management account: 12 digits, in quotes.
       */
      managementAccountId: string;
      /**
       * The account that observes: a delegated administrator of CloudTrail. What it cannot see is said.
       * Default: the management account.
       */
      observingAccountId?: string;
      /**
       * The role that the portal's main credentials (`aws.mainAccount`, else the machine's) assume in the account that
       * observes. Default: what `aws.accounts` and `aws.accountDefaults` say.
       */
      roleName?: string;
      /**
       * Of that role.
       * @visibility secret
       */
      externalId?: string;
      /**
       * Default: aws.
       */
      partition?: 'aws' | 'aws-cn' | 'aws-us-gov';
      /**
       * The Region where the organization's trails live. Default: the partition's Region of AWS Organizations
       * (us-east-1, cn-northwest-1, us-gov-west-1).
       */
      homeRegion?: string;
      /**
       * The Regions that must be logged; the home Region is always one. Default: the home Region.
       */
      regions?: string[];
      /**
       * The account that owns the bucket of the organization trails, where that is read with credentials of its own.
       */
      logArchive?: {
        accountId?: string;
        /**
         * The role that is assumed there. Default: `roleName`.
         */
        roleName?: string;
        /**
         * @visibility secret
         */
        externalId?: string;
      };
      /**
       * The account ids that may be CloudTrail's delegated administrators. Default: not judged.
       */
      expectedDelegatedAdministrators?: string[];
      /**
       * Entity references of those who may see the organization.
       */
      readers?: string[];
      /**
       * Entity references of those who may change it. Without any, nobody may.
       */
      managementAccountAdmins?: string[];
      /**
       * Entity references of those who are told when trusted access is disabled.
       */
      cloudTrailAdmins?: string[];
      /**
       * The role that the portal assumes to change something. Without it the organization is read-only.
       */
      operator?: {
        /**
         * A role of the management account whose trust policy allows sts:AssumeRole, sts:SetSourceIdentity and
         * sts:TagSession.
         */
        roleArn?: string;
        /**
         * Instead of the ARN: the role's name, with its path.
         */
        roleName?: string;
        /**
         * @visibility secret
         */
        externalId?: string;
      };
      /**
       * Stops every write in this organization. Default: false.
       */
      readOnly?: boolean;
    }>;
  };
}
