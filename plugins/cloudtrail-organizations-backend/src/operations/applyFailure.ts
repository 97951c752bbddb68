import {
  type AwsAction,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { classifyAwsError } from '../aws/errors';

/** Why AWS did not say that it made the change. */
export interface ApplyFailure {
  /**
   * What is known of the world after it. `unchanged`: AWS refused the caller at once, or was never asked, and nothing happened. `unlikely`: AWS
   * refused, but an attempt before may have been acted on, so it is read once. `unknown`: AWS never answered.
   */
  change: 'unchanged' | 'unlikely' | 'unknown';
  /** For the step. */
  detail: Sentence;
  /** For the operation, where the failure ends it. */
  outcome: Sentence;
  /** AWS's own name of the error. */
  error: string;
}

/** What it says that the operator role could not be assumed: AWS was never asked for the change. */
export function explainCredentialsFailure(
  error: unknown,
  role: string,
): ApplyFailure {
  const why = classifyAwsError(error, 'sts:AssumeRole');
  return {
    change: 'unchanged',
    detail: why.message,
    error: nameOf(error),
    outcome:
      why.outcome === 'denied'
        ? notAssumed(role, why.missingAction)
        : say('operation.failed.credentials', { role }),
  };
}

/** What a failed write says. */
export function explainApplyFailure(
  error: unknown,
  call: AwsAction,
  role: string,
): ApplyFailure {
  const why = classifyAwsError(error, call);
  const failure = { detail: why.message, error: nameOf(error) };
  if (why.outcome === 'denied' && attemptsOf(error) === 1) {
    const { missingAction } = why;
    return {
      ...failure,
      change: 'unchanged',
      outcome: missingAction.startsWith('sts:')
        ? notAssumed(role, missingAction)
        : say('operation.failed.denied', { role, missingAction }),
    };
  }
  return why.outcome === 'unreachable'
    ? {
        ...failure,
        change: 'unknown',
        outcome: say('operation.failed.unanswered', { call }),
      }
    : {
        ...failure,
        change: 'unlikely',
        outcome: say('operation.failed.refused', { call }),
      };
}

function notAssumed(role: string, missingAction: AwsAction): Sentence {
  return say('operation.failed.assumeRole', { role, missingAction });
}

function nameOf(error: unknown): string {
  return (error as Partial<Error> | undefined)?.name ?? 'Error';
}

/** How often the SDK sent the request. Only the last attempt's answer is known. */
function attemptsOf(error: unknown): number {
  const { $metadata } = (error ?? {}) as { $metadata?: { attempts?: number } };
  return $metadata?.attempts ?? 1;
}
