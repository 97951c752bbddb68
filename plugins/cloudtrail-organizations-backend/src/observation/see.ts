import type {
  AwsAction,
  Observation,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { classifyAwsError } from '../aws/errors';

/** The time now, ISO 8601; handed in, so that tests own the clock. */
export type Now = () => string;

/** Makes one read an observation: a read that fails says why, and hides no other. */
export async function see<T>(
  action: AwsAction,
  now: Now,
  read: () => Promise<T>,
): Promise<Observation<T>> {
  try {
    const value = await read();
    return { action, observedAt: now(), outcome: 'observed', value };
  } catch (error) {
    return { action, observedAt: now(), ...classifyAwsError(error, action) };
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
