import {
  type AwsAction,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OperatorAws, OperatorAwsFactory } from '../aws/types';
import type { OrganizationConfig } from '../config';
import { withDeadline } from '../deadline';
import type { Observer } from '../observation/types';
import {
  type ApplyFailure,
  explainApplyFailure,
  explainCredentialsFailure,
} from './applyFailure';
import { KINDS } from './kinds';
import { asShown, type OperationCloser } from './OperationCloser';
import { type Clock, type Patience, type ReadBack, readBack } from './readBack';
import { LeaseLostError, type RunningOperation } from './RunningOperation';
import type { Deadlines, Observed } from './types';

/** Patience that is none: AWS is read once. */
export const ONCE: Partial<Patience> = { deadlineMs: 0 };

/** What taking the steps of an operation needs. */
interface RunnerOptions {
  clock: Clock;
  closer: OperationCloser;
  deadlines: Deadlines;
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
      await operation.end(
        'apply',
        'skipped',
        say('operation.step.apply.already'),
        {},
        { changed: false },
      );
      await operation.end('verify', 'succeeded', asShown(observed));
      await closer.already(operation);
      return;
    }
    const failure = await this.#apply(operation, organization);
    if (failure?.change === 'unchanged') {
      await closer.close(operation, 'failed', failure.outcome);
      return;
    }
    const patience = failure?.change === 'unlikely' ? ONCE : {};
    await operation.begin('verify', {}, this.#readsUntil(patience));
    const read = await this.readBack(operation, organization, patience);
    if (read.result === 'shown') {
      await closer.confirmed(operation, organization, read.observed);
      return;
    }
    const { detail, outcome } = this.#explain(operation, read, failure);
    await operation.end('verify', 'failed', detail);
    if (failure?.change === 'unlikely') {
      await closer.close(operation, 'failed', outcome);
    } else {
      await closer.unconfirmed(operation, organization, 'failed', outcome);
    }
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

  /** Until when the portal reads, where it reads more than once. */
  #readsUntil(patience: Partial<Patience>): Sentence | undefined {
    const { clock, verifyPatience } = this.#options;
    const { deadlineMs } = { ...verifyPatience, ...patience };
    return deadlineMs > 0
      ? say('operation.step.verify.until', {
          untilAt: new Date(clock.now() + deadlineMs).toISOString(),
        })
      : undefined;
  }

  async #apply(
    operation: RunningOperation,
    organization: OrganizationConfig,
  ): Promise<ApplyFailure | undefined> {
    const { deadlines, operator } = this.#options;
    const { id, kind, requestedBy } = operation.record;
    const role = organization.operator?.roleArn ?? '';
    let aws: OperatorAws;
    try {
      aws = await withDeadline(deadlines.credentialsMs, 'credentials', () =>
        operator.forUser(organization, requestedBy),
      );
    } catch (error) {
      return this.#failed(operation, explainCredentialsFailure(error, role));
    }
    await operation.begin('apply', { sourceIdentity: aws.sourceIdentity });
    try {
      await withDeadline(deadlines.applyMs, 'answer', signal =>
        KINDS[kind].apply(aws, {
          signal,
          beforeSend: () =>
            operation.requireLease().catch(cause => {
              // Who cannot show the right to go on has none.
              throw new LeaseLostError(id, { cause });
            }),
        }),
      );
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      return this.#failed(
        operation,
        explainApplyFailure(error, callOf(operation), role),
      );
    }
    await operation.end(
      'apply',
      'succeeded',
      say('operation.step.apply.done'),
      {},
      { accepted: true },
    );
    return undefined;
  }

  /** Stores at once what is proven by the failure, so that no recovery judges it otherwise. */
  async #failed(
    operation: RunningOperation,
    failure: ApplyFailure,
  ): Promise<ApplyFailure> {
    const { change, detail, error, outcome } = failure;
    await operation.end(
      'apply',
      'failed',
      detail,
      { error },
      change === 'unchanged' ? { changed: false, outcome } : {},
    );
    return failure;
  }

  #explain(
    operation: RunningOperation,
    read: Exclude<ReadBack, { result: 'shown' }>,
    failure: ApplyFailure | undefined,
  ): { detail: Sentence; outcome: Sentence } {
    if (read.result === 'unreadable') {
      return {
        detail: read.cause,
        outcome: failure
          ? say('operation.failed.unconfirmed', { call: callOf(operation) })
          : say('operation.failed.notReadBack'),
      };
    }
    const seconds = this.#options.verifyPatience.deadlineMs / 1000;
    return {
      detail:
        failure?.change === 'unlikely'
          ? say('operation.step.verify.notNow')
          : say('operation.step.verify.not', { seconds }),
      outcome:
        failure?.outcome ?? say('operation.failed.notVerified', { seconds }),
    };
  }
}

/** The call that makes the change. */
function callOf(operation: RunningOperation): AwsAction {
  return operation.step('apply')?.call as AwsAction;
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
