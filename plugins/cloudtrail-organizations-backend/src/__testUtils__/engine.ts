import type { AuditorService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { OrganizationConfig } from '../config';
import type { OperationsEngine } from '../operations';
import { createOperations } from '../operations/createOperations';
import type { OperationStore } from '../operations/types';
import { acme, type FakeAws } from './fakeAws';

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

/** What never answers. */
export function never(): Promise<never> {
  return new Promise(() => {});
}

/** Waits until something is so. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate);
}
