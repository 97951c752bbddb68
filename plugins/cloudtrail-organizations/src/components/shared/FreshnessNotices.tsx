import Alert from '@material-ui/lab/Alert';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { NewerFailed } from './NewerFailed';
import { Said } from './Said';
import { Time } from './Time';

/** Says that what is shown is old, and why nothing newer is there. */
export const FreshnessNotices = ({
  organization,
  error,
}: {
  organization: Pick<
    OrganizationSummary,
    'stale' | 'observedAt' | 'lastAttempt'
  >;
  /** Why the newest answer of the portal could not be loaded. */
  error?: Error;
}) => {
  const t = useT();
  const { stale, observedAt, lastAttempt } = organization;
  return (
    <>
      {stale && observedAt && (
        <Alert severity="warning" role="status">
          {t('stale.text', { time: <Time at={observedAt} /> })}
        </Alert>
      )}
      {lastAttempt && (
        <Alert severity="warning" role="status">
          {t('stale.attempt', {
            time: <Time at={lastAttempt.at} />,
            cause: <Said sentence={lastAttempt.message} />,
          })}
        </Alert>
      )}
      <NewerFailed error={error} />
    </>
  );
};
