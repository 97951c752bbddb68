import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useOperations } from '../../hooks/useOperations';
import { useT } from '../../hooks/useT';
import { LoadError } from '../shared/LoadError';
import { LoadingPanel } from '../shared/LoadingPanel';
import { NewerFailed } from '../shared/NewerFailed';
import { useStackStyles } from '../shared/useStackStyles';
import { OperationsTable } from './OperationsTable';

/** What was done here through the portal, page by page. */
export const OperationsTab = ({ organization }: { organization: string }) => {
  const t = useT();
  const stack = useStackStyles();
  // The cursors of the pages that led here: the backend knows only the way forward.
  const [cursors, setCursors] = useState<string[]>([]);
  const { value, error, reload } = useOperations(
    organization,
    cursors[cursors.length - 1],
  );

  if (!value)
    return error ? (
      <LoadError error={error} onRetry={reload} />
    ) : (
      <LoadingPanel label={t('operations.loading')} />
    );
  if (value.totalItems === 0)
    return <Typography>{t('operations.none')}</Typography>;
  const { nextCursor } = value;
  return (
    <div className={stack.stack}>
      <NewerFailed error={error} />
      <Paper className={stack.paper}>
        <OperationsTable organization={organization} operations={value.items} />
        <div className={stack.row}>
          <Typography variant="body2" className={stack.grow}>
            {t('operations.total', { count: value.totalItems })}
          </Typography>
          <Button
            disabled={cursors.length === 0}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            {t('operations.newer')}
          </Button>
          <Button
            disabled={!nextCursor}
            onClick={() => nextCursor && setCursors([...cursors, nextCursor])}
          >
            {t('operations.older')}
          </Button>
        </div>
      </Paper>
    </div>
  );
};
