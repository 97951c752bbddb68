import {
  known,
  say,
  type Trail,
  type Verdict,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { all } from '../trail';
import type { OwnTerms } from './own';
import { fail, notApplicable, pass, trailEvidence, unseen } from './verdicts';

/** Whether some multi-Region organization trail that is on logs these object-level events of all buckets. */
export function judgeS3ObjectEvents(
  trails: Trail[],
  which: 'read' | 'write',
  { organization, ...terms }: OwnTerms,
): Verdict {
  const judged = trails
    .filter(({ isOrganizationTrail }) => isOrganizationTrail)
    .map(trail => ({
      trail,
      logs: all([
        trail.isMultiRegion,
        known(trail.status, terms)?.isLogging,
        known(trail.eventSelectors, terms)?.s3ObjectEvents?.[which],
      ]),
    }));
  if (judged.length === 0) {
    return notApplicable(
      say('control.noOrganizationTrail', { region: organization.homeRegion }),
    );
  }
  const good = judged.find(({ logs }) => logs);
  if (good) {
    const { name } = good.trail;
    return {
      ...pass(say(`control.s3ObjectEvents.${which}.pass`, { trail: name })),
      evidence: trailEvidence(good.trail),
    };
  }
  const open = judged.find(({ logs }) => logs === undefined);
  if (open) {
    const { status, eventSelectors } = open.trail;
    return {
      ...unseen(known(status, terms) ? eventSelectors : status),
      evidence: trailEvidence(open.trail),
    };
  }
  return {
    ...fail(
      say(`control.s3ObjectEvents.${which}.fail`),
      say('control.s3ObjectEvents.remedy', { trail: judged[0].trail.name }),
    ),
    evidence: trailEvidence(judged[0].trail),
  };
}
