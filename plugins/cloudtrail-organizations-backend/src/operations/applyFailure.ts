import {
  type AwsAction,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { classifyAwsError } from '../aws/errors';

/** Why AWS did not say that it made the change. */
export interface ApplyFailure {
  /**
   * What is known of the world after it. `unchanged`: AWS refused the caller, and nothing happened. `unlikely`: AWS
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

/** What a failed write says. */
export function explainApplyFailure(
  error: unknown,
  call: AwsAction,
  role: string,
): ApplyFailure {
  const why = classifyAwsError(error, call);
  const failure = {
    detail: why.message,
    error: (error as Partial<Error> | undefined)?.name ?? 'Error',
  };
  if (why.outcome === 'denied') {
    const { missingAction } = why;
    return {
      ...failure,
      change: 'unchanged',
      outcome: missingAction.startsWith('sts:')
        ? say('operation.failed.assumeRole', { role, missingAction })
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
