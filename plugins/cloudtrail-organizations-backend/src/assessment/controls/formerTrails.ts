import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { restoreTrailCli } from '../../aws/cli';
import { looksFormer } from '../formerTrail';
import type { OwnControl } from './own';
import { fail, pass, seesEverything } from './verdicts';

/** Trusted access that was off turns organization trails into account-level ones, and nothing turns them back. */
export const formerTrails: OwnControl<
  'callerIdentity' | 'organization' | 'trails'
> = {
  id: 'no-former-organization-trail',
  title: say('control.formerTrails'),
  severity: 'medium',
  standards: [],
  facts: ['trails', 'callerIdentity', 'organization'],
  judge(facts, terms) {
    const { trails, organization } = facts;
    const former = trails.flatMap(trail => {
      const because = looksFormer(trail, { organization, trails });
      const remedy = say('trail.restore', {
        trail: trail.name,
        command: restoreTrailCli(terms.organization, trail),
      });
      return because ? [{ ...fail(because, remedy), resource: trail.arn }] : [];
    });
    if (former.length > 0) return former;
    return seesEverything(facts, terms)
      ? pass(say('control.formerTrails.pass'))
      : { result: 'unknown', because: say('control.notManagementAccount') };
  },
};
