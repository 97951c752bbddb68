export {
  type AnyObservation,
  isStale,
  known,
  type Terms,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** CloudTrail retries a failed delivery for so long; then the events are lost. */
export const RETRY_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * CloudTrail delivers within minutes of an event. Where nothing was delivered so long after a trail began to log the
 * organization, the first delivery is overdue; before that nobody can tell.
 */
export const FIRST_DELIVERY_MS = 60 * 60 * 1000;
