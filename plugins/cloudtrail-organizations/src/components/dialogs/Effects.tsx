import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { OperationEffect } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { Said } from '../shared/Said';

const SIGNS: Record<OperationEffect['kind'], string> = {
  removed: '−',
  changed: '↓',
  added: '+',
  kept: '=',
  warning: '!',
};

const useStyles = makeStyles((theme: Theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  sign: {
    width: theme.spacing(2),
    textAlign: 'center',
    fontWeight: 'bold',
  },
}));

/** What will happen, one effect a line, the sign saying of which sort. */
export const Effects = ({ effects }: { effects: OperationEffect[] }) => {
  const t = useT();
  const classes = useStyles();
  const { hidden } = useHiddenStyles();
  if (effects.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('plan.effects')}>
      {effects.map(({ id, kind, message }) => (
        <Typography key={id} component="li" className={classes.item}>
          <span aria-hidden className={classes.sign}>
            {SIGNS[kind]}
          </span>
          <span>
            <span className={hidden}>{t(`plan.effect.${kind}`)}: </span>
            <Said sentence={message} />
          </span>
        </Typography>
      ))}
    </ul>
  );
};
