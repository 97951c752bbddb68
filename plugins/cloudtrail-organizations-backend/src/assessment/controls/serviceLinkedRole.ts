import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { createServiceLinkedRoleCli } from '../../aws/cli';
import { CLOUDTRAIL } from '../../aws/organizations';
import { judgeServiceLinkedRole } from '../role';
import type { OwnControl } from './own';
import { fail, notApplicable, pass, seesEverything } from './verdicts';

/** Enabling trusted access may leave it missing, and a role that others may assume is not CloudTrail's alone. */
export const serviceLinkedRole: OwnControl<
  'callerIdentity' | 'organization' | 'serviceLinkedRole' | 'trustedAccess'
> = {
  id: 'service-linked-role-trusts-cloudtrail-alone',
  title: say('control.serviceLinkedRole'),
  severity: 'high',
  standards: [],
  facts: [
    'serviceLinkedRole',
    'trustedAccess',
    'callerIdentity',
    'organization',
  ],
  judge(facts, terms) {
    const { organization } = terms;
    const account = organization.managementAccountId;
    const judged = judgeServiceLinkedRole(
      facts.serviceLinkedRole,
      account,
      seesEverything(facts, terms),
    );
    switch (judged) {
      case 'good':
        return pass(
          say('checklist.serviceLinkedRole.ok', { principal: CLOUDTRAIL }),
        );
      case 'missing':
        return facts.trustedAccess.enabled
          ? fail(
              say('role.missing', { account }),
              say('role.create', {
                command: createServiceLinkedRoleCli(organization),
              }),
            )
          : notApplicable(
              say('checklist.serviceLinkedRole.notYet', { account }),
            );
      case 'other-principals':
        return fail(say('role.otherPrincipals'), say('role.recreate'));
      default:
        return {
          result: 'unknown',
          because: say('role.ofAnotherAccount', { account }),
        };
    }
  },
};
