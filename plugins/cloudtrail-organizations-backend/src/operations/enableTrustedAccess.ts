import {
  type FactObservations,
  type OperationEffect,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { enableTrustedAccessCli, restoreTrailCli } from '../aws/cli';
import { effect, fill, roleSeen, trustedAccessSeen } from './effects';
import { planHash } from './hash';
import { factsObservedAt, firstSteps } from './plan';
import { checkPreconditions } from './preconditions';
import type { KindDefinition, PlanInput, RecordedTrail } from './types';

const KIND = 'enable-trusted-access';
const CALL = 'organizations:EnableAWSServiceAccess';

/**
 * Enables trusted access for CloudTrail, and nothing besides: no role, no trail.
 *
 * Source: AWS Organizations user guide, "AWS CloudTrail and AWS Organizations", enabling trusted access.
 */
export const enableTrustedAccess: KindDefinition = {
  kind: KIND,
  removes: false,

  plan(input) {
    const { organization, observations } = input;
    const { trustedAccess } = observations;
    const changes =
      trustedAccess.outcome !== 'observed' || !trustedAccess.value.enabled;
    return {
      hash: planHash(KIND, observations),
      changes,
      observedAt: factsObservedAt(input),
      preconditions: checkPreconditions(input).map(
        ({ precondition }) => precondition,
      ),
      effects: changes ? predict(input) : [],
      steps: firstSteps(KIND, changes, CALL),
      cli: [enableTrustedAccessCli(organization)],
      actions: [CALL],
      notifies: [],
    };
  },

  isDone: ({ enabled }) => enabled,

  apply: (aws, guard) => aws.enableTrustedAccess(guard),

  observeEffects: (effects, after) =>
    fill(effects, id => {
      if (id === 'trusted-access') return trustedAccessSeen(after, 'on');
      if (id === 'service-linked-role') return roleSeen(after);
      return undefined;
    }),

  outcome(changed, after) {
    if (changed === undefined) return say('operation.enabled.unconfirmed');
    if (!changed) return say('operation.enabled.already');
    const trails = after?.trails;
    const hasOrganizationTrail =
      trails?.outcome === 'observed' &&
      trails.value.some(({ isOrganizationTrail }) => isOrganizationTrail);
    return hasOrganizationTrail || !trails
      ? say('operation.enabled')
      : say('operation.enabled.noOrganizationTrail');
  },

  comeBack({ organization, after, former }) {
    const accountLevel = after ? accountLevelTrails(after.trails) : [];
    const recorded = accountLevel.filter(({ arn }) =>
      former.some(trail => trail.arn === arn),
    );
    // Without a record of a disable nobody knows which trails ever were the organization's.
    const key =
      recorded.length > 0
        ? 'operation.comeBack.restore'
        : 'operation.comeBack.couldRestore';
    return (recorded.length > 0 ? recorded : accountLevel).map(trail =>
      say(key, {
        trail: trail.name,
        command: restoreTrailCli(organization, trail),
      }),
    );
  },
};

function predict({
  observations,
  formerOrganizationTrails,
}: PlanInput): OperationEffect[] {
  const { serviceLinkedRole, trails } = observations;
  const effects = [
    effect('trusted-access', 'added', say('plan.effect.trustedAccess.on')),
  ];
  if (serviceLinkedRole.outcome !== 'observed') {
    effects.push(effect('role', 'warning', serviceLinkedRole.message));
  } else if (serviceLinkedRole.value.exists) {
    effects.push(
      effect('service-linked-role', 'kept', say('plan.effect.roleKept')),
    );
  } else {
    effects.push(effect('role', 'warning', say('plan.effect.roleNotCreated')));
  }
  effects.push(
    effect('no-trails', 'warning', say('plan.effect.noTrailCreated')),
    ...accountLevelTrails(trails).map(trail =>
      effect(
        `restorable:${trail.arn}`,
        'warning',
        formerOrganizationTrails.some(({ arn }) => arn === trail.arn)
          ? say('plan.effect.formerOrganizationTrail', { trail: trail.name })
          : say('plan.effect.accountLevelTrail', { trail: trail.name }),
      ),
    ),
  );
  return effects;
}

/** Trails that log one account, as far as they are known, and could be applied to the organization. */
function accountLevelTrails(
  trails: FactObservations['trails'],
): RecordedTrail[] {
  return trails.outcome === 'observed'
    ? trails.value.filter(({ isOrganizationTrail }) => !isOrganizationTrail)
    : [];
}
