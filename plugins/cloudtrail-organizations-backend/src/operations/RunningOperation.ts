import { randomUUID } from 'node:crypto';
import type {
  OperationStep,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { StepId } from './plan';
import type { OperationRecord, OperationStore } from './types';

/** This process must not do anything more for the operation: another one goes on with it, or will. */
export class LeaseLostError extends Error {
  constructor(id: string, options?: ErrorOptions) {
    super(`This process lost the right to go on with operation ${id}`, options);
    this.name = 'LeaseLostError';
  }
}

/** How long a process may be silent before another one takes over what it left. */
const LEASE_MS = 60_000;

/** How long a process may hold an operation, however alive it looks: all that an operation waits for ends before. */
const LONGEST_HOLD_MS = 15 * 60_000;

interface RunningOperationOptions {
  store: OperationStore;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * An operation that this process runs. Whatever becomes of it is stored at once, so that another replica can tell how
 * far it came; and nothing is stored, or done, once another replica has it.
 */
export class RunningOperation {
  #record: OperationRecord;
  readonly #store: OperationStore;
  /** One for each time that an operation is taken up, also within a process: two must not run it side by side. */
  readonly #owner: string;
  readonly #now: () => number;
  readonly #heldSince: number;

  constructor(
    record: OperationRecord,
    { store, now }: RunningOperationOptions,
    owner: string = randomUUID(),
  ) {
    this.#record = record;
    this.#store = store;
    this.#now = now;
    this.#owner = owner;
    this.#heldSince = now();
  }

  /**
   * Takes over what another process left.
   *
   * @param expiredBefore - ISO 8601
   * @returns the operation as it stands now; undefined where its lease is held
   */
  static async takeOver(
    id: string,
    expiredBefore: string,
    options: RunningOperationOptions,
  ): Promise<RunningOperation | undefined> {
    const owner = randomUUID();
    const record = await options.store.takeOver(id, expiredBefore, {
      owner,
      expiresAt: iso(options.now() + LEASE_MS),
    });
    return record && new RunningOperation(record, options, owner);
  }

  get record(): OperationRecord {
    return this.#record;
  }

  /** When a process that falls silent now loses its right to go on. */
  lease() {
    const expires = Math.min(
      this.#now() + LEASE_MS,
      this.#heldSince + LONGEST_HOLD_MS,
    );
    return { owner: this.#owner, expiresAt: iso(expires) };
  }

  /** ISO 8601. */
  time(): string {
    return iso(this.#now());
  }

  step(id: StepId): OperationStep | undefined {
    return this.#record.steps.find(step => step.id === id);
  }

  /** Stores a change. @throws LeaseLostError */
  async update(change: Partial<OperationRecord>): Promise<void> {
    this.#record = { ...this.#record, ...change };
    const held =
      !this.#heldTooLong() &&
      (await this.#store.save(this.#record, this.lease()));
    if (!held) throw this.#lost();
  }

  /**
   * Stores that a step begins, and what there is to know until it ends.
   *
   * @throws LeaseLostError, and then the step must not be taken
   */
  async begin(
    id: StepId,
    change: Partial<OperationRecord> = {},
    detail?: Sentence,
  ): Promise<void> {
    await this.#updateStep(
      id,
      { status: 'running', startedAt: this.time(), ...(detail && { detail }) },
      change,
    );
  }

  /** Stores how a step ended, and what that changes, at once. @throws LeaseLostError */
  async end(
    id: StepId,
    status: 'succeeded' | 'skipped' | 'failed',
    detail: Sentence,
    more: Pick<OperationStep, 'error' | 'copy'> = {},
    change: Partial<OperationRecord> = {},
  ): Promise<void> {
    await this.#updateStep(
      id,
      { status, endedAt: this.time(), detail, ...more },
      change,
    );
  }

  /** Asks the database whether this process may go on. @throws LeaseLostError */
  async requireLease(): Promise<void> {
    const held =
      !this.#heldTooLong() &&
      (await this.#store.renew(this.#record.id, this.lease()));
    if (!held) throw this.#lost();
  }

  /** Keeps the lease while `work` is under way, and leaves `work` where the lease is lost. @throws LeaseLostError */
  async holding<T>(
    work: () => Promise<T>,
    onError: (error: unknown) => void,
  ): Promise<T> {
    let renewal: NodeJS.Timeout | undefined;
    const lost = new Promise<never>((_resolve, reject) => {
      renewal = setInterval(() => {
        // What has ended has nothing to renew: only the auditor is still to be told.
        if (this.#record.status !== 'running' && !this.#heldTooLong()) return;
        this.requireLease().catch(error =>
          error instanceof LeaseLostError ? reject(error) : onError(error),
        );
      }, LEASE_MS / 3);
      renewal.unref();
    });
    try {
      return await Promise.race([work(), lost]);
    } finally {
      clearInterval(renewal);
    }
  }

  /** Forgets the operation, which frees the organization. Only before anything was changed. */
  async abandon(): Promise<void> {
    await this.#store.abandon(this.#record.id, this.#owner);
  }

  /** There is nothing left to do. */
  async release(): Promise<void> {
    await this.#store.release(this.#record.id, this.#owner);
  }

  /** Lets another process take over at once. */
  async letGo(): Promise<void> {
    await this.#store.renew(this.#record.id, {
      owner: this.#owner,
      expiresAt: iso(this.#now() - 1),
    });
  }

  async #updateStep(
    id: StepId,
    step: Partial<OperationStep>,
    change: Partial<OperationRecord>,
  ): Promise<void> {
    await this.update({
      ...change,
      steps: this.#record.steps.map(each =>
        each.id === id ? { ...each, ...step } : each,
      ),
    });
  }

  #heldTooLong(): boolean {
    return this.#now() - this.#heldSince >= LONGEST_HOLD_MS;
  }

  #lost(): LeaseLostError {
    return new LeaseLostError(this.#record.id);
  }
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
