import type { PolicyDocument } from '../world/identity/policy';
import type {
  AccountState,
  AdvancedEventSelector,
  BasicEventSelector,
  InsightSelector,
  WorldSettings,
} from '../world/types';
import type {
  BucketScenario,
  EventDataStoreScenario,
  KeyScenario,
} from './resourceScenarios';

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
  /** What members may do in the management account's name, or may not. */
  resourcePolicy?: PolicyDocument;
  /** Tags of the root. */
  tags?: Record<string, string>;
  /** Where something happens in its accounts, unless they say otherwise. By default in us-east-1. */
  busyRegions?: string[];
  /** Who did what in the last 60 days. By default nobody did anything. */
  history?: HistoryScenario;
}

/** Those who leave events of everyday work, and of what the scenario says was made in the last 90 days. */
export interface HistoryScenario {
  /** E-mail addresses of people, who come through single sign-on. The first made what was made. */
  people: string[];
  /** Names of roles that pipelines work with. */
  pipelines?: string[];
  /** Names of IAM users. */
  users?: string[];
}

/** An organizational unit. */
export interface UnitScenario {
  /** Where `times` is given, # stands for its number. */
  name: string;
  /** How many such units there are, with all that is in them. By default one. */
  times?: number;
  tags?: Record<string, string>;
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
  /** Where it or a unit around it is there several times, # stands for the numbers: `web-2-7`. */
  name: string;
  /** How many such accounts there are. By default one. */
  times?: number;
  email?: string;
  /** By default ACTIVE. */
  state?: AccountState;
  /** Since when it is suspended or closed. */
  closedAt?: When;
  tags?: Record<string, string>;
  /** Regions off by default that it turned on. */
  optInRegions?: string[];
  /** Where something happens in it. By default as the organization says. */
  busyRegions?: string[];
  /** Nothing happens in it, anywhere. */
  quiet?: boolean;
  /** Organizations that it was in before, by their ids. */
  formerMemberships?: {
    organizationId: string;
    joinedAt: When;
    leftAt: When;
  }[];
  joinedAt?: When;
  joinedMethod?: 'INVITED' | 'CREATED';
  roles?: RoleScenario[];
  /** Whether CloudTrail's service-linked role exists, or since when. */
  cloudTrailRole?: boolean | When;
  trails?: TrailScenario[];
  buckets?: BucketScenario[];
  keys?: KeyScenario[];
  eventDataStores?: EventDataStoreScenario[];
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
  /**
   * Names (`administrator`, `backstage-read-only`, `backstage-log-archive`, `backstage-operator`)
   * or documents. By default none.
   */
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
  insights?: InsightSelector[];
  tags?: Record<string, string>;
  isLogging?: boolean;
  startedAt?: When;
  /** Deliveries that do not arrive: since when, and S3's error code, or none for time-outs. */
  outage?: { since: When; error?: string; regions?: string[] };
}
