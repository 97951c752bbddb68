import Typography from '@material-ui/core/Typography';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';

/** How many active accounts are delivering, and how old that knowledge is. */
export const CoverageSummary = ({
  posture: { coverage, coverageObservedAt },
}: {
  posture: Pick<OrganizationSummary, 'coverage' | 'coverageObservedAt'>;
}) => {
  const t = useT();
  const number = useNumber();
  return (
    <div>
      <Typography variant="h5" component="h3">
        {coverage
          ? t('coverageSummary.covered', {
              delivering: number(coverage.delivering),
              active: number(coverage.active),
            })
          : t('coverageSummary.notKnown')}
      </Typography>
      {coverage && coverageObservedAt && (
        <Subtle>
          {t('coverageSummary.asOf', {
            time: <Time at={coverageObservedAt} />,
          })}
        </Subtle>
      )}
    </div>
  );
};
