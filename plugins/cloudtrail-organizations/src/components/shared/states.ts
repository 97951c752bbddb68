import type { OrganizationState } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Tone } from './StatusIcon';

export const STATE_TONES: Record<OrganizationState, Tone> = {
  active: 'good',
  incomplete: 'warning',
  failing: 'bad',
  disabled: 'off',
  unknown: 'unknown',
};
