import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { OperationCloser } from './OperationCloser';
import type { OperationRunner } from './OperationRunner';
import type { RunningOperation } from './RunningOperation';

/** For how long AWS is tried before an operation is closed without knowing how it ended. */
const BOUND_MS = 60 * 60_000;

/**
 * Closes what a process left when it died, by what AWS shows now. It takes no step that changes AWS: an operation that
 * had not asked for its change is interrupted, and a person decides again.
 */
export class Recovery {
  readonly #options: {
    closer: OperationCloser;
    logger: LoggerService;
    now: () => number;
    organizations: OrganizationConfig[];
    runner: OperationRunner;
  };

  constructor(options: {
    closer: OperationCloser;
    logger: LoggerService;
    now: () => number;
    organizations: OrganizationConfig[];
    runner: OperationRunner;
  }) {
    this.#options = options;
  }

  /** @param operation - one that this process has taken over */
  async recover(operation: RunningOperation): Promise<void> {
    const { closer, logger, organizations, runner } = this.#options;
    const { id, organization: name } = operation.record;
    logger.info(
      `Closing operation ${id} of ${name}, which another process left`,
    );

    const organization = organizations.find(known => known.name === name);
    if (!organization) {
      const params = { organization: name };
      await closer.close(
        operation,
        'interrupted',
        say('operation.interrupted.unconfigured', params),
      );
      return;
    }

    const asked = operation.step('apply')?.startedAt !== undefined;
    const read = await runner.readBack(
      operation,
      organization,
      // Nothing to wait for where AWS was never asked.
      asked ? {} : { deadlineMs: 0 },
    );
    if (read.result === 'unreadable') {
      await this.#unreadable(operation, read.cause);
    } else if (read.result === 'not-shown') {
      await closer.close(
        operation,
        'interrupted',
        asked
          ? say('operation.interrupted.notShown')
          : say('operation.interrupted.notStarted'),
      );
    } else if (asked) {
      await closer.confirmed(operation, organization, read.observed);
    } else {
      await closer.already(operation, read.observed);
    }
  }

  async #unreadable(operation: RunningOperation, cause: Sentence) {
    const { closer, now } = this.#options;
    const since = operation.record.recoveringSince ?? operation.time();
    if (now() - Date.parse(since) < BOUND_MS) {
      await operation.update({ recoveringSince: since });
      await operation.letGo();
      return;
    }
    await operation.end('verify', 'failed', cause);
    await closer.close(
      operation,
      'interrupted',
      say('operation.interrupted.unreadable', { minutes: BOUND_MS / 60_000 }),
    );
  }
}
