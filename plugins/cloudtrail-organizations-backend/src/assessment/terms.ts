import type {
  Observation,
  ObservationOutcome,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** What judging needs besides facts. Time is handed in: a judge that reads the clock is not pure. */
export interface Terms {
  /** Milliseconds since the epoch. */
  now: number;
  /** An older observation is no longer known. */
  staleAfterMs: number;
  /** A trail whose latest delivery is older does not deliver. */
  deliveryGraceMs: number;
}

/**
 * 24 hours, as AWS's own control CloudTrail.5 gives to deliveries. CloudTrail delivers within minutes of an event, and
 * an organization trail always has events to deliver: the portal's own reads are some.
 */
export const DELIVERY_GRACE_MS = 24 * 60 * 60 * 1000;

/** CloudTrail retries a failed delivery for so long; then the events are lost. */
export const RETRY_MS = 30 * 24 * 60 * 60 * 1000;

/** An observation, or one nested in a fact, whose generated type knows less. */
export type AnyObservation<T> =
  | Observation<T>
  | { outcome: ObservationOutcome; observedAt: string; value?: T };

/** The fact, where it was seen and not too long ago; else undefined. */
export function known<T>(
  observation: AnyObservation<T>,
  terms: Terms,
): T | undefined {
  return observation.outcome === 'observed' &&
    !isStale(observation.observedAt, terms)
    ? observation.value
    : undefined;
}

/** Whether what was seen at that time is no longer known. */
export function isStale(observedAt: string, terms: Terms): boolean {
  // A time that cannot be read proves nothing: it counts as stale.
  return !(terms.now - Date.parse(observedAt) <= terms.staleAfterMs);
}
