import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, onEachBucket, pass } from './verdicts';

/** What was written can be neither changed nor deleted for a time, by nobody. */
export const bucketObjectLock: OwnControl<'buckets'> = {
  id: 'bucket-object-lock-enabled',
  title: say('control.bucketObjectLock'),
  severity: 'low',
  standards: ['Security Hub S3.15'],
  facts: ['buckets'],
  judge({ buckets }, terms) {
    return onEachBucket(
      buckets,
      terms,
      ({ objectLock }) => ['objectLock', objectLock],
      ({ enabled, mode, days }, { name: bucket }) => {
        if (!enabled) {
          return fail(
            say('control.bucketObjectLock.fail', { bucket }),
            say('control.bucketObjectLock.remedy', { bucket }),
          );
        }
        return pass(
          mode && days
            ? say('control.bucketObjectLock.passFor', { bucket, mode, days })
            : say('control.bucketObjectLock.pass', { bucket }),
        );
      },
    );
  },
};
