import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback, type ReactNode } from 'react';
import { useReason } from './useReason';
import { useT } from './useT';

/** What every observation has. */
type Observation = Posture['observations']['trails'];

/** Shows what was observed by `show`; else that it is unknown, or does not apply, and why. */
export function useSeen() {
  const t = useT();
  const reasonOf = useReason();
  return useCallback(
    <T>(
      observation: Omit<Observation, 'value'> & { value?: T },
      show: (value: T) => ReactNode,
    ): ReactNode => {
      const { outcome, value } = observation;
      if (outcome === 'observed' && value !== undefined) return show(value);
      const cause = reasonOf(observation);
      return outcome === 'notApplicable'
        ? cause || t('outcome.notApplicable')
        : t('trails.unknownBecause', { cause });
    },
    [t, reasonOf],
  );
}
