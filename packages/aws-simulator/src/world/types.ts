import type { PolicyDocument } from './policy';

/** An instant as ISO 8601 in UTC, so that the state is readable as JSON. */
export type Timestamp = string;

/**
 * Everything the simulated AWS remembers. Plain JSON, keyed by what AWS keys it by.
 * Transitions never change a world in place: they answer the next one.
 */
export interface World {
  /** By account id. */
  accounts: Record<string, Account>;
  /** By organization id. */
  organizations: Record<string, Organization>;
  /** By trail ARN: the trails where they live, in the account of the ARN. */
  trails: Record<string, Trail>;
  /**
   * By the ARN of an organization trail: the member accounts that hold a copy of it.
   * Kept rather than derived, because AWS removes the copies when trusted access ends
   * and does not bring them back with it.
   */
  memberTrails: Record<string, string[]>;
  /** By temporary access key id. */
  sessions: Record<string, Session>;
  /** What CloudTrail would have recorded, oldest first. */
  events: ApiEvent[];
  settings: WorldSettings;
  /** Counts what was made, so that ids are unique and the same in every run. */
  serial: number;
}

/** How this AWS differs from a perfectly consistent one. */
export interface WorldSettings {
  /**
   * How long ListAWSServiceAccessForOrganization keeps answering the old value after an
   * enable or disable: a number of reads, milliseconds, or whichever ends first.
   */
  serviceAccessLag: { reads?: number; ms?: number };
  /** How long CloudTrail does not yet know that trusted access was enabled, in milliseconds. */
  cloudTrailAccessLagMs: number;
}

/** Source: Organizations `Account$State`. */
export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

/** An AWS account, whether in an organization or not. */
export interface Account {
  id: string;
  name: string;
  email: string;
  state: AccountState;
  membership?: Membership;
  /** By role name. */
  roles: Record<string, Role>;
  /** What the account's own access key is and may do. */
  ownKey: {
    /** The key belongs to the root user instead of an administrator. */
    root: boolean;
    /** IAM actions that an explicit deny takes away, wildcards allowed. */
    deniedActions: string[];
  };
}

/** An account's place in an organization. */
export interface Membership {
  organizationId: string;
  /** Id of the root or organizational unit that holds the account. */
  parentId: string;
  joinedMethod: 'INVITED' | 'CREATED';
  joinedAt: Timestamp;
}

/** Source: Organizations `Organization`. */
export interface Organization {
  id: string;
  managementAccountId: string;
  featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  rootId: string;
  /** By organizational unit id. */
  units: Record<string, OrganizationalUnit>;
  /** By service principal: since when the service is trusted. */
  trustedAccess: Record<string, Timestamp>;
  /** By account id, then by service principal: since when it is delegated. */
  delegatedAdministrators: Record<string, Record<string, Timestamp>>;
  /** What lists still answer while a change of trusted access settles. */
  formerTrustedAccess?: {
    value: Record<string, Timestamp>;
    changedAt: Timestamp;
    readsLeft?: number;
  };
}

/** A folder of accounts. */
export interface OrganizationalUnit {
  id: string;
  name: string;
  parentId: string;
}

/** Source: IAM `Role`, with its policies inline. */
export interface Role {
  name: string;
  /** `/`, or `/aws-service-role/<service principal>/` for a service-linked role. */
  path: string;
  arn: string;
  roleId: string;
  createdAt: Timestamp;
  description?: string;
  maxSessionSeconds: number;
  trustPolicy: PolicyDocument;
  /** What the role may do. None means nothing. */
  policies: PolicyDocument[];
}

/** Source: CloudTrail `Trail`, with what its status is computed from. */
export interface Trail {
  arn: string;
  name: string;
  /** The account in the ARN. */
  accountId: string;
  homeRegion: string;
  isMultiRegion: boolean;
  isOrganizationTrail: boolean;
  includeGlobalServiceEvents: boolean;
  bucket: string;
  keyPrefix?: string;
  snsTopicArn?: string;
  kmsKeyId?: string;
  logFileValidation: boolean;
  cloudWatchLogsLogGroupArn?: string;
  cloudWatchLogsRoleArn?: string;
  selectors: EventSelection;
  logging: TrailLogging;
  /** Set while deliveries do not arrive. */
  outage?: DeliveryOutage;
}

/** Basic or advanced event selectors, as CloudTrail returns them. Never both. */
export type EventSelection =
  | { basic: BasicEventSelector[] }
  | { advanced: AdvancedEventSelector[] };

/** Source: CloudTrail `EventSelector`. */
export interface BasicEventSelector {
  ReadWriteType: 'ReadOnly' | 'WriteOnly' | 'All';
  IncludeManagementEvents: boolean;
  DataResources: { Type: string; Values: string[] }[];
  ExcludeManagementEventSources: string[];
}

/** Source: CloudTrail `AdvancedEventSelector`. */
export interface AdvancedEventSelector {
  Name?: string;
  FieldSelectors: {
    Field: string;
    Equals?: string[];
    StartsWith?: string[];
    EndsWith?: string[];
    NotEquals?: string[];
    NotStartsWith?: string[];
    NotEndsWith?: string[];
  }[];
}

/** Whether a trail is on, and what it delivered before it was last switched. */
export interface TrailLogging {
  isLogging: boolean;
  startedAt?: Timestamp;
  stoppedAt?: Timestamp;
  /** Deliveries of earlier periods of logging, which outlive a stop and a new start. */
  lastDelivery?: Timestamp;
  lastDigest?: Timestamp;
}

/** A time from which on a trail no longer delivers. */
export interface DeliveryOutage {
  since: Timestamp;
  /** S3's error code. Absent where deliveries time out: AWS then shows no error at all. */
  error?: string;
  /** Where it is broken. Absent: in every Region. */
  regions?: string[];
}

/** Temporary credentials of an assumed role. */
export interface Session {
  accessKeyId: string;
  sessionToken: string;
  accountId: string;
  roleName: string;
  sessionName: string;
  sourceIdentity?: string;
  tags: Record<string, string>;
  /** Keys of the tags that follow into the next role. */
  transitiveTagKeys: string[];
  createdAt: Timestamp;
  expiresAt: Timestamp;
}

/** A CloudTrail record, as LookupEvents gives it in `CloudTrailEvent`. */
export interface ApiEvent {
  eventVersion: string;
  eventID: string;
  requestID: string;
  eventTime: Timestamp;
  eventSource: string;
  eventName: string;
  awsRegion: string;
  sourceIPAddress: string;
  userAgent: string;
  userIdentity: UserIdentity;
  requestParameters: unknown;
  responseElements: unknown;
  errorCode?: string;
  errorMessage?: string;
  readOnly: boolean;
  eventType: 'AwsApiCall';
  managementEvent: true;
  recipientAccountId: string;
}

/** Source: CloudTrail user guide, "CloudTrail userIdentity element". */
export interface UserIdentity {
  type: 'Root' | 'IAMUser' | 'AssumedRole';
  principalId: string;
  arn: string;
  accountId: string;
  accessKeyId: string;
  userName?: string;
  sessionContext?: {
    sessionIssuer: {
      type: 'Role';
      principalId: string;
      arn: string;
      accountId: string;
      userName: string;
    };
    attributes: { creationDate: Timestamp; mfaAuthenticated: 'false' };
    sourceIdentity?: string;
  };
}
