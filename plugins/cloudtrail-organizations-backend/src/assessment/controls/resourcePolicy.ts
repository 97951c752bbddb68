import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, pass } from './verdicts';

/** A Deny that meets CloudTrail's role breaks coverage without a sign. */
export const resourcePolicy: OwnControl<'resourcePolicy'> = {
  id: 'resource-policy-admits-cloudtrail',
  title: say('control.resourcePolicy'),
  severity: 'high',
  standards: [],
  facts: ['resourcePolicy'],
  judge({ resourcePolicy: { exists, deniesCloudTrail, deniedActions = [] } }) {
    if (!exists) return pass(say('control.resourcePolicy.none'));
    return deniesCloudTrail
      ? fail(
          say('control.resourcePolicy.fail', {
            actions: deniedActions.join(', ') || '*',
          }),
          say('control.resourcePolicy.remedy'),
        )
      : pass(say('control.resourcePolicy.pass'));
  },
};
