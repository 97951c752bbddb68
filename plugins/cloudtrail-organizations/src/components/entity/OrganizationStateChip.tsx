import type { OrganizationState } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { StateChip } from '../shared/StateChip';

/** The state, said to be the organization's: that of the account itself is another. */
export const OrganizationStateChip = ({
  state,
  isShaken,
}: {
  state: OrganizationState;
  /** Whether a newer attempt to observe failed. */
  isShaken?: boolean;
}) => {
  const t = useT();
  return (
    <StateChip
      state={state}
      isShaken={isShaken}
      label={t('card.organizationState', { state: t(`state.${state}`) })}
    />
  );
};
