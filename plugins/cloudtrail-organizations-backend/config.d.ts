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
       * Default: aws.
       */
      partition?: 'aws' | 'aws-cn' | 'aws-us-gov';
      /**
       * The Region where the organization's trails live. Default: the partition's Region of AWS Organizations
       * (us-east-1, cn-northwest-1, us-gov-west-1).
       */
      homeRegion?: string;
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
        roleArn: string;
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
