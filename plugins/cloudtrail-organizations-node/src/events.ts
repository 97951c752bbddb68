/**
 * The topic on which the backend publishes a {@link PostureChangedEvent} when it saw something changed.
 *
 * @public
 */
export const POSTURE_CHANGED_TOPIC = 'cloudtrail-organizations.posture-changed';

/**
 * What was seen to have changed in an organization. It names subjects and values alone; what they were seen to be is
 * for those who may read the organization, over the API.
 *
 * @public
 */
export interface PostureChangedEvent {
  /** The configured name. */
  organization: string;
  changes: {
    /** `state`, `fact:` and a fact's name, `finding:` and a finding's id, or `account:` and an account id. */
    subject: string;
    /** A state, verdict or outcome. */
    value: string;
    /** When it was first seen so, and since when it has been so. ISO 8601. */
    at: string;
    since: string;
  }[];
}
