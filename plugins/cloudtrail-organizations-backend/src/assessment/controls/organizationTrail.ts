import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { whyNoOrganizationTrail } from '../noOrganizationTrail';
import { judgeTrail } from '../trail';
import type { OwnControl } from './own';
import {
  fail,
  pass,
  seesEverything,
  trailEvidence,
  whyNotGood,
} from './verdicts';

/** What everything else serves: one trail that logs the whole organization, completely, and is seen to deliver. */
export const organizationTrail: OwnControl<
  'callerIdentity' | 'organization' | 'trails' | 'trustedAccess'
> = {
  id: 'organization-trail-complete-and-delivering',
  title: say('control.organizationTrail'),
  severity: 'critical',
  standards: [],
  facts: ['trails', 'trustedAccess', 'callerIdentity', 'organization'],
  judge(facts, terms) {
    const { trails, trustedAccess } = facts;
    const judged = trails
      .filter(({ isOrganizationTrail }) => isOrganizationTrail)
      .map(trail => judgeTrail(trail, trustedAccess, terms));
    const good = judged.find(({ isGood }) => isGood);
    if (good) {
      return {
        ...pass(
          say('control.organizationTrail.pass', {
            trail: good.trail.name,
            deliveredAt: good.deliveredAt ?? '',
          }),
        ),
        evidence: trailEvidence(good.trail),
      };
    }
    if (judged.length === 0) {
      const { reason, nextStep } = whyNoOrganizationTrail(
        trails,
        terms.organization,
      );
      return seesEverything(facts, terms)
        ? fail(reason, nextStep)
        : { result: 'unknown', because: say('control.notManagementAccount') };
    }
    // One that may be good leaves the question open; else the one that comes closest says what is wrong.
    const concerned =
      judged.find(({ isGood }) => isGood === undefined) ??
      judged.find(({ delivers }) => delivers) ??
      judged[0];
    return {
      ...whyNotGood(concerned, terms),
      evidence: trailEvidence(concerned.trail),
    };
  },
};
