import type { PolicyDocument } from '../world/policy';
import type {
  AccountState,
  AdvancedEventSelector,
  BasicEventSelector,
  WorldSettings,
} from '../world/types';

/**
 * An instant: ISO 8601 (`2023-06-12T09:14:00Z`), or a duration relative to the start
 * (`-PT24H` is a day before).
 */
export type When = string;

/** What a world starts from, written for people. Everything left out takes the plain default. */
export interface Scenario {
  organizations?: OrganizationScenario[];
  /** Accounts that are in no organization. */
  accounts?: AccountScenario[];
  settings?: Partial<WorldSettings>;
}

/** An organization and its accounts. */
export interface OrganizationScenario {
  /** `o-` and 10 to 32 lower-case letters and digits. */
  id: string;
  /** Used for e-mail addresses and ids that are not given. */
  name: string;
  createdAt?: When;
  /** By default ALL. */
  featureSet?: 'ALL' | 'CONSOLIDATED_BILLING';
  managementAccount: AccountScenario & { id: string };
  /** Accounts directly under the root. */
  accounts?: AccountEntry[];
  units?: UnitScenario[];
  /** By service principal: since when. */
  trustedAccess?: Record<string, When>;
  /** By service principal: account ids or names, and since when. */
  delegatedAdministrators?: Record<string, Record<string, When>>;
}

/** An organizational unit. */
export interface UnitScenario {
  name: string;
  accounts?: AccountEntry[];
  /** A shorthand for many accounts: one for each workload in each stage, `payments-prod`. */
  grid?: { workloads: string[]; stages: string[] };
  units?: UnitScenario[];
}

/** An account, or only its name. */
export type AccountEntry = string | AccountScenario;

/** An account. */
export interface AccountScenario {
  /** By default made from the names, the same every time. */
  id?: string;
  name: string;
  email?: string;
  /** By default ACTIVE. */
  state?: AccountState;
  joinedAt?: When;
  joinedMethod?: 'INVITED' | 'CREATED';
  roles?: RoleScenario[];
  /** Whether CloudTrail's service-linked role exists, or since when. */
  cloudTrailRole?: boolean | When;
  trails?: TrailScenario[];
  /** What the account's own access key is and may do. By default an administrator's. */
  ownKey?: { root?: boolean; deniedActions?: string[] };
}

/** An IAM role. */
export interface RoleScenario {
  name: string;
  /**
   * Who may assume it. By default anyone in the same account, with source identity and session
   * tags. A list names the actions that the same account may do; a document says it all.
   */
  trust?: string[] | PolicyDocument;
  /**
   * Names of roles in the same account that are trusted by their ARNs. Trust in the account alone
   * asks for an identity policy that allows sts:AssumeRole; trust in a role does not.
   */
  trustedRoles?: string[];
  /** Names (`administrator`, `backstage-read-only`, `backstage-operator`) or documents. By default none. */
  policies?: (string | PolicyDocument)[];
  /** By default one hour. */
  maxSessionSeconds?: number;
}

/** A trail. By default what the console makes: multi-Region, validated, all management events, on. */
export interface TrailScenario {
  name: string;
  bucket: string;
  keyPrefix?: string;
  /** By default us-east-1. */
  homeRegion?: string;
  isMultiRegion?: boolean;
  isOrganizationTrail?: boolean;
  logFileValidation?: boolean;
  kmsKeyId?: string;
  cloudWatchLogsLogGroupArn?: string;
  cloudWatchLogsRoleArn?: string;
  snsTopicArn?: string;
  eventSelectors?: BasicEventSelector[];
  advancedEventSelectors?: AdvancedEventSelector[];
  isLogging?: boolean;
  startedAt?: When;
  /** Deliveries that do not arrive: since when, and S3's error code, or none for time-outs. */
  outage?: { since: When; error?: string; regions?: string[] };
}
