import {
  say,
  type FactObservations,
  type Observation,
  type OperationPlan,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { whyNotChangeable } from '../permissions/refusals';
import type { PlanInput } from './types';

/** Something that must be so before an operation may change anything. */
type Precondition = OperationPlan['preconditions'][number];

/** A precondition with what a refusal needs to know of it. */
interface CheckedPrecondition {
  precondition: Precondition;
  /** AWS did not let it be seen, or could not be reached: that is the portal's trouble and not the organization's. */
  unavailable: boolean;
}

/** What every operation needs, in the order in which it is read. */
export function checkPreconditions({
  organization,
  readOnly,
  observations,
}: PlanInput): CheckedPrecondition[] {
  const closed = whyNotChangeable(organization, readOnly);
  return [
    met('operator', closed, () =>
      say('plan.precondition.operator', {
        role: organization.operator?.roleArn ?? '',
      }),
    ),
    managementAccount(organization.managementAccountId, observations),
    seen('feature-set', observations.organization, ({ featureSet }) =>
      featureSet === 'ALL'
        ? { holds: 'yes', message: say('plan.precondition.featureSet') }
        : {
            holds: 'no',
            message: say('plan.precondition.featureSet.missing', {
              featureSet,
            }),
          },
    ),
    seen('trusted-access-known', observations.trustedAccess, ({ enabled }) => ({
      holds: 'yes',
      message: enabled
        ? say('plan.precondition.trustedAccess.on')
        : say('plan.precondition.trustedAccess.off'),
    })),
  ];
}

/** That the trails are known: without that nobody can say, before or after, which of them a disable takes away. */
export function trailsKnown(
  trails: FactObservations['trails'],
): CheckedPrecondition {
  return seen('trails-known', trails, list => ({
    holds: 'yes',
    message: say('plan.precondition.trails', {
      count: list.filter(trail => trail.isOrganizationTrail).length,
    }),
  }));
}

/** That the portal acts in the account that the configuration names, and that this is the management account. */
function managementAccount(
  configured: string,
  {
    callerIdentity,
    organization,
  }: Pick<FactObservations, 'callerIdentity' | 'organization'>,
): CheckedPrecondition {
  const id = 'management-account';
  if (
    callerIdentity.outcome === 'observed' &&
    callerIdentity.value.account !== configured
  ) {
    return known(
      id,
      'no',
      wrongAccount(configured, callerIdentity.value.account),
    );
  }
  if (
    organization.outcome === 'observed' &&
    organization.value.managementAccountId !== configured
  ) {
    const { managementAccountId } = organization.value;
    return known(
      id,
      'no',
      say('plan.precondition.managementAccount.other', {
        configured,
        actual: managementAccountId,
      }),
    );
  }
  if (callerIdentity.outcome !== 'observed') return unknown(id, callerIdentity);
  if (organization.outcome !== 'observed') return unknown(id, organization);
  return known(
    id,
    'yes',
    say('plan.precondition.managementAccount', { account: configured }),
  );
}

function wrongAccount(configured: string, actual: string): Sentence {
  return say('plan.precondition.managementAccount.caller', {
    configured,
    actual,
  });
}

function met(
  id: string,
  whyNot: Sentence | undefined,
  message: () => Sentence,
): CheckedPrecondition {
  return whyNot ? known(id, 'no', whyNot) : known(id, 'yes', message());
}

function seen<T>(
  id: string,
  observation: Observation<T>,
  judge: (value: T) => Omit<Precondition, 'id'>,
): CheckedPrecondition {
  if (observation.outcome !== 'observed') return unknown(id, observation);
  const { holds, message } = judge(observation.value);
  return known(id, holds, message);
}

function known(
  id: string,
  holds: Precondition['holds'],
  message: Sentence,
): CheckedPrecondition {
  return { precondition: { id, holds, message }, unavailable: false };
}

/** AWS's answer that there is no organization is no failure to look: it is what there is to see. */
const NO_ORGANIZATION = 'AWSOrganizationsNotInUseException';

function unknown(
  id: string,
  observation: Exclude<Observation<unknown>, { outcome: 'observed' }>,
): CheckedPrecondition {
  const { outcome, message } = observation;
  if (outcome === 'failed' && observation.error === NO_ORGANIZATION) {
    return known(id, 'no', message);
  }
  return {
    precondition: { id, holds: 'unknown', message },
    unavailable: outcome !== 'notApplicable',
  };
}
