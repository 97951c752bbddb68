import type { FactObservations } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';

/** Reads AWS and remembers what it saw. */
export interface Observer {
  /**
   * Observes now, stores the snapshot and returns it. Concurrent calls for one organization share one observation.
   *
   * @throws ServiceUnavailableError where AWS could not be reached or refused the portal altogether; the stored
   * snapshot stays then.
   */
  observe(organization: OrganizationConfig): Promise<Snapshot>;
  /** The latest snapshot with the inventory's account counts, or undefined where nothing was ever observed. */
  latest(
    organization: OrganizationConfig,
  ): Promise<
    { snapshot: Snapshot; observations: FactObservations } | undefined
  >;
}
