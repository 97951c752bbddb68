import Alert from '@material-ui/lab/Alert';
import { errorName } from '../../errors';
import { useErrorText } from '../../hooks/useErrorText';
import { useT } from '../../hooks/useT';

/** Why it was not started. */
export const StartProblem = ({
  error,
  replanned,
}: {
  error: Error | undefined;
  /** Whether there is a new plan to read. */
  replanned: boolean;
}) => {
  const t = useT();
  const errorText = useErrorText();
  if (!error) return null;
  return (
    <Alert severity="error">
      {t('plan.startFailed', { cause: errorText(error) })}{' '}
      {replanned && errorName(error) === 'ConflictError' && t('plan.changed')}
    </Alert>
  );
};
