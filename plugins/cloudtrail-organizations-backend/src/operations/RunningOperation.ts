import { randomUUID } from 'node:crypto';
import type {
  OperationStep,
  Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { StepId } from './plan';
import type { OperationRecord, OperationStore } from './types';

/** Another process goes on with the operation: this one must not do anything more. */
export class LeaseLostError extends Error {
  constructor(id: string) {
    super(`Another process took over operation ${id}`);
    this.name = 'LeaseLostError';
  }
}

/** How long a process may be silent before another one takes over what it left. */
const LEASE_MS = 60_000;

/**
 * An operation that this process runs. Whatever becomes of it is stored at once, so that another replica can tell how
 * far it came; and nothing is stored, or done, once another replica has it.
 */
export class RunningOperation {
  #record: OperationRecord;
  readonly #store: OperationStore;
  /** One for each time that an operation is taken up, also within a process: two must not run it side by side. */
  readonly #owner = randomUUID();
  readonly #now: () => number;

  constructor(
    record: OperationRecord,
    options: { store: OperationStore; now: () => number },
  ) {
    this.#record = record;
    this.#store = options.store;
    this.#now = options.now;
  }

  get record(): OperationRecord {
    return this.#record;
  }

  /** When a process that falls silent now loses its right to go on. */
  lease() {
    return { owner: this.#owner, expiresAt: this.#at(LEASE_MS) };
  }

  /** ISO 8601. */
  time(): string {
    return this.#at(0);
  }

  step(id: StepId): OperationStep | undefined {
    return this.#record.steps.find(step => step.id === id);
  }

  /** Stores a change. @throws LeaseLostError */
  async update(change: Partial<OperationRecord>): Promise<void> {
    this.#record = { ...this.#record, ...change };
    if (!(await this.#store.save(this.#record, this.lease()))) {
      throw new LeaseLostError(this.#record.id);
    }
  }

  /** Stores that a step begins. @throws LeaseLostError, and then the step must not be taken */
  async begin(id: StepId): Promise<void> {
    await this.#updateStep(id, { status: 'running', startedAt: this.time() });
  }

  /** Stores how a step ended. @throws LeaseLostError */
  async end(
    id: StepId,
    status: 'succeeded' | 'skipped' | 'failed',
    detail: Sentence,
    more: Pick<OperationStep, 'error' | 'copy'> = {},
  ): Promise<void> {
    await this.#updateStep(id, {
      status,
      endedAt: this.time(),
      detail,
      ...more,
    });
  }

  /** Keeps the lease while `work` is under way. */
  async holding<T>(
    work: () => Promise<T>,
    onError: (error: unknown) => void,
  ): Promise<T> {
    const renewal = setInterval(() => {
      this.#store.renew(this.#record.id, this.lease()).catch(onError);
    }, LEASE_MS / 3);
    renewal.unref();
    try {
      return await work();
    } finally {
      clearInterval(renewal);
    }
  }

  /** Forgets the operation, which frees the organization. Only before anything was changed. */
  async abandon(): Promise<void> {
    await this.#store.abandon(this.#record.id, this.#owner);
  }

  /** Lets another process take over at once. */
  async letGo(): Promise<void> {
    await this.#store.renew(this.#record.id, {
      owner: this.#owner,
      expiresAt: this.#at(-1),
    });
  }

  async #updateStep(id: StepId, change: Partial<OperationStep>): Promise<void> {
    await this.update({
      steps: this.#record.steps.map(step =>
        step.id === id ? { ...step, ...change } : step,
      ),
    });
  }

  #at(offsetMs: number): string {
    return new Date(this.#now() + offsetMs).toISOString();
  }
}
