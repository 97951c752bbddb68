import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useChanges } from '../../hooks/useChanges';
import { useT } from '../../hooks/useT';
import { LoadError } from '../shared/LoadError';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { useStackStyles } from '../shared/useStackStyles';
import { ChangeItem } from './ChangeItem';

/** What a fact was, the newest first. */
export const Changes = ({
  organization,
  subject,
}: {
  organization: string;
  subject: string;
}) => {
  const t = useT();
  const stack = useStackStyles();
  const { hidden } = useHiddenStyles();
  const { items, isFirst, loading, error, retry, more } = useChanges(
    organization,
    subject,
  );
  return (
    <div className={stack.stack}>
      {items?.length === 0 && <Typography>{t('history.none')}</Typography>}
      {items && items.length > 0 && (
        <ol className={stack.list}>
          {items.map((change, index) => (
            <ChangeItem
              key={change.at}
              change={change}
              until={items[index - 1]?.at}
              isFirst={isFirst && index === items.length - 1}
            />
          ))}
        </ol>
      )}
      {loading && (
        <div role="status" aria-busy="true">
          <span className={hidden}>{t('history.loading')}</span>
          {[1, 2, 3].map(line => (
            <Skeleton key={line} height={48} />
          ))}
        </div>
      )}
      {error && <LoadError error={error} onRetry={retry} />}
      {more && (
        <div>
          <Button size="small" variant="outlined" onClick={more}>
            {t('history.older')}
          </Button>
        </div>
      )}
    </div>
  );
};
