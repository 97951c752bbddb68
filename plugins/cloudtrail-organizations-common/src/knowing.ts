import type { AwsAction, Observation } from './observation';
import { say } from './sentences';
import type { ObservationOutcome, Sentence } from './types';

/**
 * What judging needs besides facts. Time is handed in: a judge that reads the clock is not pure.
 *
 * @public
 */
export interface Terms {
  /** Milliseconds since the epoch. */
  now: number;
  /** An older observation is no longer known. */
  staleAfterMs: number;
  /** What was delivered longer ago proves no delivery. */
  deliveryGraceMs: number;
}

/**
 * An observation, or one nested in a fact, whose generated type knows less.
 *
 * @public
 */
export type AnyObservation<T> =
  | Observation<T>
  | {
      action: string;
      outcome: ObservationOutcome;
      observedAt: string;
      value?: T;
      message?: Sentence;
      missingAction?: AwsAction | string;
    };

/**
 * The fact, where it was seen and not too long ago; else undefined.
 *
 * @public
 */
export function known<T>(
  observation: AnyObservation<T>,
  terms: Pick<Terms, 'now' | 'staleAfterMs'>,
): T | undefined {
  return observation.outcome === 'observed' &&
    !isStale(observation.observedAt, terms)
    ? observation.value
    : undefined;
}

/**
 * Whether what was seen at that time (ISO 8601) is no longer known. A time that cannot be read proves nothing.
 *
 * @public
 */
export function isStale(
  observedAt: string,
  terms: Pick<Terms, 'now' | 'staleAfterMs'>,
): boolean {
  return !(terms.now - Date.parse(observedAt) <= terms.staleAfterMs);
}

/**
 * Why a fact is not known, and what to do about it. For an observation that {@link known} gives nothing of.
 *
 * @public
 */
export function whyNotKnown(observation: AnyObservation<unknown>): {
  because: Sentence;
  remedy: Sentence;
} {
  const { outcome, observedAt, message } = {
    message: undefined,
    ...observation,
  };
  if (!message) {
    return {
      because: say('state.unknown.stale', { observedAt }),
      remedy: say('state.unknown.refresh'),
    };
  }
  return {
    because: message,
    remedy: remedyFor(
      outcome,
      'missingAction' in observation ? observation.missingAction : undefined,
    ),
  };
}

function remedyFor(
  outcome: ObservationOutcome,
  missingAction: string | undefined,
): Sentence {
  if (outcome === 'denied' && missingAction) {
    return say('denied.remedy', { missingAction });
  }
  return say(
    outcome === 'throttled' || outcome === 'unreachable'
      ? 'state.unknown.refreshLater'
      : 'state.unknown.correctCause',
  );
}
