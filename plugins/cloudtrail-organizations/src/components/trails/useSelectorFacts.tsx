import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useWhyUnknown } from '../../hooks/useWhyUnknown';
import type { NamedFact } from '../shared/FactList';

/** Which management events a trail logs. */
export function useSelectorFacts(
  observation: Trail['eventSelectors'],
): NamedFact[] {
  const t = useT();
  const whyUnknown = useWhyUnknown();
  const name = t('trails.managementEvents');
  if (observation.outcome !== 'observed' || !observation.value)
    return [
      {
        name,
        value: t('trails.unknownBecause', { cause: whyUnknown(observation) }),
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
