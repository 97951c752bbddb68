import type { AuditorService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  type OperationStep,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { Observer } from '../observation/types';
import { oneLine } from './hostileText';
import { KINDS } from './kinds';
import { disabledMessage } from './notification';
import { type Clock, type Patience, readBack } from './readBack';
import type { RunningOperation } from './RunningOperation';
import type { Observed, OperationRecord, OperationStore } from './types';

/** What ending an operation needs. */
interface CloserOptions {
  auditor: AuditorService;
  clock: Clock;
  notifications: NotificationService;
  observer: Observer;
  store: OperationStore;
  /** How long AWS gets until it shows what follows from the change. */
  effectsPatience: Patience;
}

/** Brings operations to their end: what followed from the change, who is told of it, and the last word. */
export class OperationCloser {
  readonly #options: CloserOptions;

  constructor(options: CloserOptions) {
    this.#options = options;
  }

  /** AWS shows the change. */
  async confirmed(
    operation: RunningOperation,
    organization: OrganizationConfig,
    observed: Observed,
  ): Promise<void> {
    const { kind, before } = operation.record;
    const definition = KINDS[kind];
    if (operation.step('apply')?.status !== 'succeeded') {
      // No answer, or nobody left to hear it.
      await operation.end(
        'apply',
        'succeeded',
        say('operation.step.apply.shown'),
      );
    }
    await operation.end('verify', 'succeeded', asShown(observed));
    const after = await this.#observeEffects(operation, organization, observed);
    const former = await this.#options.store.latestDisable(organization.name);
    await operation.update({
      changed: true,
      comeBack: definition.comeBack(
        before,
        after,
        former?.before.organizationTrails ?? [],
      ),
    });
    if (operation.step('notify')) await this.#notify(operation, organization);
    await this.close(operation, 'succeeded', definition.outcome(true, after));
  }

  /** AWS shows what was asked for, and this operation had no part in it. */
  async already(
    operation: RunningOperation,
    observed: Observed,
  ): Promise<void> {
    const { kind } = operation.record;
    await operation.end(
      'apply',
      'skipped',
      say('operation.step.apply.already'),
    );
    await operation.end('verify', 'succeeded', asShown(observed));
    await operation.update({ changed: false });
    await this.close(
      operation,
      'succeeded',
      KINDS[kind].outcome(false, observed),
      say('operation.step.unchanged'),
    );
  }

  /** The last word on an operation. Steps that were not taken say why. */
  async close(
    operation: RunningOperation,
    status: 'succeeded' | 'failed' | 'interrupted',
    outcome: Sentence,
    whyNotTaken: Sentence = say('operation.step.notTaken'),
  ): Promise<void> {
    const endedAt = operation.time();
    await operation.update({
      status,
      outcome,
      endedAt,
      steps: operation.record.steps.map(step =>
        closed(step, whyNotTaken, endedAt),
      ),
    });
    await this.#audit(operation.record);
  }

  /** Looks for the predicted effects, and stores what was seen each time, so that people can watch. */
  async #observeEffects(
    operation: RunningOperation,
    organization: OrganizationConfig,
    observed: Observed,
  ): Promise<Observed> {
    const { clock, observer, effectsPatience } = this.#options;
    const { observeEffects } = KINDS[operation.record.kind];
    let after = observed;
    const look = async (seen: Observed) => {
      after = seen;
      await operation.update({
        effects: observeEffects(operation.record.effects, seen),
      });
    };
    const missing = () =>
      operation.record.effects.filter(
        effect => effect.observed?.result === 'not-observed',
      ).length;

    const ownStep = operation.step('effects') !== undefined;
    if (ownStep) await operation.begin('effects');
    await look(observed);
    if (!ownStep) return after;
    if (missing() > 0) {
      await readBack({
        organization,
        observer,
        clock,
        patience: effectsPatience,
        onRead: look,
        isShown: () => missing() === 0,
      });
    }
    const count = missing();
    await operation.end(
      'effects',
      'succeeded',
      count === 0
        ? say('operation.step.effects.all')
        : say('operation.step.effects.some', { count }),
    );
    return after;
  }

  /** Nobody's operation fails because a message did: the step says so, and holds the text to send otherwise. */
  async #notify(
    operation: RunningOperation,
    organization: OrganizationConfig,
  ): Promise<void> {
    const { copy, payload } = disabledMessage(operation.record, organization);
    const recipients = organization.cloudTrailAdmins;
    await operation.begin('notify');
    if (recipients.length === 0) {
      const detail = say('operation.step.notify.nobody');
      await operation.end('notify', 'skipped', detail, { copy });
      return;
    }
    const names = recipients.join(', ');
    try {
      await this.#options.notifications.send({
        recipients: { type: 'entity', entityRef: recipients },
        payload,
      });
    } catch (error) {
      const cause = oneLine(error instanceof Error ? error.message : 'Error');
      await operation.end(
        'notify',
        'failed',
        say('operation.step.notify.failed', { recipients: names, cause }),
        { copy, error: cause },
      );
      return;
    }
    await operation.end(
      'notify',
      'succeeded',
      say('operation.step.notify.sent', { recipients: names }),
    );
  }

  async #audit(record: OperationRecord): Promise<void> {
    const { id, organization, kind, status, changed, outcome } = record;
    const event = await this.#options.auditor.createEvent({
      eventId: 'operation-end',
      severityLevel: KINDS[kind].removes ? 'high' : 'medium',
      meta: {
        organization,
        kind,
        operationId: id,
        user: record.requestedBy,
        ...(record.actor && { actor: record.actor }),
        ...(record.reason && { reason: record.reason }),
      },
    });
    const meta = {
      outcome: status,
      ...(changed !== undefined && { changed }),
      ...(record.sourceIdentity && { sourceIdentity: record.sourceIdentity }),
    };
    if (status === 'succeeded') await event.success({ meta });
    else {
      await event.fail({ meta, error: new Error(outcome?.text ?? status) });
    }
  }
}

function asShown({ trustedAccess }: Observed): Sentence {
  return trustedAccess.outcome === 'observed' && trustedAccess.value.enabled
    ? say('operation.step.verify.on')
    : say('operation.step.verify.off');
}

function closed(
  step: OperationStep,
  whyNotTaken: Sentence,
  endedAt: string,
): OperationStep {
  if (step.status === 'pending') {
    return { ...step, status: 'skipped', detail: whyNotTaken };
  }
  // Under way when its process died, or never answered.
  return step.status === 'running'
    ? { ...step, status: 'failed', endedAt }
    : step;
}
