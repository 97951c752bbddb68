import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type OperationKind,
  type OperationPlan,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig, PluginConfig } from '../config';
import { serviceUnavailable } from '../errors';
import type { Observer } from '../observation/types';
import type { Requester } from '../permissions';
import { KINDS } from './kinds';
import type { OperationRunner } from './OperationRunner';
import { pendingSteps } from './plan';
import type { Recovery } from './Recovery';
import { LeaseLostError, RunningOperation } from './RunningOperation';
import {
  alreadyRunning,
  type Deliberation,
  requireChangeable,
  requireDeliberation,
  requirePreconditions,
  requireSamePlan,
} from './startChecks';
import type {
  Observed,
  OperationRecord,
  OperationStore,
  PlanInput,
} from './types';

/** What the engine needs. */
interface EngineOptions {
  config: Pick<PluginConfig, 'readOnly'>;
  logger: LoggerService;
  /** Milliseconds since the epoch. */
  now: () => number;
  observer: Observer;
  recovery: Recovery;
  runner: OperationRunner;
  store: OperationStore;
}

/** An authorized request to change an organization. */
interface StartRequest extends Deliberation {
  kind: OperationKind;
  organization: OrganizationConfig;
  requester: Requester;
}

/** Plans, starts and recovers operations: one at a time an organization, across replicas. */
export class OperationsEngine {
  readonly #options: EngineOptions;
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /**
   * What an operation would do, from the latest snapshot. Changes nothing.
   *
   * @throws ServiceUnavailableError where the organization was never observed
   */
  async plan(
    kind: OperationKind,
    organization: OrganizationConfig,
  ): Promise<OperationPlan> {
    const latest = await this.#options.observer.latest(organization);
    if (!latest) {
      throw serviceUnavailable(
        say('operation.notObserved', { organization: organization.name }),
      );
    }
    return KINDS[kind].plan(
      await this.#planInput(organization, latest.observations),
    );
  }

  /**
   * Starts an operation, which then goes on by itself.
   *
   * @throws InputError, ConflictError or ServiceUnavailableError; then nothing was changed
   */
  async start(request: StartRequest): Promise<OperationRecord> {
    const { organization } = request;
    requireDeliberation(KINDS[request.kind], request);
    requireChangeable(organization, this.#options.config);
    const operation = await this.#lock(request);
    let observed: Observed;
    try {
      observed = await this.#prepare(operation, request);
    } catch (error) {
      await operation.abandon();
      throw error;
    }
    const started = operation.record;
    this.#goOn(operation, () =>
      this.#options.runner.run(operation, organization, observed),
    );
    return started;
  }

  /**
   * Closes what other processes left. On every replica, at the start and again and again, whatever else is under way.
   *
   * @returns when all that it took over is closed, or left to a later try
   */
  async recover(): Promise<void> {
    const { recovery, store } = this.#options;
    const now = this.#time();
    const started: Promise<void>[] = [];
    for (const { id } of await store.left(now)) {
      const operation = await RunningOperation.takeOver(id, now, {
        store,
        now: this.#options.now,
      });
      if (operation) {
        started.push(this.#goOn(operation, () => recovery.recover(operation)));
      }
    }
    await Promise.all(started);
  }

  /** When nothing is under way in this process any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** The row of a running operation is the lock. */
  async #lock(request: StartRequest): Promise<RunningOperation> {
    const { kind, organization, requester, reason } = request;
    const empty: OperationPlan = {
      hash: '',
      changes: true,
      preconditions: [],
      effects: [],
      steps: [],
      cli: [],
      actions: [],
    };
    const operation = this.#running({
      id: randomUUID(),
      organization: organization.name,
      kind,
      status: 'running',
      plan: empty,
      steps: [],
      effects: [],
      comeBack: [],
      before: { organizationTrails: [] },
      requestedBy: requester.userEntityRef,
      ...(requester.actor && { actor: requester.actor }),
      requestedAt: this.#time(),
      ...(reason && { reason }),
    });
    const running = await this.#options.store.begin(
      operation.record,
      operation.lease(),
    );
    if (running) throw alreadyRunning(running);
    return operation;
  }

  /** Reads AWS again, and sees that the operation may go on: what the person saw may be long ago. */
  async #prepare(
    operation: RunningOperation,
    { kind, organization, planHash }: StartRequest,
  ): Promise<Observed> {
    const { observer } = this.#options;
    const definition = KINDS[kind];
    const snapshot = await operation.holding(
      () => observer.observe(organization, { fresh: true }),
      error => this.#warn(operation, error),
    );
    const observed = snapshot.observations;
    const latest = await observer.latest(organization);
    const input = await this.#planInput(organization, {
      ...observed,
      accounts:
        latest?.observations.accounts ?? notCounted(snapshot.observedAt),
    });
    requirePreconditions(definition, input);
    const plan = definition.plan(input);
    requireSamePlan(planHash, plan, input);

    const at = operation.time();
    await operation.update({
      plan,
      effects: plan.effects,
      before: {
        observedAt: snapshot.observedAt,
        organizationTrails: organizationTrailsOf(observed),
      },
      steps: pendingSteps(plan).map(step =>
        step.id === 'preconditions'
          ? {
              ...step,
              status: 'succeeded',
              startedAt: operation.record.requestedAt,
              endedAt: at,
              detail: say('operation.step.preconditions.hold'),
            }
          : step,
      ),
    });
    return observed;
  }

  /** Goes on in the background, under a lease. What it comes to is in the database, for every replica to see. */
  #goOn(operation: RunningOperation, work: () => Promise<void>): Promise<void> {
    const promise = operation
      .holding(work, error => this.#warn(operation, error))
      .catch(async error => {
        this.#warn(operation, error);
        // A replica, this one or another, closes it by what AWS shows.
        if (!(error instanceof LeaseLostError)) await operation.letGo();
      })
      .catch(error => this.#warn(operation, error))
      .finally(() => this.#underWay.delete(promise));
    this.#underWay.add(promise);
    return promise;
  }

  async #planInput(
    organization: OrganizationConfig,
    observations: PlanInput['observations'],
  ): Promise<PlanInput> {
    const { config, store } = this.#options;
    return {
      organization,
      readOnly: config.readOnly,
      observations,
      formerOrganizationTrails: await store.formerOrganizationTrails(
        organization.name,
      ),
    };
  }

  #running(record: OperationRecord): RunningOperation {
    const { now, store } = this.#options;
    return new RunningOperation(record, { store, now });
  }

  #warn({ record }: RunningOperation, error: unknown): void {
    this.#options.logger.warn(
      `Operation ${record.id} of ${record.organization}: ${error}`,
    );
  }

  #time(): string {
    return new Date(this.#options.now()).toISOString();
  }
}

function organizationTrailsOf({ trails }: Observed) {
  if (trails.outcome !== 'observed') return [];
  return trails.value
    .filter(({ isOrganizationTrail }) => isOrganizationTrail)
    .map(({ arn, name, homeRegion }) => ({ arn, name, homeRegion }));
}

function notCounted(observedAt: string): PlanInput['observations']['accounts'] {
  const message = say('observation.accountsNotYet');
  return {
    action: 'organizations:ListAccounts',
    observedAt,
    outcome: 'notApplicable',
    reason: message.text,
    message,
  };
}
