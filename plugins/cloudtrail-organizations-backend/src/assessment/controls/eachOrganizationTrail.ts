import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { judgeTrail } from '../trail';
import type { OwnControl } from './own';
import {
  onEachOrganizationTrail,
  pass,
  trailEvidence,
  whyNotGood,
} from './verdicts';

/** A further trail that is broken costs nothing but trust: somebody believes that it logs. */
export const eachOrganizationTrail: OwnControl<'trails' | 'trustedAccess'> = {
  id: 'each-organization-trail-works',
  title: say('control.eachOrganizationTrail'),
  severity: 'medium',
  standards: [],
  facts: ['trails', 'trustedAccess'],
  judge({ trails, trustedAccess }, terms) {
    return onEachOrganizationTrail(trails, terms, trail => {
      const judged = judgeTrail(trail, trustedAccess, terms);
      return {
        ...(judged.isGood
          ? pass(
              say('control.organizationTrail.pass', {
                trail: trail.name,
                deliveredAt: judged.deliveredAt ?? '',
              }),
            )
          : whyNotGood(judged, terms)),
        evidence: trailEvidence(trail),
      };
    });
  },
};
