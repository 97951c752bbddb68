import type {
  FactObservations,
  InventoryProgress,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { FailedAttempt, Snapshot } from '../snapshots/types';

/** What is remembered of one organization. */
export interface Latest {
  snapshot: Snapshot;
  /** The snapshot's facts, and the inventory's account counts with a time of their own. */
  observations: FactObservations;
  /** When the accounts that are known were listed, where the newest listing failed. ISO 8601. */
  accountsListedAt?: string;
  /** How far listing the accounts and searching for evidence are. */
  inventory?: InventoryProgress;
}

/** Reads AWS and remembers what it saw. */
export interface Observer {
  /**
   * Observes now, stores the snapshot and returns it. Concurrent calls for one organization share one observation.
   *
   * @param options.fresh - do not share an observation that began before this call: what a write needs to read back
   * what it did
   * @throws ServiceUnavailableError where AWS could not be reached or refused the portal altogether; the stored
   * snapshot stays then.
   */
  observe(
    organization: OrganizationConfig,
    options?: { fresh?: boolean },
  ): Promise<Snapshot>;
  /** The latest snapshot with the inventory's account counts, or undefined where nothing was ever observed. */
  latest(organization: OrganizationConfig): Promise<Latest | undefined>;
  /** The newest attempt that failed as a whole, where no snapshot was stored since. */
  failedAttempt(
    organization: OrganizationConfig,
  ): Promise<FailedAttempt | undefined>;
}
