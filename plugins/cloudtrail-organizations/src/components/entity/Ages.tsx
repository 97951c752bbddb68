import type { AccountMembership } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';

/** How old each part of the answer is: they are looked for at different times, and one age for all would be wrong. */
export const Ages = ({
  account: { coverage, organization, observedAt },
}: {
  account: Pick<AccountMembership, 'coverage' | 'organization' | 'observedAt'>;
}) => {
  const t = useT();
  const { attemptFailedAt } = organization;
  return (
    <div>
      {attemptFailedAt && (
        <Subtle>
          {t('card.attemptFailed', { time: <Time at={attemptFailedAt} /> })}
        </Subtle>
      )}
      {coverage?.checkedAt && (
        <Subtle>
          {t('card.evidenceRead', { time: <Time at={coverage.checkedAt} /> })}
        </Subtle>
      )}
      <Subtle>
        {organization.observedAt
          ? t('card.organizationObserved', {
              time: <Time at={organization.observedAt} />,
            })
          : t('card.organizationNeverObserved')}
      </Subtle>
      <Subtle>
        {t('card.accountListed', { time: <Time at={observedAt} /> })}
      </Subtle>
    </div>
  );
};
