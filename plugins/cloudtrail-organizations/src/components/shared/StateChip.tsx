import type { OrganizationState } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { StatusChip } from './StatusChip';
import { STATE_TONES } from './states';

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
    <StatusChip
      tone={STATE_TONES[state]}
      label={label ?? t(`state.${state}`)}
    />
  );
};
