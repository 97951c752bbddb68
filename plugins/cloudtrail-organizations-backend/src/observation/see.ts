import type {
  AwsAction,
  Observation,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { classifyAwsError, type NotSeen } from '../aws/errors';
import { withDeadline } from '../deadline';

/** The time now, ISO 8601; handed in, so that tests own the clock. */
export type Now = () => string;

/**
 * One call, or a few pages, with retries and the wait for the rate budget. An observation takes no more than three of
 * these, one after the other: trails, their bucket as one account, and as another.
 */
export const ANSWER_MS = 60_000;

/** How facts are read. */
export interface Reading {
  now: Now;
  /** How long to wait for one read, in milliseconds; by default a minute. */
  answerMs?: number;
}

/**
 * Makes one read an observation: a read that fails or does not end says why, and hides no other.
 *
 * @param explain - says why better, where more is known of the read than of the call
 */
export async function see<T>(
  action: AwsAction,
  { now, answerMs = ANSWER_MS }: Reading,
  read: () => Promise<T>,
  explain: (why: NotSeen, error: unknown) => NotSeen = why => why,
): Promise<Observation<T>> {
  try {
    const value = await withDeadline(answerMs, 'answer', read);
    return { action, observedAt: now(), outcome: 'observed', value };
  } catch (error) {
    const why = explain(classifyAwsError(error, action), error);
    return { action, observedAt: now(), ...why };
  }
}

/** A fact that says nothing about this organization, and why. */
export function notApplicable(
  { action, observedAt }: { action: AwsAction; observedAt: string },
  message: Sentence,
): Observation<never> {
  return {
    action,
    observedAt,
    outcome: 'notApplicable',
    reason: message.text,
    message,
  };
}
