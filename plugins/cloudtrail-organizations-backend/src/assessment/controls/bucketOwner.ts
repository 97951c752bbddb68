import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, onEachBucket, pass } from './verdicts';

/** A bucket that was deleted and created again by a stranger is a stranger's bucket. */
export const bucketOwner: OwnControl<'buckets'> = {
  id: 'bucket-owned-by-organization',
  title: say('control.bucketOwner'),
  severity: 'critical',
  standards: [],
  facts: ['buckets'],
  judge({ buckets }, terms) {
    return onEachBucket(
      buckets,
      terms,
      ({ owner }) => ['owner', owner],
      ({ accountId, inOrganization }, { name: bucket }) => {
        const params = { bucket, account: accountId };
        const isManagementAccount =
          accountId === terms.organization.managementAccountId;
        if (isManagementAccount || inOrganization) {
          return pass(say('control.bucketOwner.pass', params));
        }
        return inOrganization === false
          ? fail(
              say('control.bucketOwner.fail', params),
              say('control.bucketOwner.remedy', params),
            )
          : {
              result: 'unknown',
              because: say('control.bucketOwner.unknown', params),
            };
      },
    );
  },
};
