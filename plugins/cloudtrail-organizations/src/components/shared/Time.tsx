import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { useReducer } from 'react';
import useInterval from 'react-use/esm/useInterval';
import { useTimes, type Times } from '../../hooks/useTimes';

const TICK_MS = 30_000;

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap' } });

/** A time as `format` says it, `4 minutes ago` by default; the exact time and its zone are in the tooltip. */
export const Time = ({
  at,
  format = 'relative',
}: {
  at: string;
  format?: Exclude<keyof Times, 'between' | 'exact'>;
}) => {
  const times = useTimes();
  const ages = format === 'relative' || format === 'brief';
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useInterval(tick, ages ? TICK_MS : null);
  return (
    <Tooltip title={times.exact(at)}>
      <time dateTime={at} className={useStyles().root}>
        {times[format](at)}
      </time>
    </Tooltip>
  );
};
