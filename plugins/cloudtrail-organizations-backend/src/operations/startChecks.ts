import { ConflictError, InputError } from '@backstage/errors';
import {
  type OperationPlan,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig, PluginConfig } from '../config';
import { serviceUnavailable, withSentence } from '../errors';
import { whyNotChangeable } from '../permissions/refusals';
import { oneLine } from '../hostileText';
import { checkPreconditions, trailsKnown } from './preconditions';
import type { KindDefinition, OperationRecord, PlanInput } from './types';

/** What a person gives to start an operation, besides its kind. */
export interface Deliberation {
  confirmation?: string;
  reason?: string;
  planHash?: string;
}

/**
 * What takes something away needs a deliberate act: the word, a reason, and the plan that the person saw.
 *
 * @throws InputError
 */
export function requireDeliberation(
  { removes, confirmation: word }: KindDefinition,
  { confirmation, reason, planHash }: Deliberation,
): void {
  if (!removes) return;
  if (confirmation !== word) {
    throw invalid(say('operation.confirmation', { word: word ?? '' }));
  }
  // A reason of invisible characters is none.
  if (!reason || oneLine(reason) === '') throw invalid(say('operation.reason'));
  if (!planHash) throw invalid(say('operation.planHash'));
}

/**
 * The configuration must let somebody change the organization.
 *
 * @throws ConflictError
 */
export function requireChangeable(
  organization: OrganizationConfig,
  { readOnly }: Pick<PluginConfig, 'readOnly'>,
): void {
  const closed = whyNotChangeable(organization, readOnly);
  if (closed) throw conflict(closed);
}

/**
 * What AWS shows now must allow the operation.
 *
 * @throws ConflictError where a precondition does not hold, ServiceUnavailableError where AWS did not let it be seen
 */
export function requirePreconditions(
  { removes }: KindDefinition,
  input: PlanInput,
): void {
  const unmet = [
    ...checkPreconditions(input),
    ...(removes ? [trailsKnown(input.observations.trails)] : []),
  ].filter(({ precondition }) => precondition.holds !== 'yes');
  // What is known to be wrong says more than what could not be seen because of it.
  const [first] = [
    ...unmet.filter(({ precondition }) => precondition.holds === 'no'),
    ...unmet,
  ];
  if (!first) return;
  const { message } = first.precondition;
  throw first.unavailable ? serviceUnavailable(message) : conflict(message);
}

/**
 * The world must be as it was in the plan that the person saw.
 *
 * @throws ConflictError that says what changed, where that can be told
 */
export function requireSamePlan(
  planHash: string | undefined,
  plan: OperationPlan,
  { observations }: PlanInput,
): void {
  if (planHash === undefined || planHash === plan.hash) return;
  const { trustedAccess, trails } = observations;
  if (!plan.changes && trustedAccess.outcome === 'observed') {
    throw conflict(
      trustedAccess.value.enabled
        ? say('operation.planHash.alreadyOn')
        : say('operation.planHash.alreadyOff'),
    );
  }
  const names =
    trails.outcome === 'observed'
      ? trails.value
          .filter(({ isOrganizationTrail }) => isOrganizationTrail)
          .map(({ name }) => name)
      : [];
  throw conflict(
    names.length > 0
      ? say('operation.planHash.stale', { trails: names.join(', ') })
      : say('operation.planHash.stale.noTrails'),
  );
}

/** Another operation holds the organization. */
export function alreadyRunning(running: OperationRecord): Error {
  return conflict(
    say('operation.running', {
      organization: running.organization,
      kind: running.kind,
      user: running.requestedBy,
      startedAt: running.requestedAt,
    }),
  );
}

function conflict(sentence: Sentence): Error {
  return withSentence(new ConflictError(sentence.text), sentence);
}

function invalid(sentence: Sentence): Error {
  return withSentence(new InputError(sentence.text), sentence);
}
