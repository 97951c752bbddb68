import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { cis } from './standards';
import { fail, onEachOrganizationTrail, pass } from './verdicts';

/** SSE-KMS: who may read the bucket may not thereby read the logs. */
export const encryption: OwnControl<'trails'> = {
  id: 'log-files-encrypted-with-kms',
  title: say('control.encryption'),
  severity: 'medium',
  standards: ['FSBP CloudTrail.2', ...cis('3.5', '4.5')],
  facts: ['trails'],
  judge({ trails }, terms) {
    return onEachOrganizationTrail(trails, terms, ({ name, kmsKeyId }) =>
      kmsKeyId
        ? pass(say('control.encryption.pass', { trail: name, key: kmsKeyId }))
        : fail(
            say('control.encryption.fail', { trail: name }),
            say('control.encryption.remedy', { trail: name }),
          ),
    );
  },
};
