import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, pass } from './verdicts';

/** Without it there are no organization trails. No standard asks. */
export const trustedAccess: OwnControl<'trustedAccess'> = {
  id: 'trusted-access-enabled',
  title: say('control.trustedAccess'),
  severity: 'critical',
  standards: [],
  facts: ['trustedAccess'],
  judge({ trustedAccess: { enabled, since } }) {
    if (!enabled) {
      return fail(say('state.disabled'), say('state.disabled.enable'));
    }
    return pass(
      since
        ? say('checklist.trustedAccess.onSince', { sinceAt: since })
        : say('checklist.trustedAccess.on'),
    );
  },
};
