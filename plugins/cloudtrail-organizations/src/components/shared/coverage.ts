import type { CoverageVerdict } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Tone } from './StatusIcon';

/** How each coverage of an account stands. Only what delivers is covered. */
export const COVERAGE_TONES: Record<CoverageVerdict, Tone> = {
  delivering: 'good',
  silent: 'bad',
  uncovered: 'bad',
  unverified: 'unknown',
  suspended: 'off',
  unknown: 'unknown',
};
