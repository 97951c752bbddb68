import type { CoverageCounts } from 'backstage-plugin-cloudtrail-organizations-common';
import { useNumber } from './useNumber';
import { useT } from './useT';

/** Of the active accounts, those that are not seen delivering. */
const MISSING = ['silent', 'uncovered', 'unverified', 'unknown'] as const;

/** How many active accounts are not covered, and how, in words; what there is none of is left out. */
export function useCoverageCounts(): (
  counts: Pick<CoverageCounts, (typeof MISSING)[number]>,
) => string[] {
  const t = useT();
  const number = useNumber();
  return counts =>
    MISSING.filter(verdict => counts[verdict] > 0).map(verdict =>
      t(`coverageCount.${verdict}`, { number: number(counts[verdict]) }),
    );
}
