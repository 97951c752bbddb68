import type { AuditorService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { OrganizationConfig } from '../config';
import type { OperationsEngine } from '../operations';
import { createOperations } from '../operations/createOperations';
import { DatabaseOperationStore } from '../operations/DatabaseOperationStore';
import type { OperationStore } from '../operations/types';
import { acme, FakeAws } from './fakeAws';

const requester = { userEntityRef: 'user:default/ada' };

/** One process of the portal on a clock that sleeping moves, with what it told others. */
export class TestReplica {
  readonly slept: number[] = [];
  readonly audit: string[] = [];
  readonly sent: unknown[] = [];
  /** What the notifications service does; by default it takes every message. */
  onSend: () => Promise<void> = async () => {};
  /** What the auditor does at the end of an event; by default it takes it. */
  onAudited: () => Promise<void> = async () => {};
  readonly engine: OperationsEngine;

  constructor(options: {
    aws: FakeAws;
    clock: { time: number };
    store: OperationStore;
    organizations?: OrganizationConfig[];
    /** For whatever may hang, in real milliseconds. */
    deadlineMs?: number;
  }) {
    const { aws, clock, store, organizations = [acme] } = options;
    const { deadlineMs = 60_000 } = options;
    const ended = (outcome: string) => async () => {
      await this.onAudited();
      this.audit.push(outcome);
    };
    const createEvent: AuditorService['createEvent'] = async ({ eventId }) => {
      this.audit.push(`${eventId} initiated`);
      return {
        success: ended(`${eventId} succeeded`),
        fail: ended(`${eventId} failed`),
      };
    };
    this.engine = createOperations({
      auditor: mockServices.auditor.mock({ createEvent }),
      clock: {
        now: () => clock.time,
        sleep: async ms => {
          this.slept.push(ms);
          clock.time += ms;
        },
      },
      deadlines: {
        credentialsMs: deadlineMs,
        applyMs: deadlineMs,
        notifyMs: deadlineMs,
      },
      config: { readOnly: false, organizations },
      logger: mockServices.logger.mock(),
      notifications: {
        send: async message => {
          await this.onSend();
          this.sent.push(message);
        },
      },
      observer: aws,
      operator: aws,
      store,
    });
  }

  /** Starts a disable of acme, from the plan as it stands. */
  async disable() {
    const { hash } = await this.engine.plan('disable-trusted-access', acme);
    return this.engine.start({
      kind: 'disable-trusted-access',
      organization: acme,
      requester,
      confirmation: 'disable',
      reason: 'CHG-2041',
      planHash: hash,
    });
  }

  async enable() {
    return this.engine.start({
      kind: 'enable-trusted-access',
      organization: acme,
      requester,
    });
  }
}

/** Replicas of a test on one database, one AWS and one clock; and what all of them told others. */
export function useReplicas(database: () => Promise<Knex>) {
  let store: DatabaseOperationStore;
  let aws: FakeAws;
  let clock: { time: number };
  let replicas: TestReplica[];

  beforeEach(async () => {
    clock = { time: Date.parse('2026-11-23T10:00:00.000Z') };
    store = new DatabaseOperationStore(await database());
    aws = new FakeAws(() => clock.time);
    replicas = [];
  });

  return {
    get store() {
      return store;
    },
    get aws() {
      return aws;
    },
    get clock() {
      return clock;
    },
    newReplica(organizations?: OrganizationConfig[]) {
      const replica = new TestReplica({ aws, clock, store, organizations });
      replicas.push(replica);
      return replica;
    },
    /** How audit events ended. */
    audit: () =>
      replicas
        .flatMap(({ audit }) => audit)
        .filter(event => !event.endsWith('initiated')),
    sent: () => replicas.flatMap(({ sent }) => sent),
    slept: () => replicas.flatMap(({ slept }) => slept),
    async operation(id: string) {
      return (await store.get('acme', id))!;
    },
  };
}

/** What never answers. */
export function never(): Promise<never> {
  return new Promise(() => {});
}

/** Waits until something is so. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate);
}
