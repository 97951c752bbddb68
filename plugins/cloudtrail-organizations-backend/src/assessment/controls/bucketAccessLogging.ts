import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { cis } from './standards';
import { fail, onEachBucket, pass } from './verdicts';

/** Who read the audit logs, or tried to. */
export const bucketAccessLogging: OwnControl<'buckets'> = {
  id: 'bucket-access-logging-enabled',
  title: say('control.bucketAccessLogging'),
  severity: 'low',
  standards: ['Security Hub CloudTrail.7', ...cis('3.4', '4.4')],
  facts: ['buckets'],
  judge({ buckets }, terms) {
    return onEachBucket(
      buckets,
      terms,
      ({ logging }) => ['logging', logging],
      ({ targetBucket }, { name: bucket }) =>
        targetBucket
          ? pass(
              say('control.bucketAccessLogging.pass', {
                bucket,
                target: targetBucket,
              }),
            )
          : fail(
              say('control.bucketAccessLogging.fail', { bucket }),
              say('control.bucketAccessLogging.remedy', { bucket }),
            ),
    );
  },
};
