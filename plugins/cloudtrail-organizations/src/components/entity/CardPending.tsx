import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { errorName } from '../../errors';
import { useT } from '../../hooks/useT';
import { LoadError } from '../shared/LoadError';
import { WayOut } from '../shared/WayOut';
import { useHiddenStyles } from '../shared/useHiddenStyles';

/** What stands in the card while nothing is known: that it loads, that there is nothing, or why not. */
export const CardPending = ({
  error,
  onRetry,
  notFound,
}: {
  error: Error | undefined;
  onRetry: () => void;
  notFound: string;
}) => {
  const t = useT();
  const { hidden } = useHiddenStyles();
  if (error && errorName(error) === 'NotFoundError')
    return <Typography variant="body2">{notFound}</Typography>;
  if (error) return <LoadError error={error} onRetry={onRetry} />;
  return (
    <div role="status" aria-busy="true">
      <span className={hidden}>{t('card.loading')}</span>
      {['account', 'organization', 'state', 'trails'].map(line => (
        <Skeleton key={line} height={28} />
      ))}
      <WayOut onRetry={onRetry} />
    </div>
  );
};
