import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useReason } from '../../hooks/useReason';
import type { NamedFact } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { StatusLabel } from '../shared/StatusLabel';
import { Time } from '../shared/Time';

const DeliveryError = ({ error }: { error: string }) => (
  <StatusLabel tone="bad">
    <Mono>{error}</Mono>
  </StatusLabel>
);

/** Whether a trail logs and delivers. Only a time is proof of delivery; no error is none. */
export function useDeliveryFacts(observation: Trail['status']): NamedFact[] {
  const t = useT();
  const reasonOf = useReason();
  if (observation.outcome !== 'observed' || !observation.value) {
    const unknown = t('trails.unknownBecause', {
      cause: reasonOf(observation),
    });
    return [
      { name: t('trails.logging'), value: unknown },
      { name: t('trails.lastDelivery'), value: unknown },
    ];
  }

  const status = observation.value;
  const time = (at: string | undefined) =>
    at ? <Time at={at} /> : t('value.never');
  const changedAt = status.isLogging
    ? status.startLoggingTime
    : status.stopLoggingTime;
  const onOrOff = t(status.isLogging ? 'value.on' : 'value.off');
  return [
    {
      name: t('trails.logging'),
      value: changedAt ? (
        <>
          {t('value.withSince', {
            value: onOrOff,
            since: t('time.since', {
              time: <Time at={changedAt} format="short" />,
            }),
          })}
        </>
      ) : (
        onOrOff
      ),
    },
    { name: t('trails.lastDelivery'), value: time(status.latestDeliveryTime) },
    {
      name: t('trails.deliveryError'),
      value: status.latestDeliveryError && (
        <DeliveryError error={status.latestDeliveryError} />
      ),
    },
    {
      name: t('trails.lastDigest'),
      value: time(status.latestDigestDeliveryTime),
    },
    {
      name: t('trails.digestError'),
      value: status.latestDigestDeliveryError && (
        <DeliveryError error={status.latestDigestDeliveryError} />
      ),
    },
    {
      name: t('trails.cloudWatchLogsDelivery'),
      value: status.latestCloudWatchLogsDeliveryTime && (
        <Time at={status.latestCloudWatchLogsDeliveryTime} />
      ),
    },
    {
      name: t('trails.cloudWatchLogsError'),
      value: status.latestCloudWatchLogsDeliveryError && (
        <DeliveryError error={status.latestCloudWatchLogsDeliveryError} />
      ),
    },
  ];
}
