import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useStackStyles } from '../shared/useStackStyles';
import type { PlotPoint } from './plotPoints';

/** What a line or an area stands for. */
export interface Series {
  key: Exclude<keyof PlotPoint, 'at' | 'atLeast'>;
  name: string;
  color: string;
  /** An area, else a dashed line. */
  filled: boolean;
}

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    color: theme.palette.textSubtle,
  },
  swatch: {
    display: 'inline-block',
    width: theme.spacing(2),
    height: 0,
    borderTopStyle: 'dashed',
    borderTopWidth: 2,
  },
  filled: { borderTopStyle: 'solid', borderTopWidth: theme.spacing(1) },
}));

/** What stands for what, in words; colour and dash only support. */
export const Legend = ({ series }: { series: Series[] }) => {
  const classes = useStyles();
  const stack = useStackStyles();
  return (
    <span className={stack.row}>
      {series.map(({ key, name, color, filled }) => (
        <Typography
          key={key}
          variant="body2"
          component="span"
          className={classes.item}
        >
          <span
            aria-hidden
            className={`${classes.swatch} ${filled ? classes.filled : ''}`}
            style={{ borderTopColor: color }}
          />
          {name}
        </Typography>
      ))}
    </span>
  );
};
