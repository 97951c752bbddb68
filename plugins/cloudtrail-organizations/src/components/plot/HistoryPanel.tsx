import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { lazy, Suspense } from 'react';
import { useHistory } from '../../hooks/useHistory';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { Disclosure } from '../shared/Disclosure';
import { LoadError } from '../shared/LoadError';
import { NewerFailed } from '../shared/NewerFailed';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { useStackStyles } from '../shared/useStackStyles';
import { HistoryTable } from './HistoryTable';
import { lastDrop, plotPoints, startOf, type PlotPoint } from './plotPoints';
import { PLOT_HEIGHT } from './size';
import { DAYS, useDays } from './useDays';

// Most of what the overview loads would be the plot: all else is there before it.
const Plots = lazy(() =>
  import('./Plots').then(module => ({ default: module.Plots })),
);

const useStyles = makeStyles((theme: Theme) => ({
  // Material UI's own is too pale to be read, and loud.
  range: { color: theme.palette.textSubtle, textTransform: 'none' },
  chosen: {
    '&&': { color: theme.palette.text.primary, fontWeight: 'bold' },
  },
}));

const Placeholder = () => (
  <Skeleton variant="rect" height={PLOT_HEIGHT} aria-hidden />
);

const Beginning = ({ points, from }: { points: PlotPoint[]; from: number }) => {
  const t = useT();
  const [first] = points;
  if (first.at <= from) return null;
  return (
    <Subtle>
      {t('plot.beginning', {
        time: <Time at={new Date(first.at).toISOString()} format="short" />,
      })}
    </Subtle>
  );
};

const Drop = ({ points }: { points: PlotPoint[] }) => {
  const t = useT();
  const number = useNumber();
  const drop = lastDrop(points);
  if (!drop) return null;
  return (
    <Subtle>
      {t('plot.drop', {
        time: <Time at={new Date(drop.at).toISOString()} format="short" />,
        from: number(drop.from),
        to: number(drop.to),
      })}
    </Subtle>
  );
};

/** Accounts that deliver and findings that are open, over time: since when, at a glance. */
export const HistoryPanel = () => {
  const t = useT();
  const stack = useStackStyles();
  const { hidden } = useHiddenStyles();
  const classes = useStyles();
  const { days, setDays } = useDays();
  const { value, error, reload } = useHistory(days);
  const points = value && plotPoints(value.points, value.to);
  return (
    <Paper className={stack.paper}>
      <div className={stack.stack}>
        <div className={stack.row}>
          <Typography variant="h5" component="h2" className={stack.grow}>
            {t('plot.title', { count: days })}
          </Typography>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={days}
            onChange={(_, chosen: number | null) => chosen && setDays(chosen)}
            aria-label={t('plot.range')}
          >
            {DAYS.map(one => (
              <ToggleButton
                key={one}
                value={one}
                classes={{ root: classes.range, selected: classes.chosen }}
              >
                {t('plot.days', { count: one })}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </div>
        {!value && !error && (
          <div role="status" aria-busy="true">
            <span className={hidden}>{t('plot.loading')}</span>
            <Placeholder />
          </div>
        )}
        {!value && error && <LoadError error={error} onRetry={reload} />}
        {value && <NewerFailed error={error} />}
        {points?.length === 0 && <Typography>{t('plot.none')}</Typography>}
        {value && points && points.length > 0 && (
          <>
            <div>
              <Drop points={points} />
              <Beginning points={points} from={value.from} />
            </div>
            <Suspense fallback={<Placeholder />}>
              <Plots
                points={points}
                from={startOf(points, value.from, value.to)}
                to={value.to}
              />
            </Suspense>
            <Disclosure summary={t('plot.asTable')}>
              <HistoryTable points={points} />
            </Disclosure>
          </>
        )}
      </div>
    </Paper>
  );
};
