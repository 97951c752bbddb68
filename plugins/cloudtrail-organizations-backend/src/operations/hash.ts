import { createHash } from 'node:crypto';
import type {
  FactObservations,
  OperationKind,
} from 'backstage-plugin-cloudtrail-organizations-common';

/**
 * Names the state of the world that a plan was made for. Two plans with the same hash do the same to the same
 * things; how old the facts are, and how many accounts there are, is not part of it.
 */
export function planHash(
  kind: OperationKind,
  facts: Pick<
    FactObservations,
    'callerIdentity' | 'organization' | 'trustedAccess' | 'trails'
  >,
): string {
  const { callerIdentity, organization, trustedAccess, trails } = facts;
  const dependsOn = [
    1,
    kind,
    organization.outcome === 'observed' && organization.value.id,
    callerIdentity.outcome === 'observed' && callerIdentity.value.account,
    // The time tells a plan from one of before an off and on again.
    trustedAccess.outcome === 'observed' && [
      trustedAccess.value.enabled,
      trustedAccess.value.since ?? null,
    ],
    trails.outcome === 'observed' &&
      trails.value
        .filter(({ isOrganizationTrail }) => isOrganizationTrail)
        .map(({ arn }) => arn)
        .sort(),
  ];
  return createHash('sha256').update(JSON.stringify(dependsOn)).digest('hex');
}
