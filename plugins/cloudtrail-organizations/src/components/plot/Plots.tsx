import { useTheme } from '@material-ui/core/styles';
import { Area, Line, ReferenceDot } from 'recharts';
import { useT } from '../../hooks/useT';
import { Plot } from './Plot';
import { lastDrop, type PlotPoint } from './plotPoints';
import { ACCOUNTS_HEIGHT, FINDINGS_HEIGHT } from './size';
import { usePointInWords } from './usePointInWords';

/** Told to a step: what was seen holds until something else was. */
const STEP = {
  type: 'stepAfter',
  isAnimationActive: false,
  dot: false,
  activeDot: false,
} as const;

/** Accounts and findings, one below the other on the same axis of time: on one, neither could be read. */
export const Plots = ({
  points,
  from,
  to,
}: {
  /** At least one. */
  points: PlotPoint[];
  from: number;
  to: number;
}) => {
  const t = useT();
  const inWords = usePointInWords();
  const { palette } = useTheme();
  const now = points[points.length - 1];
  const drop = lastDrop(points);
  const span = { points, from, to };
  return (
    <div>
      <Plot
        {...span}
        title={t('plot.accounts')}
        summary={t('plot.accountsNow', {
          covered: inWords(now, 'covered'),
          active: inWords(now, 'active'),
        })}
        height={ACCOUNTS_HEIGHT}
        series={[
          {
            key: 'covered',
            name: t('plot.covered'),
            color: palette.status.ok,
            filled: true,
          },
          {
            key: 'active',
            name: t('plot.active'),
            color: palette.textSubtle,
            filled: false,
          },
        ]}
      >
        <Area
          {...STEP}
          dataKey="covered"
          stroke={palette.status.ok}
          strokeWidth={2}
          fill={palette.status.ok}
          fillOpacity={0.15}
        />
        <Line
          {...STEP}
          dataKey="active"
          stroke={palette.textSubtle}
          strokeDasharray="5 4"
        />
        {drop && drop.at >= from && (
          <ReferenceDot
            x={drop.at}
            y={drop.to}
            r={4}
            fill={palette.status.error}
            stroke={palette.background.paper}
          />
        )}
      </Plot>
      <Plot
        {...span}
        title={t('plot.findings')}
        summary={t('plot.findingsNow', {
          grave: inWords(now, 'grave'),
          lesser: inWords(now, 'lesser'),
        })}
        height={FINDINGS_HEIGHT}
        series={[
          {
            key: 'grave',
            name: t('plot.grave'),
            color: palette.status.error,
            filled: true,
          },
          {
            key: 'lesser',
            name: t('plot.lesser'),
            color: palette.status.warning,
            filled: true,
          },
        ]}
      >
        <Area
          {...STEP}
          dataKey="grave"
          stackId="findings"
          stroke={palette.status.error}
          strokeWidth={2}
          fill={palette.status.error}
          fillOpacity={0.2}
        />
        <Area
          {...STEP}
          dataKey="lesser"
          stackId="findings"
          stroke={palette.status.warning}
          strokeWidth={2}
          fill={palette.status.warning}
          fillOpacity={0.2}
        />
      </Plot>
    </div>
  );
};
