import { LinkButton } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { ReactNode } from 'react';
import { errorName } from '../../errors';
import { useErrorText } from '../../hooks/useErrorText';
import { useT } from '../../hooks/useT';

const Message = ({
  severity,
  title,
  action,
  children,
}: {
  severity: 'info' | 'warning' | 'error';
  title: string;
  action: ReactNode;
  children: ReactNode;
}) => (
  <Alert severity={severity} action={action}>
    <AlertTitle>{title}</AlertTitle>
    {children}
  </Alert>
);

/** Why nothing can be shown, and the way on. */
export const LoadError = ({
  error,
  onRetry,
  notFound,
  overviewPath,
}: {
  error: Error;
  onRetry: () => void;
  /** What it means that there is no such thing. */
  notFound?: { title: string; text: string };
  overviewPath?: string;
}) => {
  const t = useT();
  const errorText = useErrorText();
  const toOverview = overviewPath && (
    <LinkButton to={overviewPath} color="inherit" size="small">
      {t('error.toOverview')}
    </LinkButton>
  );

  if (errorName(error) === 'NotAllowedError')
    return (
      <Message
        severity="warning"
        title={t('error.notAllowedTitle')}
        action={toOverview}
      >
        {errorText(error) || t('error.notAllowed')}
      </Message>
    );
  if (notFound && errorName(error) === 'NotFoundError')
    return (
      <Message severity="info" title={notFound.title} action={toOverview}>
        {notFound.text}
      </Message>
    );
  return (
    <Message
      severity="error"
      title={t('error.title')}
      action={
        <Button color="inherit" size="small" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      }
    >
      {errorText(error)}
    </Message>
  );
};
