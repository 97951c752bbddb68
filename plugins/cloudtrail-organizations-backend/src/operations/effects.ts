import {
  type Observation,
  type OperationEffect,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Observed } from './types';

/** What was seen of an effect. */
export type Seen = NonNullable<OperationEffect['observed']>;

/** A predicted effect, not yet looked for. */
export function effect(
  id: string,
  kind: OperationEffect['kind'],
  message: Sentence,
): OperationEffect {
  return { id, kind, text: message.text, message };
}

/** Judges an effect by a fact; where the fact was not seen, neither was the effect. */
export function seenIn<T>(
  observation: Observation<T>,
  judge: (value: T) => { result: boolean; message: Sentence },
): Seen {
  const at = observation.observedAt;
  if (observation.outcome !== 'observed') {
    return { result: 'not-visible', at, message: observation.message };
  }
  const { result, message } = judge(observation.value);
  return { result: result ? 'observed' : 'not-observed', at, message };
}

/** An effect that none of the portal's calls can show. */
export function notVisible(at: string, message: Sentence): Seen {
  return { result: 'not-visible', at, message };
}

/** That trusted access is on, or off, as predicted. */
export function trustedAccessSeen(
  { trustedAccess }: Observed,
  expected: 'on' | 'off',
): Seen {
  return seenIn(trustedAccess, ({ enabled }) => ({
    result: enabled === (expected === 'on'),
    message: enabled
      ? say('operation.seen.trustedAccess.on')
      : say('operation.seen.trustedAccess.off'),
  }));
}

/** That the service-linked role is where it was. */
export function roleSeen({ serviceLinkedRole }: Observed): Seen {
  return seenIn(serviceLinkedRole, ({ exists }) => ({
    result: exists,
    message: exists
      ? say('operation.seen.role')
      : say('operation.seen.role.missing'),
  }));
}

/** Fills in what was seen, for the effects that anything is known of. */
export function fill(
  effects: OperationEffect[],
  look: (id: string) => Seen | undefined,
): OperationEffect[] {
  return effects.map(predicted => {
    const observed = look(predicted.id);
    return observed ? { ...predicted, observed } : predicted;
  });
}
