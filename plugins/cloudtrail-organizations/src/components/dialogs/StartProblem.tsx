import { Link } from '@backstage/core-components';
import Alert from '@material-ui/lab/Alert';
import { errorName, isAnswer } from '../../errors';
import { useErrorText } from '../../hooks/useErrorText';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';

/** Why it was not started, or that nobody knows whether it was. */
export const StartProblem = ({
  organization,
  error,
  replanned,
}: {
  /** Its configured name. */
  organization: string;
  error: Error | undefined;
  /** Whether there is a new plan to read. */
  replanned: boolean;
}) => {
  const t = useT();
  const paths = usePaths();
  const errorText = useErrorText();
  if (!error) return null;
  if (!isAnswer(error)) {
    return (
      <Alert severity="error">
        {t('plan.startUnknown', {
          operations: (
            <Link to={paths.operations(organization)}>
              {t('organization.tab.operations')}
            </Link>
          ),
        })}
      </Alert>
    );
  }
  return (
    <Alert severity="error">
      {t('plan.startFailed', { cause: errorText(error) })}{' '}
      {replanned && errorName(error) === 'ConflictError' && t('plan.changed')}
    </Alert>
  );
};
