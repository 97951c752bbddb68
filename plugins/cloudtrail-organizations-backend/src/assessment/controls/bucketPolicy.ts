import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, onEachBucket, pass } from './verdicts';

/** The statement for the organization's prefix is what is missing most often. */
export const bucketPolicy: OwnControl<'buckets'> = {
  id: 'bucket-policy-admits-trails',
  title: say('control.bucketPolicy'),
  severity: 'high',
  standards: [],
  facts: ['buckets'],
  judge({ buckets }, terms) {
    return onEachBucket(
      buckets,
      terms,
      ({ policy }) => ['policy', policy],
      ({ exists, trails }, { name: bucket }) => {
        if (!exists) {
          return fail(
            say('control.bucketPolicy.none', { bucket }),
            say('control.bucketPolicy.remedy', { bucket }),
          );
        }
        const refused = trails.find(
          one => !one.aclCheck || !one.accountPrefix || !one.organizationPrefix,
        );
        if (!refused) return pass(say('control.bucketPolicy.pass', { bucket }));
        const missing = [
          !refused.aclCheck && 's3:GetBucketAcl',
          !refused.accountPrefix &&
            `s3:PutObject AWSLogs/${terms.organization.managementAccountId}/*`,
          !refused.organizationPrefix && 's3:PutObject AWSLogs/o-…/*',
        ].filter(part => part !== false);
        return fail(
          say('control.bucketPolicy.fail', {
            bucket,
            trail: refused.arn,
            missing: missing.join(', '),
          }),
          say('control.bucketPolicy.remedy', { bucket }),
        );
      },
    );
  },
};
