import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, onEachBucket, pass } from './verdicts';

/** What is overwritten or deleted by mistake can be had again. */
export const bucketVersioning: OwnControl<'buckets'> = {
  id: 'bucket-versioning-enabled',
  title: say('control.bucketVersioning'),
  severity: 'low',
  standards: ['Security Hub S3.14'],
  facts: ['buckets'],
  judge({ buckets }, terms) {
    return onEachBucket(
      buckets,
      terms,
      ({ versioning }) => ['versioning', versioning],
      ({ enabled }, { name: bucket }) =>
        enabled
          ? pass(say('control.bucketVersioning.pass', { bucket }))
          : fail(
              say('control.bucketVersioning.fail', { bucket }),
              say('control.bucketVersioning.remedy', { bucket }),
            ),
    );
  },
};
