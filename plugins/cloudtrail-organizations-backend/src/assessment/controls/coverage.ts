import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, pass } from './verdicts';

/** That a trail delivers proves nothing about each member: only what is delivered of an account does. */
export const coverage: OwnControl<'coverage'> = {
  id: 'every-active-account-delivers',
  title: say('control.coverage'),
  severity: 'high',
  standards: [],
  facts: ['coverage'],
  judge({ coverage: { active, delivering, silent, uncovered, ...open } }) {
    if (silent + uncovered > 0) {
      return fail(
        say('control.coverage.fail', { silent, uncovered, active }),
        say('control.coverage.remedy'),
      );
    }
    return open.unverified + open.unknown > 0 || delivering < active
      ? {
          result: 'unknown',
          because: say('control.coverage.open', {
            delivering,
            active,
            unverified: open.unverified,
            unknown: open.unknown,
          }),
        }
      : pass(say('control.coverage.pass', { count: active }));
  },
};
