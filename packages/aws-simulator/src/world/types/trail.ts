import type { Timestamp } from './time';

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
  insights: InsightSelector[];
  tags: Record<string, string>;
  logging: TrailLogging;
  /** Absent where it is older than all that is known. A new trail of an old name starts afresh. */
  createdAt?: Timestamp;
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

/** Source: CloudTrail `InsightSelector`. */
export interface InsightSelector {
  InsightType: 'ApiCallRateInsight' | 'ApiErrorRateInsight';
  EventCategories?: ('Management' | 'Data')[];
}

/** Whether a trail is on, and when it was last switched. */
export interface TrailLogging {
  isLogging: boolean;
  startedAt?: Timestamp;
  stoppedAt?: Timestamp;
}

/** A time from which on a trail no longer delivers. */
export interface DeliveryOutage {
  since: Timestamp;
  /** S3's error code. Absent where deliveries time out: AWS then shows no error at all. */
  error?: string;
  /** Where it is broken. Absent: in every Region. */
  regions?: string[];
}
