import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import type { PlotPoint } from './plotPoints';

/** Says a number of a point: as unknown where it is, and as the least where there may have been more. */
export function usePointInWords() {
  const t = useT();
  const number = useNumber();
  return (
    point: PlotPoint,
    key: 'active' | 'covered' | 'grave' | 'lesser',
  ): string => {
    const value = point[key];
    if (value === undefined) return t('value.unknown');
    const isOfFindings = key === 'grave' || key === 'lesser';
    return isOfFindings && point.atLeast
      ? t('findings.atLeast', { counts: number(value) })
      : number(value);
  };
}
