import Alert from '@material-ui/lab/Alert';
import { useErrorText } from '../../hooks/useErrorText';
import { useT } from '../../hooks/useT';

/** Says why what is shown could not be loaded anew. */
export const NewerFailed = ({ error }: { error: Error | undefined }) => {
  const t = useT();
  const errorText = useErrorText();
  if (!error) return null;
  return (
    <Alert severity="warning" role="status">
      {t('error.newerFailed', { cause: errorText(error) })}
    </Alert>
  );
};
