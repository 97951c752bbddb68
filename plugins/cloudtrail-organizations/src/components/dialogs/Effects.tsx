import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { OperationEffect } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { Said } from '../shared/Said';
import { useStackStyles } from '../shared/useStackStyles';

const SIGNS: Record<OperationEffect['kind'], string> = {
  removed: '−',
  changed: '↓',
  added: '+',
  kept: '=',
  warning: '!',
};

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  sign: {
    flex: `0 0 ${theme.spacing(2)}px`,
    textAlign: 'center',
    fontWeight: 'bold',
  },
}));

/** What is lost comes first. */
const ORDER = Object.keys(SIGNS);

/** What will happen, one effect a line, the sign saying of which sort. */
export const Effects = ({ effects }: { effects: OperationEffect[] }) => {
  const t = useT();
  const classes = useStyles();
  const { hidden } = useHiddenStyles();
  const stack = useStackStyles();
  if (effects.length === 0) return null;
  const ordered = [...effects].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  return (
    <ul className={stack.list} aria-label={t('plan.effects')}>
      {ordered.map(({ id, kind, message }) => (
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
