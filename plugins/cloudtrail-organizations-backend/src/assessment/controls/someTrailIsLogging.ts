import { known, say } from 'backstage-plugin-cloudtrail-organizations-common';
import { trailCli } from '../../aws/cli';
import { whyNoOrganizationTrail } from '../noOrganizationTrail';
import type { OwnControl } from './own';
import { fail, pass, seesEverything, unseen } from './verdicts';

/** Judged by organization trails: an account-level one logs no member. */
export const someTrailIsLogging: OwnControl<
  'callerIdentity' | 'organization' | 'trails'
> = {
  id: 'some-organization-trail-is-logging',
  title: say('control.someTrailIsLogging'),
  severity: 'high',
  standards: ['Security Hub CloudTrail.3'],
  facts: ['trails', 'callerIdentity', 'organization'],
  judge(facts, { organization, ...terms }) {
    const trails = facts.trails.filter(one => one.isOrganizationTrail);
    const first = trails.at(0);
    if (!first) {
      const { reason, nextStep } = whyNoOrganizationTrail(
        facts.trails,
        organization,
      );
      return seesEverything(facts, { organization, ...terms })
        ? fail(reason, nextStep)
        : { result: 'unknown', because: say('control.notManagementAccount') };
    }
    const on = trails.find(({ status }) => known(status, terms)?.isLogging);
    const open = trails.find(({ status }) => !known(status, terms));
    const { name, status } = on ?? open ?? first;
    const evidence = { 'trails.status': status };
    if (on) {
      return {
        ...pass(say('checklist.logging.ok', { trail: name })),
        evidence,
      };
    }
    if (open) return { ...unseen(status), evidence };
    return {
      ...fail(
        say('trail.neverStarted', { trail: name }),
        say('trail.start', {
          trail: name,
          command: trailCli(organization, first, 'start-logging', '--name'),
        }),
      ),
      evidence,
    };
  },
};
