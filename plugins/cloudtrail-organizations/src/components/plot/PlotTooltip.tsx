import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useT } from '../../hooks/useT';
import { useTimes } from '../../hooks/useTimes';
import type { Series } from './Legend';
import type { PlotPoint } from './plotPoints';
import { usePointInWords } from './usePointInWords';

const useStyles = makeStyles((theme: Theme) => ({
  root: { padding: theme.spacing(1, 1.5) },
  time: { fontWeight: 'bold' },
}));

/** What was seen at the time that is pointed at. */
export const PlotTooltip = ({
  point,
  series,
}: {
  point: PlotPoint | undefined;
  series: Series[];
}) => {
  const t = useT();
  const inWords = usePointInWords();
  const times = useTimes();
  const classes = useStyles();
  if (!point) return null;
  return (
    <Paper elevation={4} className={classes.root}>
      <Typography variant="body2" className={classes.time}>
        {times.short(new Date(point.at).toISOString())}
      </Typography>
      {series.map(({ key, name }) => (
        <Typography key={key} variant="body2">
          {t('plot.value', { name, value: inWords(point, key) })}
        </Typography>
      ))}
    </Paper>
  );
};
