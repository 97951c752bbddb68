import { known, say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, onEachOrganizationTrail, pass, unseen } from './verdicts';

/** AWS's own control gives a day. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** A log group that nothing has reached for a day alarms nobody. */
export const cloudWatchLogs: OwnControl<'trails'> = {
  id: 'cloudwatch-logs-delivery',
  title: say('control.cloudWatchLogs'),
  severity: 'low',
  standards: ['FSBP CloudTrail.5'],
  facts: ['trails'],
  judge({ trails }, terms) {
    return onEachOrganizationTrail(trails, terms, trail => {
      const { name, status, cloudWatchLogsLogGroupArn: group } = trail;
      const remedy = say('control.cloudWatchLogs.remedy', { trail: name });
      if (!group) {
        return fail(
          say('control.cloudWatchLogs.none', { trail: name }),
          remedy,
        );
      }
      const value = known(status, terms);
      const evidence = { 'trails.status': status };
      if (!value) return { ...unseen(status), evidence };
      const {
        latestCloudWatchLogsDeliveryTime: deliveredAt,
        latestCloudWatchLogsDeliveryError: error,
      } = value;
      if (error) {
        return {
          ...fail(
            say('control.cloudWatchLogs.error', { trail: name, group, error }),
            remedy,
          ),
          evidence,
        };
      }
      const recent =
        deliveredAt !== undefined &&
        terms.now - Date.parse(deliveredAt) <= DAY_MS;
      return {
        ...(recent
          ? pass(
              say('control.cloudWatchLogs.pass', { trail: name, deliveredAt }),
            )
          : fail(
              say('control.cloudWatchLogs.silent', { trail: name, group }),
              remedy,
            )),
        evidence,
      };
    });
  },
};
