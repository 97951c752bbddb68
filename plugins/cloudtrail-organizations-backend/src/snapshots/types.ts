import type {
  Facts,
  FactObservations,
  OrganizationState,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { SeenTrails } from '../assessment/trailHistory';

/** Everything that was observed of one organization at one time. */
export interface Snapshot {
  organization: string;
  /** When observing began: no fact is older. ISO 8601. */
  observedAt: string;
  /** `accounts` and `coverage` come from the inventory, with times of their own. */
  observations: Pick<
    FactObservations,
    Exclude<keyof Facts, 'accounts' | 'coverage'>
  >;
  /** As judged when it was taken, and since when the organization has been in that state. */
  state: OrganizationState;
  stateSince: string;
}

/** The newest attempt to observe that failed as a whole. */
export interface FailedAttempt {
  at: string;
  message: Sentence;
}

/** Remembers snapshots. */
export interface SnapshotStore {
  latest(organization: string): Promise<Snapshot | undefined>;
  /** The trails of the newest snapshot in which they were seen. */
  lastSeenTrails(organization: string): Promise<SeenTrails | undefined>;
  /**
   * Stores a snapshot; a failed attempt before it is forgotten. Where nothing changed since the newest one but times,
   * that one takes them over: a new one is kept only of what changed.
   */
  save(snapshot: Snapshot): Promise<void>;
  /** The newest attempt that failed as a whole, where no snapshot was stored since. */
  failedAttempt(organization: string): Promise<FailedAttempt | undefined>;
  saveFailedAttempt(
    organization: string,
    attempt: FailedAttempt,
  ): Promise<void>;
  /** Deletes what was observed before a time, save the latest snapshot of each organization. */
  deleteBefore(time: string): Promise<void>;
}
