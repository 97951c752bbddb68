import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Said } from './Said';
import { Time } from './Time';

/** Says that the newest attempt to observe failed, and why. */
export const AttemptFailed = ({
  attempt,
}: {
  attempt: NonNullable<OrganizationSummary['lastAttempt']>;
}) => {
  const t = useT();
  return (
    <>
      {t('stale.attempt', {
        time: <Time at={attempt.at} />,
        cause: <Said sentence={attempt.message} />,
      })}
    </>
  );
};
