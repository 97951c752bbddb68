import Paper from '@material-ui/core/Paper';
import Skeleton from '@material-ui/lab/Skeleton';
import { WayOut } from './WayOut';
import { useHiddenStyles } from './useHiddenStyles';
import { useStackStyles } from './useStackStyles';

/** Holds the place of what is being loaded. */
export const LoadingPanel = ({
  label,
  lines = 5,
  onRetry,
}: {
  label: string;
  lines?: number;
  /** Asks anew, where the wait is long. */
  onRetry?: () => void;
}) => {
  const stack = useStackStyles();
  const { hidden } = useHiddenStyles();
  return (
    <Paper className={stack.paper} role="status" aria-busy="true">
      <span className={hidden}>{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={32} />
      ))}
      {onRetry && <WayOut onRetry={onRetry} />}
    </Paper>
  );
};
