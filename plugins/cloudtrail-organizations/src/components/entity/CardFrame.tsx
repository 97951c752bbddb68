import { InfoCard } from '@backstage/core-components';
import type { OrganizationState } from 'backstage-plugin-cloudtrail-organizations-common';
import type { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';
import { OrganizationStateChip } from './OrganizationStateChip';

/** The card's title and state, whatever is below. */
export const CardFrame = ({
  state,
  children,
}: {
  state?: OrganizationState;
  children: ReactNode;
}) => {
  const t = useT();
  const stack = useStackStyles();
  return (
    <InfoCard
      title={t('card.title')}
      titleTypographyProps={{ component: 'h2' }}
      action={state && <OrganizationStateChip state={state} />}
    >
      <div className={stack.stack}>{children}</div>
    </InfoCard>
  );
};
