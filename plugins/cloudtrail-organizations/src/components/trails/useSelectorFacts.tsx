import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { useSeen } from '../../hooks/useSeen';
import { useT } from '../../hooks/useT';
import type { NamedFact } from '../shared/FactList';

/** Which events a trail logs, and whether CloudTrail looks for anomalies in them. */
export function useSelectorFacts({
  eventSelectors,
  insights,
}: Pick<Trail, 'eventSelectors' | 'insights'>): NamedFact[] {
  const t = useT();
  const seen = useSeen();
  const joined = (parts: (string | false)[]) =>
    parts.filter(Boolean).join(t('value.separator'));
  const objects = eventSelectors.value?.s3ObjectEvents;
  return [
    {
      name: t('trails.managementEvents'),
      value: seen(
        eventSelectors,
        ({ managementEvents, excludedEventSources, advanced }) =>
          joined([
            t(`trails.events.${managementEvents}`),
            excludedEventSources.length > 0 &&
              t('trails.excluded', {
                sources: excludedEventSources.join(t('value.separator')),
              }),
            advanced && t('trails.advanced'),
          ]),
      ),
    },
    {
      name: t('trails.objectEvents'),
      value:
        objects &&
        (joined([
          objects.read && t('trails.reads'),
          objects.write && t('trails.writes'),
        ]) ||
          t('value.none')),
    },
    {
      name: t('trails.insights'),
      value: seen(insights, ({ types }) =>
        types.length > 0 ? types.join(t('value.separator')) : t('value.off'),
      ),
    },
  ];
}
