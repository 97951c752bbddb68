import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { trailCli } from '../../aws/cli';
import type { OwnControl } from './own';
import { cis } from './standards';
import { fail, onEachOrganizationTrail, pass } from './verdicts';

/** Without digests nobody can prove that a log file was not changed or deleted. */
export const logFileValidation: OwnControl<'trails'> = {
  id: 'log-file-validation-enabled',
  title: say('control.logFileValidation'),
  severity: 'low',
  standards: ['FSBP CloudTrail.4', ...cis('3.2', '4.2')],
  facts: ['trails'],
  judge({ trails }, terms) {
    return onEachOrganizationTrail(trails, terms, trail =>
      trail.logFileValidation
        ? pass(say('control.logFileValidation.pass', { trail: trail.name }))
        : fail(
            say('control.logFileValidation.fail', { trail: trail.name }),
            say('control.logFileValidation.remedy', {
              command: trailCli(
                terms.organization,
                trail,
                'update-trail',
                '--name',
                ['--enable-log-file-validation'],
              ),
            }),
          ),
    );
  },
};
