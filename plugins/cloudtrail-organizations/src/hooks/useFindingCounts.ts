import type { FindingCounts } from 'backstage-plugin-cloudtrail-organizations-common';
import { SEVERITIES } from '../components/shared/severities';
import { useT } from './useT';

/** How many findings of each severity there are, in words, the gravest first; severities without any are left out. */
export function useFindingCounts(): (counts: FindingCounts) => string[] {
  const t = useT();
  return counts =>
    SEVERITIES.filter(severity => counts[severity] > 0).map(severity =>
      t(`findings.count.${severity}`, { number: String(counts[severity]) }),
    );
}
