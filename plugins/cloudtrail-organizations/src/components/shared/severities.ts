import type {
  Finding,
  FindingCounts,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Tone } from './StatusIcon';

export type Severity = Finding['severity'];

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = [
  'critical',
  'high',
  'medium',
  'low',
];

export const SEVERITY_TONES: Record<Severity, Tone> = {
  critical: 'bad',
  high: 'bad',
  medium: 'warning',
  low: 'off',
};

export function totalOf(counts: FindingCounts): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
