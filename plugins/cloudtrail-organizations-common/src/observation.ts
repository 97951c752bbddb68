import type {
  AccountCounts,
  CallerIdentity,
  CoverageCounts,
  DelegatedAdministrator,
  EventDataStore,
  OrganizationFact,
  ResourcePolicy,
  Sentence,
  ServiceLinkedRole,
  Trail,
  TrailBucket,
  TrustedAccess,
} from './types';

/** An AWS API call, as IAM spells its action: `organizations:DescribeOrganization`. @public */
export type AwsAction = `${string}:${string}`;

/**
 * One fact about an organization: what was seen, by which call, when (ISO 8601); or why it could not be seen.
 *
 * @public
 */
export type Observation<T> = { action: AwsAction; observedAt: string } & (
  | { outcome: 'observed'; value: T }
  | {
      outcome: 'denied';
      missingAction: AwsAction;
      reason: string;
      message: Sentence;
    }
  | { outcome: 'failed'; error: string; reason: string; message: Sentence }
  | {
      outcome: 'throttled' | 'unreachable' | 'notApplicable';
      reason: string;
      message: Sentence;
    }
);

/**
 * Everything known about one organization. Each fact has its own type and its own fate.
 *
 * @public
 */
export interface Facts {
  /** Who the portal is to AWS. */
  callerIdentity: CallerIdentity;
  /** The organization, as AWS describes it. */
  organization: OrganizationFact;
  /** Whether CloudTrail may act in the organization. */
  trustedAccess: TrustedAccess;
  /** AWSServiceRoleForCloudTrail, present or missing. */
  serviceLinkedRole: ServiceLinkedRole;
  /** The management account's trails, organization trails and account-level ones. */
  trails: Trail[];
  /** CloudTrail's delegated administrators. */
  delegatedAdministrators: DelegatedAdministrator[];
  /** Event data stores of CloudTrail Lake, which is closed to new customers. */
  eventDataStores: EventDataStore[];
  /** The resource policy of Organizations, which can deny CloudTrail's role. */
  resourcePolicy: ResourcePolicy;
  /** The buckets that organization trails deliver to. */
  buckets: TrailBucket[];
  /** Number of accounts by state, from the inventory. */
  accounts: AccountCounts;
  /** Number of accounts by coverage, from the inventory. */
  coverage: CoverageCounts;
}

/**
 * The observations behind a posture, one for each fact.
 *
 * @public
 */
export type FactObservations = { [F in keyof Facts]: Observation<Facts[F]> };
