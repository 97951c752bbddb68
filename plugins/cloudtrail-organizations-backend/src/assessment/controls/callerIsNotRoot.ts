import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, pass } from './verdicts';

/** AWS recommends against using the root user for anything that does not need it. */
export const callerIsNotRoot: OwnControl<'callerIdentity'> = {
  id: 'caller-is-not-root',
  title: say('control.callerIsNotRoot'),
  severity: 'high',
  standards: [],
  facts: ['callerIdentity'],
  judge({ callerIdentity: { arn, isRoot } }) {
    return isRoot
      ? fail(
          say('checklist.portalAccess.root', { arn }),
          say('checklist.portalAccess.useRole'),
        )
      : pass(say('checklist.portalAccess.ok', { arn }));
  },
};
