import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { OperationPlan } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Said } from '../shared/Said';
import { StatusIcon, type Tone } from '../shared/StatusIcon';
import { useStackStyles } from '../shared/useStackStyles';

type Precondition = OperationPlan['preconditions'][number];

const TONES: Record<Precondition['holds'], Tone> = {
  yes: 'good',
  no: 'bad',
  unknown: 'unknown',
};

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    // Else a long ARN would be wider than a narrow dialog.
    '& > span': { minWidth: 0 },
  },
}));

/** What must be so, and whether it is, as far as was observed. */
export const Preconditions = ({
  preconditions,
}: {
  preconditions: Precondition[];
}) => {
  const t = useT();
  const classes = useStyles();
  const stack = useStackStyles();
  if (preconditions.length === 0) return null;
  return (
    <ul className={stack.list} aria-label={t('plan.preconditions')}>
      {preconditions.map(({ id, holds, message }) => (
        <Typography
          key={id}
          component="li"
          variant="body2"
          className={classes.item}
        >
          <StatusIcon tone={TONES[holds]} />
          <span>
            {t(`plan.holds.${holds}`)}: <Said sentence={message} />
          </span>
        </Typography>
      ))}
    </ul>
  );
};
