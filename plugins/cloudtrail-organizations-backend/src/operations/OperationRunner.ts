import {
  type AwsAction,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OperatorAwsFactory } from '../aws/types';
import type { OrganizationConfig } from '../config';
import type { Observer } from '../observation/types';
import { type ApplyFailure, explainApplyFailure } from './applyFailure';
import { KINDS } from './kinds';
import type { OperationCloser } from './OperationCloser';
import { type Clock, type Patience, type ReadBack, readBack } from './readBack';
import { LeaseLostError, type RunningOperation } from './RunningOperation';
import type { Observed } from './types';

/** What taking the steps of an operation needs. */
interface RunnerOptions {
  clock: Clock;
  closer: OperationCloser;
  observer: Observer;
  operator: OperatorAwsFactory;
  /** How long AWS gets until it shows the change. */
  verifyPatience: Patience;
}

/** Takes the steps of an operation: applies, and proves it by reading back. */
export class OperationRunner {
  readonly #options: RunnerOptions;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /**
   * From the start to the end.
   *
   * @param observed - what AWS showed when the preconditions were read
   */
  async run(
    operation: RunningOperation,
    organization: OrganizationConfig,
    observed: Observed,
  ): Promise<void> {
    const { closer } = this.#options;
    if (isShown(operation, observed) === true) {
      await closer.already(operation, observed);
      return;
    }
    const failure = await this.#apply(operation, organization);
    if (failure?.change === 'unchanged') {
      await operation.update({ changed: false });
      await closer.close(operation, 'failed', failure.outcome);
      return;
    }
    await operation.begin('verify');
    const read = await this.readBack(
      operation,
      organization,
      failure?.change === 'unlikely' ? { deadlineMs: 0 } : {},
    );
    if (read.result === 'shown') {
      await closer.confirmed(operation, organization, read.observed);
      return;
    }
    const { detail, outcome } = this.#explain(read);
    await operation.end('verify', 'failed', detail);
    await closer.close(operation, 'failed', failure?.outcome ?? outcome);
  }

  /** Reads AWS until it shows what the operation is for. */
  readBack(
    operation: RunningOperation,
    organization: OrganizationConfig,
    patience: Partial<Patience> = {},
  ): Promise<ReadBack> {
    const { clock, observer, verifyPatience } = this.#options;
    return readBack({
      organization,
      observer,
      clock,
      patience: { ...verifyPatience, ...patience },
      isShown: observed => isShown(operation, observed),
    });
  }

  async #apply(
    operation: RunningOperation,
    organization: OrganizationConfig,
  ): Promise<ApplyFailure | undefined> {
    const { kind, requestedBy } = operation.record;
    await operation.begin('apply');
    try {
      const aws = await this.#options.operator.forUser(
        organization,
        requestedBy,
      );
      await operation.update({ sourceIdentity: aws.sourceIdentity });
      await KINDS[kind].apply(aws);
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      const failure = explainApplyFailure(
        error,
        operation.step('apply')?.call as AwsAction,
        organization.operator?.roleArn ?? '',
      );
      await operation.end('apply', 'failed', failure.detail, {
        error: failure.error,
      });
      return failure;
    }
    await operation.end('apply', 'succeeded', say('operation.step.apply.done'));
    return undefined;
  }

  #explain(read: Exclude<ReadBack, { result: 'shown' }>): {
    detail: Sentence;
    outcome: Sentence;
  } {
    if (read.result === 'unreadable') {
      return {
        detail: read.cause,
        outcome: say('operation.failed.notReadBack'),
      };
    }
    const seconds = this.#options.verifyPatience.deadlineMs / 1000;
    return {
      detail: say('operation.step.verify.not', { seconds }),
      outcome: say('operation.failed.notVerified', { seconds }),
    };
  }
}

/** Whether AWS shows what the operation is for; a sentence where that cannot be told. */
export function isShown(
  { record }: RunningOperation,
  { trustedAccess }: Observed,
): boolean | Sentence {
  return trustedAccess.outcome === 'observed'
    ? KINDS[record.kind].isDone(trustedAccess.value)
    : trustedAccess.message;
}
