import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { Observer } from '../observation/types';
import type { Observed } from './types';

/** How long, and how often, AWS is read before it counts as not showing something. In milliseconds. */
export interface Patience {
  deadlineMs: number;
  firstDelayMs: number;
  longestDelayMs: number;
}

/** The clock of an operation, handed in so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** What reading back came to. */
export type ReadBack =
  | { result: 'shown' | 'not-shown'; observed: Observed }
  | { result: 'unreadable'; cause: Sentence };

/**
 * Reads AWS until it shows what is looked for, or patience ends: AWS is eventually consistent. The pauses double.
 *
 * @param isShown - a sentence where the facts that would tell could not be seen
 */
export async function readBack(options: {
  organization: OrganizationConfig;
  observer: Observer;
  clock: Clock;
  patience: Patience;
  isShown(observed: Observed): boolean | Sentence;
  onRead?(observed: Observed): Promise<void>;
}): Promise<ReadBack> {
  const { organization, observer, clock, patience, isShown } = options;
  const deadline = clock.now() + patience.deadlineMs;
  let delay = patience.firstDelayMs;
  let last: ReadBack | undefined;
  for (;;) {
    last = await readOnce(last);
    if (last.result === 'shown' || clock.now() + delay > deadline) return last;
    await clock.sleep(delay);
    delay = Math.min(delay * 2, patience.longestDelayMs);
  }

  async function readOnce(before: ReadBack | undefined): Promise<ReadBack> {
    let observed: Observed;
    try {
      ({ observations: observed } = await observer.observe(organization, {
        fresh: true,
      }));
    } catch (error) {
      return before?.result === 'not-shown' ? before : unreadable(error);
    }
    await options.onRead?.(observed);
    const shown = isShown(observed);
    if (typeof shown !== 'boolean') {
      return before?.result === 'not-shown'
        ? before
        : { result: 'unreadable', cause: shown };
    }
    return { result: shown ? 'shown' : 'not-shown', observed };
  }
}

function unreadable(error: unknown): ReadBack {
  const { sentence, message } = error as Partial<Error> & {
    sentence?: Sentence;
  };
  return {
    result: 'unreadable',
    cause: sentence ?? say('operation.cause', { cause: message ?? 'Error' }),
  };
}
