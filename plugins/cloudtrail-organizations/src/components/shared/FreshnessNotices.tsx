import Alert from '@material-ui/lab/Alert';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useErrorText } from '../../hooks/useErrorText';
import { useT } from '../../hooks/useT';
import { AttemptFailed } from './AttemptFailed';
import { isSameSentence } from './mentions';
import { Time } from './Time';

/** The state says so itself. */
const SAYS_STALE = 'state.unknown.stale';

/** Says in one place that what is shown is old, and why nothing newer is there; what the state says is not said twice. */
export const FreshnessNotices = ({
  organization,
  error,
}: {
  organization: Pick<
    OrganizationSummary,
    'stale' | 'observedAt' | 'lastAttempt' | 'messages'
  >;
  /** Why the newest answer of the portal could not be loaded. */
  error?: Error;
}) => {
  const t = useT();
  const errorText = useErrorText();
  const { stale, observedAt, lastAttempt, messages } = organization;
  const isOld = stale && observedAt && messages.reason.key !== SAYS_STALE;
  const hasFailed =
    lastAttempt && !isSameSentence(lastAttempt.message, messages.reason);
  if (!isOld && !hasFailed && !error) return null;
  return (
    <Alert severity="warning" role="status">
      {isOld && (
        <div>{t('stale.text', { time: <Time at={observedAt} /> })}</div>
      )}
      {hasFailed && (
        <div>
          <AttemptFailed attempt={lastAttempt} />
        </div>
      )}
      {error && (
        <div>{t('error.newerFailed', { cause: errorText(error) })}</div>
      )}
    </Alert>
  );
};
