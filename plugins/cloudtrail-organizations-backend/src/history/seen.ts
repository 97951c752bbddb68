import type { JsonObject } from '@backstage/types';
import type {
  Finding,
  Observation,
  OrganizationState,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { fingerprint } from '../snapshots/fingerprint';
import type { RecordedChange } from './types';

/** What one subject was seen to be, or why it could not be seen. */
export interface Seen {
  subject: string;
  /** A state or verdict, or the outcome of a fact. */
  value: string;
  /** What it is compared by with what was seen before. */
  fingerprint: string;
  blind: boolean;
  message?: Sentence;
  details?: JsonObject;
}

/** The state as judged. */
export function seeState(state: OrganizationState, reason: Sentence): Seen {
  return {
    subject: 'state',
    value: state,
    fingerprint: state,
    blind: state === 'unknown',
    message: reason,
  };
}

/** Each fact: what it was seen to be, or how it could not be seen. */
export function seeFacts(
  observations: Partial<Record<string, Observation<unknown>>>,
): Seen[] {
  return Object.entries(observations).flatMap(([fact, observation]) =>
    observation ? [seeFact(fact, observation)] : [],
  );
}

function seeFact(fact: string, observation: Observation<unknown>): Seen {
  const { action, observedAt, outcome } = observation;
  const subject = `fact:${fact}`;
  return observation.outcome === 'observed'
    ? {
        subject,
        value: outcome,
        fingerprint: fingerprint(observation.value),
        blind: false,
        details: { action, observedAt, value: toJson(observation.value) },
      }
    : {
        subject,
        value: outcome,
        fingerprint: outcome,
        blind: true,
        message: observation.message,
        details: { action, observedAt },
      };
}

/**
 * Each finding's verdict. One that was there before and is not now is gone with its resource, unless its control could
 * not judge.
 */
export function seeFindings(
  results: Pick<Finding, 'id' | 'controlId' | 'verdict' | 'message'>[],
  latest: Map<string, RecordedChange>,
): Seen[] {
  const seen = results.map(({ id, verdict, message }) =>
    seeFinding(`finding:${id}`, verdict, message),
  );
  const present = new Set(seen.map(({ subject }) => subject));
  const undecided = results.filter(({ verdict }) => verdict === 'unknown');
  for (const subject of latest.keys()) {
    if (!subject.startsWith('finding:') || present.has(subject)) continue;
    const why = undecided.find(
      ({ controlId }) =>
        subject === `finding:${controlId}` ||
        subject.startsWith(`finding:${controlId}:`),
    );
    seen.push(
      why
        ? seeFinding(subject, 'unknown', why.message)
        : seeFinding(subject, 'notApplicable', say('change.gone')),
    );
  }
  return seen;
}

/** Nothing could be seen: what is unknown now of all that was recorded before. */
export function seeNothing(
  observations: Partial<Record<string, Observation<unknown>>>,
  reason: Sentence,
  latest: Map<string, RecordedChange>,
): Seen[] {
  return [
    seeState('unknown', reason),
    ...seeFacts(observations),
    ...[...latest.keys()]
      .filter(subject => subject.startsWith('finding:'))
      .map(subject => seeFinding(subject, 'unknown', reason)),
  ];
}

function seeFinding(subject: string, verdict: string, message: Sentence): Seen {
  return {
    subject,
    value: verdict,
    fingerprint: verdict,
    blind: verdict === 'unknown',
    message,
  };
}

/** As JSON has it: without what is undefined. */
function toJson(value: unknown): JsonObject[string] {
  return JSON.parse(JSON.stringify(value ?? null));
}
