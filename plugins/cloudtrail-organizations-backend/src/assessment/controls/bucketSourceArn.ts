import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, notApplicable, onEachBucket, pass } from './verdicts';

/** Without aws:SourceArn any trail of anybody may write into the bucket. AWS recommends it. */
export const bucketSourceArn: OwnControl<'buckets'> = {
  id: 'bucket-policy-names-source-arn',
  title: say('control.bucketSourceArn'),
  severity: 'medium',
  standards: [],
  facts: ['buckets'],
  judge({ buckets }, terms) {
    return onEachBucket(
      buckets,
      terms,
      ({ policy }) => ['policy', policy],
      ({ exists, trails }, { name: bucket }) => {
        if (!exists) {
          return notApplicable(say('control.bucketPolicy.none', { bucket }));
        }
        const admitted = trails.filter(
          one => one.aclCheck || one.accountPrefix || one.organizationPrefix,
        );
        if (admitted.length === 0) {
          return notApplicable(say('control.bucketSourceArn.none', { bucket }));
        }
        return admitted.every(({ namesSourceArn }) => namesSourceArn)
          ? pass(say('control.bucketSourceArn.pass', { bucket }))
          : fail(
              say('control.bucketSourceArn.fail', { bucket }),
              say('control.bucketSourceArn.remedy', { bucket }),
            );
      },
    );
  },
};
