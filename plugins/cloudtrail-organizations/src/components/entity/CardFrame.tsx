import { InfoCard } from '@backstage/core-components';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { OrganizationState } from 'backstage-plugin-cloudtrail-organizations-common';
import type { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';
import { OrganizationStateChip } from './OrganizationStateChip';

const useStyles = makeStyles((theme: Theme) => ({
  // Material UI draws actions out to the corner, which suits round buttons; a chip belongs beside the title.
  chip: { margin: theme.spacing(1.5, 1, 0, 0) },
}));

/** The card's title and state, whatever is below. */
export const CardFrame = ({
  state,
  children,
}: {
  state?: OrganizationState;
  children: ReactNode;
}) => {
  const t = useT();
  const classes = useStyles();
  const stack = useStackStyles();
  return (
    <InfoCard
      title={t('card.title')}
      titleTypographyProps={{ component: 'h2' }}
      action={
        state && (
          <div className={classes.chip}>
            <OrganizationStateChip state={state} />
          </div>
        )
      }
    >
      <div className={stack.stack}>{children}</div>
    </InfoCard>
  );
};
