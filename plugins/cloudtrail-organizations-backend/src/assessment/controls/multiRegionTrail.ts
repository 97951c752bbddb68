import { known, say } from 'backstage-plugin-cloudtrail-organizations-common';
import { all, judgeTrail, whyIncomplete } from '../trail';
import { whyNoOrganizationTrail } from '../noOrganizationTrail';
import type { OwnControl } from './own';
import { cis } from './standards';
import {
  fail,
  pass,
  seesEverything,
  trailEvidence,
  unseen,
  whyNotGood,
} from './verdicts';

/** Judged by organization trails: an account-level one logs no member. */
export const multiRegionTrail: OwnControl<
  'callerIdentity' | 'organization' | 'trails'
> = {
  id: 'multi-region-trail-with-all-management-events',
  title: say('control.multiRegionTrail'),
  severity: 'high',
  standards: ['FSBP CloudTrail.1', ...cis('3.1', '4.1')],
  facts: ['trails', 'callerIdentity', 'organization'],
  judge(facts, terms) {
    const judged = facts.trails
      .filter(({ isOrganizationTrail }) => isOrganizationTrail)
      .map(trail => judgeTrail(trail, undefined, terms))
      .map(one => ({
        ...one,
        meets: all([
          one.trail.isMultiRegion,
          one.isLogging,
          one.logsAllManagementEvents,
        ]),
      }));
    if (judged.length === 0) {
      const { reason, nextStep } = whyNoOrganizationTrail(
        facts.trails,
        terms.organization,
      );
      return seesEverything(facts, terms)
        ? fail(reason, nextStep)
        : { result: 'unknown', because: say('control.notManagementAccount') };
    }
    const good = judged.find(({ meets }) => meets);
    if (good) {
      return {
        ...pass(
          say('control.multiRegionTrail.pass', { trail: good.trail.name }),
        ),
        evidence: trailEvidence(good.trail),
      };
    }
    const open = judged.find(({ meets }) => meets === undefined);
    const { status, eventSelectors } = (open ?? judged[0]).trail;
    if (open) {
      const missing = known(status, terms) ? eventSelectors : status;
      return { ...unseen(missing), evidence: trailEvidence(open.trail) };
    }
    const why = whyIncomplete(judged[0], terms.organization);
    return {
      ...(why ? fail(why.reason, why.nextStep) : whyNotGood(judged[0], terms)),
      evidence: trailEvidence(judged[0].trail),
    };
  },
};
