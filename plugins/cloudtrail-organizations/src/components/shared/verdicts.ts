import type { ControlVerdict } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Tone } from './StatusIcon';

export const VERDICT_TONES: Record<ControlVerdict, Tone> = {
  pass: 'good',
  fail: 'bad',
  unknown: 'unknown',
  notApplicable: 'off',
};
