import type {
  Finding,
  FindingCounts,
  Severity,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { isOpenFailure } from '../waivers/waiver';

/**
 * Counts the failures that nobody has waived, by severity. Where not everything was judged there may be more: undefined
 * then where there is none, else `atLeast`.
 */
export function countFindings(results: Finding[]): FindingCounts | undefined {
  const open = results.filter(isOpenFailure);
  const complete = results.every(({ verdict }) => verdict !== 'unknown');
  if (open.length === 0 && !complete) return undefined;
  const count = (severity: Severity) =>
    open.filter(finding => finding.severity === severity).length;
  return {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    ...(!complete && { atLeast: true }),
  };
}
