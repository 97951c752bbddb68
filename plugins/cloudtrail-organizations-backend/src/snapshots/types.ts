import type {
  Facts,
  FactObservations,
  OrganizationState,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** Everything that was observed of one organization at one time. */
export interface Snapshot {
  organization: string;
  /** ISO 8601. */
  observedAt: string;
  /** `accounts` comes from the inventory, with a time of its own. */
  observations: Pick<FactObservations, Exclude<keyof Facts, 'accounts'>>;
  /** As judged when it was taken, and since when the organization has been in that state. */
  state: OrganizationState;
  stateSince: string;
}

/** The newest attempt to observe that failed as a whole. */
export interface FailedAttempt {
  at: string;
  message: Sentence;
}
