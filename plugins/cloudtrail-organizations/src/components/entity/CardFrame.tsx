import { InfoCard } from '@backstage/core-components';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';

const useStyles = makeStyles((theme: Theme) => ({
  // Material UI draws actions out to the corner, which suits round buttons; a chip belongs beside the title.
  chip: { margin: theme.spacing(1.5, 1, 0, 0) },
}));

/** The card's title and its answer in a word, whatever is below. */
export const CardFrame = ({
  chip,
  children,
}: {
  chip?: ReactNode;
  children: ReactNode;
}) => {
  const t = useT();
  const classes = useStyles();
  const stack = useStackStyles();
  return (
    <InfoCard
      title={t('card.title')}
      titleTypographyProps={{ component: 'h2' }}
      action={chip && <div className={classes.chip}>{chip}</div>}
    >
      <div className={stack.stack}>{children}</div>
    </InfoCard>
  );
};
