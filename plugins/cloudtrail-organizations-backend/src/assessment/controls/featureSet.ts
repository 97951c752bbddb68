import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, pass } from './verdicts';

/** Trusted access needs all features. */
export const featureSet: OwnControl<'organization'> = {
  id: 'all-features-enabled',
  title: say('control.featureSet'),
  severity: 'high',
  standards: [],
  facts: ['organization'],
  judge({ organization: { featureSet: features, id } }) {
    return features === 'ALL'
      ? pass(say('checklist.featureSet.all', { organizationId: id }))
      : fail(
          say('state.disabled.consolidatedBilling'),
          say('state.disabled.enableAllFeatures'),
        );
  },
};
