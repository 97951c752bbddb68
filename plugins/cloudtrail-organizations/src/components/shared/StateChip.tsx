import type { OrganizationState } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { StatusChip } from './StatusChip';
import { STATE_TONES } from './states';

/** The state of an organization, by its word; icon and colour only support. */
export const StateChip = ({
  state,
  label,
  isShaken = false,
}: {
  state: OrganizationState;
  /** Where the word alone does not say whose state it is. */
  label?: string;
  /** Whether a newer attempt to observe failed: nobody can say that it is well now. */
  isShaken?: boolean;
}) => {
  const t = useT();
  return (
    <StatusChip
      tone={
        isShaken && STATE_TONES[state] === 'good'
          ? 'warning'
          : STATE_TONES[state]
      }
      label={label ?? t(`state.${state}`)}
    />
  );
};
