import {
  type Finding,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';
import { judgeRole } from './role';
import { known, type Terms } from './terms';
import { judgeTrails, whyIncomplete, whyNotDelivering } from './trail';

/** What is not well besides, or beneath, the state. Only facts that are observed and fresh are judged. */
export function findings(
  organization: OrganizationConfig,
  observations: Snapshot['observations'],
  terms: Terms,
): Finding[] {
  const found: Finding[] = [];
  const identity = known(observations.callerIdentity, terms);
  if (identity?.isRoot) {
    found.push({
      id: 'caller-is-root',
      controlId: 'caller-is-root',
      title: say('state.unknown.undecided'),
      standards: [],
      verdict: 'fail' as const,
      evidence: [],
      severity: 'high',
      message: say('checklist.portalAccess.root', { arn: identity.arn }),
    });
  }
  if (known(observations.trustedAccess, terms)?.enabled) {
    found.push(...roleFindings(organization, observations, terms));
    found.push(...trailFindings(organization, observations, terms));
  }
  return found;
}

function roleFindings(
  organization: OrganizationConfig,
  observations: Snapshot['observations'],
  terms: Terms,
): Finding[] {
  switch (judgeRole(organization, observations, terms)) {
    case 'missing':
      return [
        {
          id: 'service-linked-role-missing',
          controlId: 'service-linked-role-missing',
          title: say('state.unknown.undecided'),
          standards: [],
          verdict: 'fail' as const,
          evidence: [],
          severity: 'high',
          message: say('role.missing', {
            account: organization.managementAccountId,
          }),
        },
      ];
    case 'other-principals':
      return [
        {
          id: 'service-linked-role-other-principals',
          controlId: 'service-linked-role-other-principals',
          title: say('state.unknown.undecided'),
          standards: [],
          verdict: 'fail' as const,
          evidence: [],
          severity: 'high',
          message: say('role.otherPrincipals'),
        },
      ];
    default:
      return [];
  }
}

/** Each organization trail that is not good: beside a good one it is a finding and no more. */
function trailFindings(
  organization: OrganizationConfig,
  observations: Snapshot['observations'],
  terms: Terms,
): Finding[] {
  const judged = judgeTrails(observations, terms) ?? [];
  const severity = judged.some(({ isGood }) => isGood) ? 'medium' : 'critical';
  return judged
    .filter(({ isGood }) => isGood === false)
    .map(one => ({
      id: `organization-trail-broken:${one.trail.arn}`,
      controlId: `organization-trail-broken:${one.trail.arn}`,
      title: say('state.unknown.undecided'),
      standards: [],
      verdict: 'fail' as const,
      evidence: [],
      severity,
      message:
        one.delivers === false
          ? whyNotDelivering(one, organization).reason
          : (
              whyIncomplete(one, organization) ??
              whyNotDelivering(one, organization)
            ).reason,
    }));
}
