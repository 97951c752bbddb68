import type { Timestamp } from './time';
import type { AdvancedEventSelector } from './trail';

/** Source: CloudTrail `GetEventDataStoreResponse`. */
export interface EventDataStore {
  arn: string;
  name: string;
  accountId: string;
  region: string;
  status: 'CREATED' | 'ENABLED' | 'PENDING_DELETION' | 'STOPPED_INGESTION';
  isMultiRegion: boolean;
  isOrganization: boolean;
  /** Days. */
  retentionPeriod: number;
  terminationProtection: boolean;
  advancedEventSelectors: AdvancedEventSelector[];
  kmsKeyId?: string;
  /** Absent where it never had any. */
  tags?: Record<string, string>;
  createdAt: Timestamp;
  updatedAt: Timestamp;
}
