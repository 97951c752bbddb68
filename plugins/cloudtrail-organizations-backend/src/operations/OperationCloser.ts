import type { AuditorService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  type OperationStep,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { withDeadline } from '../deadline';
import type { Observer } from '../observation/types';
import { completeEndEvent, openEndEvent } from './endEvent';
import { oneLine } from '../hostileText';
import { KINDS } from './kinds';
import { disabledMessage } from './notification';
import { type Clock, type Patience, readBack } from './readBack';
import type { RunningOperation } from './RunningOperation';
import type { Deadlines, Observed, OperationStore } from './types';

/** What ending an operation needs. */
interface CloserOptions {
  auditor: AuditorService;
  clock: Clock;
  deadlines: Deadlines;
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
    if (operation.step('apply')?.status !== 'succeeded') {
      // No answer, or nobody left to hear it.
      await operation.end(
        'apply',
        'succeeded',
        say('operation.step.apply.shown'),
      );
    }
    await operation.end('verify', 'succeeded', asShown(observed));
    await this.proven(operation, organization, observed);
  }

  /**
   * AWS has shown the change, and this is stored: whatever it shows since, what is left to do is done.
   *
   * @param observed - what AWS shows now; a sentence where that cannot be read
   */
  async proven(
    operation: RunningOperation,
    organization: OrganizationConfig,
    observed: Observed | Sentence,
  ): Promise<void> {
    const { kind, before, accepted } = operation.record;
    const { comeBack, outcome } = KINDS[kind];
    const after = await this.#observeEffects(operation, organization, observed);
    const former = await this.#options.store.formerOrganizationTrails(
      organization.name,
    );
    // Somebody else may have done what AWS shows, where it did not accept this operation's own call.
    const changed = accepted ? true : undefined;
    await operation.update({
      changed,
      comeBack: comeBack({ organization, before, after, former }),
    });
    const notify = operation.step('notify')?.status;
    if (notify === 'pending' || notify === 'running') {
      await this.#notify(operation, organization);
    }
    await this.close(operation, 'succeeded', outcome(changed, after));
  }

  /**
   * AWS was asked for the change, and it was not seen since: it may be so all the same, or become so. Whoever is to
   * know of the change is told of that, and how to come back is said.
   */
  async unconfirmed(
    operation: RunningOperation,
    organization: OrganizationConfig,
    status: 'failed' | 'interrupted',
    outcome: Sentence,
  ): Promise<void> {
    const { before, kind } = operation.record;
    const former = await this.#options.store.formerOrganizationTrails(
      organization.name,
    );
    await operation.update({
      comeBack: KINDS[kind].comeBack({ organization, before, former }),
    });
    const notify = operation.step('notify')?.status;
    if (notify === 'pending' || notify === 'running') {
      await this.#notify(operation, organization);
    }
    await this.close(operation, status, outcome);
  }

  /** AWS showed what was asked for before this operation did anything. */
  async already(operation: RunningOperation): Promise<void> {
    await this.close(
      operation,
      'succeeded',
      KINDS[operation.record.kind].outcome(false),
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
    const event = await openEndEvent(this.#options.auditor, operation.record);
    const endedAt = operation.time();
    try {
      await operation.update({
        status,
        outcome,
        endedAt,
        steps: operation.record.steps.map(step =>
          closed(step, whyNotTaken, endedAt),
        ),
      });
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
    await completeEndEvent(event, operation.record);
    await operation.release();
  }

  /** Tells the auditor of an end that it may not know of, because the process died right then. */
  async auditAgain(operation: RunningOperation): Promise<void> {
    const event = await openEndEvent(this.#options.auditor, operation.record);
    await completeEndEvent(event, operation.record);
    await operation.release();
  }

  /** Looks for the predicted effects, and stores what was seen each time, so that people can watch. */
  async #observeEffects(
    operation: RunningOperation,
    organization: OrganizationConfig,
    observed: Observed | Sentence,
  ): Promise<Observed | undefined> {
    const { clock, observer, effectsPatience } = this.#options;
    const { observeEffects } = KINDS[operation.record.kind];
    const step = operation.step('effects')?.status;
    if ('key' in observed) {
      if (step === 'pending' || step === 'running') {
        await operation.end('effects', 'failed', observed);
      }
      return undefined;
    }
    if (step === 'succeeded') return observed;

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

    if (step) await operation.begin('effects');
    await look(observed);
    if (!step) return after;
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
    const { deadlines, notifications } = this.#options;
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
      await withDeadline(deadlines.notifyMs, 'answer', () =>
        notifications.send({
          recipients: { type: 'entity', entityRef: recipients },
          payload,
        }),
      );
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
}

/** What reading trusted access back showed, for the step. */
export function asShown({ trustedAccess }: Observed): Sentence {
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
    ? {
        ...step,
        status: 'failed',
        endedAt,
        detail: say('operation.step.unknown'),
      }
    : step;
}
