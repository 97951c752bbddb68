import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useReason } from '../../hooks/useReason';
import type { NamedFact } from '../shared/FactList';

/** Which management events a trail logs. */
export function useSelectorFacts(
  observation: Trail['eventSelectors'],
): NamedFact[] {
  const t = useT();
  const reasonOf = useReason();
  const name = t('trails.managementEvents');
  if (observation.outcome !== 'observed' || !observation.value)
    return [
      {
        name,
        value: t('trails.unknownBecause', { cause: reasonOf(observation) }),
      },
    ];

  const { managementEvents, excludedEventSources, advanced } =
    observation.value;
  const parts = [
    t(`trails.events.${managementEvents}`),
    excludedEventSources.length > 0 &&
      t('trails.excluded', {
        sources: excludedEventSources.join(t('value.separator')),
      }),
    advanced && t('trails.advanced'),
  ];
  return [{ name, value: parts.filter(Boolean).join(t('value.separator')) }];
}
