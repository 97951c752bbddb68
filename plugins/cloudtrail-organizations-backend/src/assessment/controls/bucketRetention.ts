import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, onEachBucket, pass } from './verdicts';

/** As long as auditors commonly ask about, and as AWS's own control for log groups (CloudWatch.16) asks for. */
const DAYS = 365;

/** No lifecycle rule deletes logs that somebody may still ask for. */
export const bucketRetention: OwnControl<'buckets'> = {
  id: 'bucket-keeps-logs-for-a-year',
  title: say('control.bucketRetention'),
  severity: 'medium',
  standards: [],
  facts: ['buckets'],
  judge({ buckets }, terms) {
    return onEachBucket(
      buckets,
      terms,
      ({ lifecycle }) => ['lifecycle', lifecycle],
      ({ expiresAfterDays: days }, { name: bucket }) => {
        if (days === undefined) {
          return pass(say('control.bucketRetention.forever', { bucket }));
        }
        return days >= DAYS
          ? pass(say('control.bucketRetention.pass', { bucket, days }))
          : fail(
              say('control.bucketRetention.fail', { bucket, days }),
              say('control.bucketRetention.remedy', { bucket }),
            );
      },
    );
  },
};
