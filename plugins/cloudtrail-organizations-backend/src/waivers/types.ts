import type { Waiver } from 'backstage-plugin-cloudtrail-organizations-common';

/** A waiver as it is stored: whether it is in force depends on when one asks. */
export type StoredWaiver = Omit<Waiver, 'status'> & { organization: string };

/** Remembers waivers, those that have ended too. */
export interface WaiverStore {
  /**
   * Stores a waiver; its finding has no other one in force.
   *
   * @returns what is in force already, where that is why nothing was stored
   */
  create(waiver: StoredWaiver): Promise<StoredWaiver | undefined>;
  get(organization: string, id: string): Promise<StoredWaiver | undefined>;
  /** The newest first. */
  list(organization: string): Promise<StoredWaiver[]>;
  /**
   * Ends a waiver that is in force.
   *
   * @returns false where it had ended already
   */
  revoke(
    id: string,
    by: { revokedBy: string; revokedAt: string },
  ): Promise<boolean>;
  /**
   * Waivers that have expired by a time (ISO 8601) and of which nobody was told, each given to one caller only, across
   * replicas.
   */
  claimExpired(now: string): Promise<StoredWaiver[]>;
  /** Deletes what ended before a time. */
  deleteBefore(time: string): Promise<void>;
}
