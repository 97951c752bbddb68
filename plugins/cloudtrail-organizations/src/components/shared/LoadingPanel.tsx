import Paper from '@material-ui/core/Paper';
import Skeleton from '@material-ui/lab/Skeleton';
import { useHiddenStyles } from './useHiddenStyles';
import { useStackStyles } from './useStackStyles';

/** Holds the place of what is being loaded. */
export const LoadingPanel = ({
  label,
  lines = 5,
}: {
  label: string;
  lines?: number;
}) => {
  const stack = useStackStyles();
  const { hidden } = useHiddenStyles();
  return (
    <Paper className={stack.paper} role="status" aria-busy="true">
      <span className={hidden}>{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={32} />
      ))}
    </Paper>
  );
};
