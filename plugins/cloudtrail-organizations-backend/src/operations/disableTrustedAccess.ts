import {
  type FactObservations,
  type OperationEffect,
  say,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { trailOwner } from '../assessment/trailOwner';
import {
  disableTrustedAccessCli,
  enableTrustedAccessCli,
  restoreTrailCli,
} from '../aws/cli';
import {
  effect,
  fill,
  notVisible,
  roleSeen,
  type Seen,
  seenIn,
  trustedAccessSeen,
} from './effects';
import { planHash } from './hash';
import { factsObservedAt, firstSteps, planStep } from './plan';
import { checkPreconditions, trailsKnown } from './preconditions';
import type { KindDefinition, Observed, PlanInput } from './types';

const KIND = 'disable-trusted-access';
const CALL = 'organizations:DisableAWSServiceAccess';

/**
 * Disables trusted access for CloudTrail.
 *
 * Source: AWS Organizations user guide, "AWS CloudTrail and AWS Organizations", disabling trusted access.
 */
export const disableTrustedAccess: KindDefinition = {
  kind: KIND,
  removes: true,
  confirmation: 'disable',

  plan(input) {
    const { organization, observations } = input;
    const { trustedAccess } = observations;
    const changes =
      trustedAccess.outcome !== 'observed' || trustedAccess.value.enabled;
    return {
      hash: planHash(KIND, observations),
      changes,
      observedAt: factsObservedAt(input),
      preconditions: [
        ...checkPreconditions(input),
        trailsKnown(observations.trails),
      ].map(({ precondition }) => precondition),
      effects: changes ? predict(input) : [],
      steps: [
        ...firstSteps(KIND, changes, CALL),
        planStep(
          'effects',
          say('operation.step.effects'),
          'cloudtrail:DescribeTrails',
          false,
        ),
        planStep(
          'notify',
          say('operation.step.notify'),
          'notifications',
          changes,
        ),
      ],
      cli: [disableTrustedAccessCli(organization)],
      actions: [CALL],
      notifies: changes ? organization.cloudTrailAdmins : [],
    };
  },

  isDone: ({ enabled }) => !enabled,

  apply: (aws, guard) => aws.disableTrustedAccess(guard),

  observeEffects: (effects, after) => fill(effects, id => lookFor(id, after)),

  outcome(changed) {
    if (changed === undefined) return say('operation.disabled.unconfirmed');
    return changed
      ? say('operation.disabled')
      : say('operation.disabled.already');
  },

  comeBack({ organization, before }) {
    return [
      say('operation.comeBack.enable', {
        command: enableTrustedAccessCli(organization),
      }),
      ...before.organizationTrails.map(trail =>
        say('operation.comeBack.restore', {
          trail: trail.name,
          command: restoreTrailCli(organization, trail),
        }),
      ),
      say('operation.comeBack.cloudTrailAdministrator'),
    ];
  },
};

const TRAIL = 'trail:';
const COPIES = 'member-copies:';
const STORE = 'event-data-store:';

/** The effects as AWS documents them, in numbers where the numbers are known. */
function predict({ observations, organization }: PlanInput): OperationEffect[] {
  const { trails, serviceLinkedRole } = observations;
  const effects = [
    effect('trusted-access', 'changed', say('plan.effect.trustedAccess.off')),
  ];
  if (trails.outcome === 'observed') {
    const organizationTrails = trails.value.filter(
      ({ isOrganizationTrail }) => isOrganizationTrail,
    );
    for (const trail of organizationTrails) {
      effects.push(
        ...losesOrganization(trail, observations),
        ...somebodyOwns(trail, observations),
      );
    }
    if (organizationTrails.length === 0) {
      effects.push(
        effect('no-trails', 'kept', say('plan.effect.noOrganizationTrails')),
      );
    }
  } else {
    effects.push(effect('trails-unknown', 'warning', trails.message));
  }
  if (
    serviceLinkedRole.outcome !== 'observed' ||
    serviceLinkedRole.value.exists
  ) {
    effects.push(
      effect('service-linked-role', 'kept', say('plan.effect.roleKept')),
    );
  }
  effects.push(
    ...storesLoseOrganization(observations.eventDataStores),
    effect('log-files', 'kept', say('plan.effect.logFilesKept')),
    effect('not-restored', 'warning', say('plan.effect.nothingRestored')),
    effect('older-documentation', 'warning', say('plan.effect.olderDocs')),
    effect(
      'other-regions',
      'warning',
      say('plan.effect.otherRegions', { region: organization.homeRegion }),
    ),
    effect('clean-up', 'warning', say('plan.effect.cleanUp')),
    ...warnOfDelegatedAdministrators(observations.delegatedAdministrators),
  );
  return effects;
}

function losesOrganization(
  { arn, name }: Trail,
  { accounts }: Pick<FactObservations, 'accounts'>,
): OperationEffect[] {
  const copies =
    accounts.outcome === 'observed'
      ? say('plan.effect.copiesDeleted', {
          trail: name,
          // The management account holds the trail itself, not a copy.
          count: Math.max(accounts.value.total - 1, 0),
          countedAt: accounts.observedAt,
        })
      : say('plan.effect.copiesDeleted.unknown', { trail: name });
  return [
    effect(
      `${TRAIL}${arn}`,
      'changed',
      say('plan.effect.trailAccountLevel', { trail: name }),
    ),
    effect(`${COPIES}${arn}`, 'removed', copies),
  ];
}

function storesLoseOrganization(
  stores: FactObservations['eventDataStores'],
): OperationEffect[] {
  return stores.outcome === 'observed'
    ? stores.value
        .filter(({ isOrganization }) => isOrganization)
        .map(({ arn, name }) =>
          effect(
            `${STORE}${arn}`,
            'changed',
            say('plan.effect.storeAccountLevel', { store: name }),
          ),
        )
    : [
        effect(
          'event-data-stores',
          'warning',
          say('plan.effect.eventDataStores'),
        ),
      ];
}

/** Whoever looks after the trail by other means may not notice the change, or undo what is done about it. */
function somebodyOwns(
  trail: Trail,
  { trustedAccess }: Pick<FactObservations, 'trustedAccess'>,
): OperationEffect[] {
  const owner = trailOwner(
    trail,
    trustedAccess.outcome === 'observed' ? trustedAccess.value : undefined,
  );
  return owner ? [effect(`owner:${trail.arn}`, 'warning', owner.message)] : [];
}

function warnOfDelegatedAdministrators(
  administrators: FactObservations['delegatedAdministrators'],
): OperationEffect[] {
  const id = 'delegated-administrators';
  if (administrators.outcome !== 'observed') {
    return administrators.outcome === 'notApplicable'
      ? []
      : [effect(id, 'warning', administrators.message)];
  }
  const accounts = administrators.value.map(({ accountId }) => accountId);
  return accounts.length === 0
    ? []
    : [
        effect(
          id,
          'warning',
          say('plan.effect.delegatedAdministrators', {
            count: accounts.length,
            accounts: accounts.join(', '),
          }),
        ),
      ];
}

function lookFor(id: string, after: Observed): Seen | undefined {
  const at = after.trustedAccess.observedAt;
  if (id === 'trusted-access') return trustedAccessSeen(after, 'off');
  if (id === 'service-linked-role') return roleSeen(after);
  if (id === 'log-files') {
    return notVisible(at, say('operation.seen.logFiles.notRead'));
  }
  if (id === 'event-data-stores') {
    return notVisible(at, say('operation.seen.eventDataStores.notRead'));
  }
  if (id.startsWith(COPIES)) {
    return notVisible(at, say('operation.seen.copies.notRead'));
  }
  if (id.startsWith(STORE)) return storeSeen(id.slice(STORE.length), after);
  if (id.startsWith(TRAIL)) return trailSeen(id.slice(TRAIL.length), after);
  return undefined;
}

function storeSeen(arn: string, { eventDataStores }: Observed): Seen {
  return seenIn(eventDataStores, list => {
    const store = list.find(candidate => candidate.arn === arn);
    if (!store)
      return { result: false, message: say('operation.seen.store.gone') };
    return store.isOrganization
      ? { result: false, message: say('operation.seen.store.organization') }
      : { result: true, message: say('operation.seen.store.account') };
  });
}

function trailSeen(arn: string, { trails }: Observed): Seen {
  return seenIn(trails, list => {
    const trail = list.find(candidate => candidate.arn === arn);
    if (!trail)
      return { result: false, message: say('operation.seen.trail.gone') };
    return trail.isOrganizationTrail
      ? { result: false, message: say('operation.seen.trail.organization') }
      : { result: true, message: say('operation.seen.trail.account') };
  });
}
