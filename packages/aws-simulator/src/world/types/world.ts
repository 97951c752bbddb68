import type { Account } from './account';
import type { Bucket } from './bucket';
import type { DeliverySpan } from './delivery';
import type { RecordedEvent } from './event';
import type { EventDataStore } from './eventDataStore';
import type { EncryptionKey } from './key';
import type { Organization } from './organization';
import type { RoleDeletion } from './role';
import type { Session } from './session';
import type { WorldSettings } from './settings';
import type { Trail } from './trail';

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
  /** By event data store ARN. */
  eventDataStores: Record<string, EventDataStore>;
  /** What trails delivered, the oldest first. */
  deliveries: DeliverySpan[];
  /** By name: S3 has one namespace for all accounts. */
  buckets: Record<string, Bucket>;
  /** By key ARN. */
  keys: Record<string, EncryptionKey>;
  /** By the id of the task. */
  roleDeletions: Record<string, RoleDeletion>;
  /** By temporary access key id. */
  sessions: Record<string, Session>;
  /** What CloudTrail would have recorded, oldest first. */
  events: RecordedEvent[];
  settings: WorldSettings;
  /** What ids are made from, together with the serial: another seed gives others. */
  seed: string;
  /** Counts what was made, so that ids are unique and the same in every run. */
  serial: number;
}
