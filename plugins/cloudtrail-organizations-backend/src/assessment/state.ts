import {
  type OrganizationState,
  type Sentence,
  say,
  type Trail,
  whyNotKnown,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { createServiceLinkedRoleCli } from '../aws/cli';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';
import {
  isObservedAsConfigured,
  isTheManagementAccount,
} from './managementAccount';
import { whyNoOrganizationTrail } from './noOrganizationTrail';
import { judgeRole, type RoleJudgement } from './role';
import { type AnyObservation, known, type Terms } from './terms';
import {
  judgeTrails,
  notDeliveringSince,
  type TrailJudgement,
  whyIncomplete,
  whyNotDelivering,
  whyNotProven,
} from './trail';

/** The state of an organization: why, what to do next, and since when where AWS itself reports that. */
export interface Assessment {
  state: OrganizationState;
  reason: Sentence;
  nextStep?: Sentence;
  /** ISO 8601, as AWS reports it. Else the portal knows since when it has seen the state. */
  since?: string;
}

type Observations = Snapshot['observations'];

/**
 * Judges facts that are observed and fresh, in this order. A bad state needs only the facts that prove it; `active`
 * needs them all, and whose they are among them.
 */
export function assessState(
  organization: OrganizationConfig,
  observations: Observations,
  terms: Terms,
): Assessment {
  const stranger = whyNotTheManagementAccount(
    organization,
    observations,
    terms,
  );
  if (stranger) return stranger;
  const trustedAccess = known(observations.trustedAccess, terms);
  if (!trustedAccess) return notKnown([observations.trustedAccess], terms);
  if (!trustedAccess.enabled) return disabled(observations, terms);

  const role = judgeRole(organization, observations, terms);
  const trails = known(observations.trails, terms);
  const judged = judgeTrails(observations, terms);
  const certain = isTheManagementAccount(organization, observations, terms);
  return (
    failing(judged, organization) ??
    roleIncomplete(role, organization) ??
    trailsIncomplete(judged, trails, organization, certain) ??
    (isObservedAsConfigured(organization, observations, terms)
      ? active(role, judged)
      : undefined) ??
    notKnown(
      [
        observations.callerIdentity,
        observations.organization,
        observations.trails,
        observations.serviceLinkedRole,
        ...(judged ?? []).flatMap(({ trail }) => [
          trail.status,
          trail.eventSelectors,
        ]),
      ],
      terms,
      judged?.find(({ delivers }) => delivers === undefined),
    )
  );
}

/** Facts decide only where it is certain whose they are. */
function whyNotTheManagementAccount(
  { managementAccountId, observingAccountId }: OrganizationConfig,
  observations: Observations,
  terms: Terms,
): Assessment | undefined {
  const { callerIdentity, organization } = observations;
  const caller = known(callerIdentity, terms)?.account;
  const observed = known(organization, terms)?.managementAccountId;
  if (caller !== undefined && caller !== observingAccountId) {
    return {
      state: 'unknown',
      reason: wrongAccount({ managementAccountId, observingAccountId }, caller),
      nextStep: say('state.unknown.correctAccount'),
    };
  }
  if (observed !== undefined && observed !== managementAccountId) {
    return {
      state: 'unknown',
      reason: say('observation.wrongManagementAccount', {
        account: managementAccountId,
        managementAccount: observed,
      }),
      nextStep: say('state.unknown.correctAccount'),
    };
  }
  return caller === undefined && observed === undefined
    ? notKnown([callerIdentity, organization], terms)
    : undefined;
}

/** The portal reads as another account than the one that it is configured to read as. */
export function wrongAccount(
  {
    managementAccountId,
    observingAccountId,
  }: Pick<OrganizationConfig, 'managementAccountId' | 'observingAccountId'>,
  account: string,
): Sentence {
  return observingAccountId === managementAccountId
    ? say('observation.wrongAccount', {
        account,
        managementAccount: managementAccountId,
      })
    : say('observation.wrongObserver', {
        account,
        observingAccount: observingAccountId,
      });
}

function disabled(observations: Observations, terms: Terms): Assessment {
  const described = known(observations.organization, terms);
  return described?.featureSet === 'CONSOLIDATED_BILLING'
    ? {
        state: 'disabled',
        reason: say('state.disabled.consolidatedBilling'),
        nextStep: say('state.disabled.enableAllFeatures'),
      }
    : {
        state: 'disabled',
        reason: say('state.disabled'),
        nextStep: say('state.disabled.enable'),
      };
}

/** Organization trails exist and none delivers: each must be seen not to. */
function failing(
  judged: TrailJudgement[] | undefined,
  organization: OrganizationConfig,
): Assessment | undefined {
  if (!judged?.length || judged.some(({ delivers }) => delivers !== false)) {
    return undefined;
  }
  const why = whyNotDelivering(judged[0], organization);
  const times = judged.map(notDeliveringSince);
  // Nothing has been delivered since the last of them stopped.
  const since = times.includes(undefined) ? undefined : times.sort().at(-1);
  return judged.length === 1
    ? { state: 'failing', ...why, since }
    : {
        state: 'failing',
        reason: say('state.failing.several', {
          count: judged.length,
          region: organization.homeRegion,
          trails: judged.map(one => one.trail.name).join(', '),
        }),
        nextStep: why.nextStep,
        since,
      };
}

function roleIncomplete(
  role: RoleJudgement | undefined,
  organization: OrganizationConfig,
): Assessment | undefined {
  if (role === 'missing') {
    return {
      state: 'incomplete',
      reason: say('role.missing', {
        account: organization.managementAccountId,
      }),
      nextStep: say('role.create', {
        command: createServiceLinkedRoleCli(organization),
      }),
    };
  }
  return role === 'other-principals'
    ? {
        state: 'incomplete',
        reason: say('role.otherPrincipals'),
        nextStep: say('role.recreate'),
      }
    : undefined;
}

function trailsIncomplete(
  judged: TrailJudgement[] | undefined,
  trails: Trail[] | undefined,
  organization: OrganizationConfig,
  certain: boolean,
): Assessment | undefined {
  if (!judged || !trails) return undefined;
  if (judged.length === 0) {
    return certain
      ? { state: 'incomplete', ...whyNoOrganizationTrail(trails, organization) }
      : undefined;
  }
  if (judged.some(({ isGood }) => isGood !== false)) return undefined;
  // The trail that comes closest is the one to mend.
  const closest = judged.find(({ delivers }) => delivers === true) ?? judged[0];
  const why =
    whyIncomplete(closest, organization) ??
    whyNotDelivering(closest, organization);
  return { state: 'incomplete', ...why };
}

function active(
  role: RoleJudgement | undefined,
  judged: TrailJudgement[] | undefined,
): Assessment | undefined {
  const good = judged?.find(({ isGood }) => isGood);
  if (role !== 'good' || !good) return undefined;
  return {
    state: 'active',
    reason: say('state.active', {
      trail: good.trail.name,
      deliveredAt: good.deliveredAt ?? '',
    }),
  };
}

/** Unknown because of the first of these that is not known, or else because of a trail that is not proven to deliver. */
function notKnown(
  observations: AnyObservation<unknown>[],
  terms: Terms,
  unproven?: TrailJudgement,
): Assessment {
  const missing = observations.find(
    observation => known(observation, terms) === undefined,
  );
  if (missing) {
    const { because, remedy } = whyNotKnown(missing);
    return { state: 'unknown', reason: because, nextStep: remedy };
  }
  return unproven
    ? { state: 'unknown', ...whyNotProven(unproven) }
    : {
        state: 'unknown',
        reason: say('state.unknown.undecided'),
        nextStep: say('state.unknown.refresh'),
      };
}
