import type { OrganizationState } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { StatusChip } from './StatusChip';
import type { Tone } from './StatusIcon';

const TONES: Record<OrganizationState, Tone> = {
  active: 'good',
  incomplete: 'warning',
  failing: 'bad',
  disabled: 'off',
  unknown: 'unknown',
};

/** The state of an organization, by its word; icon and colour only support. */
export const StateChip = ({
  state,
  label,
}: {
  state: OrganizationState;
  /** Where the word alone does not say whose state it is. */
  label?: string;
}) => {
  const t = useT();
  return (
    <StatusChip tone={TONES[state]} label={label ?? t(`state.${state}`)} />
  );
};
