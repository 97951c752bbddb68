import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { KINDS } from './kinds';
import type { OperationCloser } from './OperationCloser';
import { ONCE, type OperationRunner } from './OperationRunner';
import type { RunningOperation } from './RunningOperation';

/** For how long AWS is tried before an operation is closed without knowing how it ended. */
const BOUND_MS = 60 * 60_000;

/**
 * Closes what a process left when it died, by what it proved, and else by what AWS shows now. It takes no step that changes AWS: an operation that
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
    const { accepted, id, kind, organization: name, status } = operation.record;
    logger.info(
      `Closing operation ${id} of ${name}, which another process left`,
    );
    if (status !== 'running') {
      await closer.auditAgain(operation);
      return;
    }
    if (await this.#knownUnchanged(operation)) return;

    const proven = operation.step('verify')?.status === 'succeeded';
    const organization = organizations.find(known => known.name === name);
    if (!organization) {
      const params = { organization: name };
      if (proven) {
        await closer.close(
          operation,
          'succeeded',
          KINDS[kind].outcome(accepted),
        );
        return;
      }
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
      // Nothing to wait for where AWS was never asked, or has shown the change.
      asked && !proven ? {} : ONCE,
    );
    if (read.result === 'unreadable') {
      await this.#unreadable(operation, organization, read.cause);
    } else if (proven) {
      await closer.proven(operation, organization, read.observed);
    } else if (read.result === 'not-shown' && asked) {
      await closer.unconfirmed(
        operation,
        organization,
        'interrupted',
        say('operation.interrupted.notShown'),
      );
    } else if (read.result === 'not-shown') {
      await closer.close(
        operation,
        'interrupted',
        say('operation.interrupted.notStarted'),
      );
    } else if (asked) {
      await closer.confirmed(operation, organization, read.observed);
    } else {
      await operation.update({ changed: false });
      await closer.already(operation);
    }
  }

  /** Closes what is known to have changed nothing: what AWS shows since is not this operation's doing. */
  async #knownUnchanged(operation: RunningOperation): Promise<boolean> {
    const { closer } = this.#options;
    const { changed, outcome } = operation.record;
    if (changed !== false) return false;
    if (operation.step('apply')?.status === 'failed' && outcome) {
      await closer.close(operation, 'failed', outcome);
    } else {
      await closer.already(operation);
    }
    return true;
  }

  async #unreadable(
    operation: RunningOperation,
    organization: OrganizationConfig,
    cause: Sentence,
  ) {
    const { closer, now } = this.#options;
    const since = operation.record.recoveringSince ?? operation.time();
    if (now() - Date.parse(since) < BOUND_MS) {
      await operation.update({ recoveringSince: since });
      await operation.letGo();
      return;
    }
    if (operation.step('verify')?.status === 'succeeded') {
      await closer.proven(operation, organization, cause);
      return;
    }
    await operation.end('verify', 'failed', cause);
    const outcome = say('operation.interrupted.unreadable', {
      minutes: BOUND_MS / 60_000,
    });
    if (operation.step('apply')?.startedAt === undefined) {
      await closer.close(operation, 'interrupted', outcome);
    } else {
      await closer.unconfirmed(operation, organization, 'interrupted', outcome);
    }
  }
}
