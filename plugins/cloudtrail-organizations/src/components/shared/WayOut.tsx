import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import useTimeoutFn from 'react-use/esm/useTimeoutFn';
import { useT } from '../../hooks/useT';
import { useStackStyles } from './useStackStyles';

const LONG_MS = 8_000;

/** After a long wait: that it is long, and a way to ask anew. */
export const WayOut = ({ onRetry }: { onRetry: () => void }) => {
  const t = useT();
  const stack = useStackStyles();
  const [isLong, setLong] = useState(false);
  const [, , wait] = useTimeoutFn(() => setLong(true), LONG_MS);
  if (!isLong) return null;
  return (
    <div className={stack.row}>
      <Typography variant="body2">{t('loading.long')}</Typography>
      <Button
        size="small"
        variant="outlined"
        onClick={() => {
          setLong(false);
          wait();
          onRetry();
        }}
      >
        {t('error.retry')}
      </Button>
    </div>
  );
};
