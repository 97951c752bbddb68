import { makeStyles, useTheme, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useNumber } from '../../hooks/useNumber';
import { useTimes } from '../../hooks/useTimes';
import { useStackStyles } from '../shared/useStackStyles';
import { Legend, type Series } from './Legend';
import { PlotTooltip } from './PlotTooltip';
import type { PlotPoint } from './plotPoints';
import { ticksBetween } from './ticks';

const useStyles = makeStyles((theme: Theme) => ({
  root: { margin: theme.spacing(0, 0, 1) },
}));

/** Before it is measured, and where nothing is laid out. */
const INITIAL = { width: 600, height: 100 };

/** Something over time, with its title, its legend in words and, for who cannot see it, what it is now. */
export const Plot = ({
  title,
  summary,
  height,
  series,
  points,
  from,
  to,
  children,
}: {
  title: string;
  summary: string;
  height: number;
  series: Series[];
  points: PlotPoint[];
  from: number;
  to: number;
  /** What recharts draws. */
  children: ReactNode;
}) => {
  const classes = useStyles();
  const stack = useStackStyles();
  const { palette, typography } = useTheme();
  const times = useTimes();
  const number = useNumber();
  const ticks = ticksBetween(from, to);
  const mark = (at: number) =>
    times[ticks.areDays ? 'date' : 'minute'](new Date(at).toISOString());
  const axis = {
    stroke: palette.divider,
    tick: { fill: palette.textSubtle, fontSize: typography.caption.fontSize },
    tickLine: false,
  };
  return (
    <figure className={classes.root}>
      <figcaption className={stack.row}>
        <Typography variant="body2" component="span" className={stack.grow}>
          {title}
        </Typography>
        <Legend series={series} />
      </figcaption>
      <div role="img" aria-label={`${title}: ${summary}`}>
        <ResponsiveContainer
          width="100%"
          height={height}
          initialDimension={INITIAL}
        >
          <ComposedChart
            data={points}
            // A picture to those who listen: the table says the same.
            accessibilityLayer={false}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          >
            <CartesianGrid vertical={false} stroke={palette.divider} />
            <XAxis
              {...axis}
              dataKey="at"
              type="number"
              scale="time"
              domain={[from, to]}
              allowDataOverflow
              ticks={ticks.at}
              tickFormatter={mark}
            />
            <YAxis
              {...axis}
              axisLine={false}
              width={44}
              allowDecimals={false}
              tickCount={3}
              tickFormatter={number}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: palette.textSubtle }}
              content={({ active, payload }) => (
                <PlotTooltip
                  point={
                    active
                      ? (payload[0]?.payload as PlotPoint | undefined)
                      : undefined
                  }
                  series={series}
                />
              )}
            />
            {children}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
};
