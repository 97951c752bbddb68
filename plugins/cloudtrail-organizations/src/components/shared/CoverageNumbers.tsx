import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCoverageCounts } from '../../hooks/useCoverageCounts';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { CoverageBar } from './CoverageBar';
import { Subtle } from './Subtle';

/** How many of the active accounts are seen delivering, and what is amiss with the others. */
export const CoverageNumbers = ({
  organization: { coverage },
}: {
  organization: Pick<OrganizationSummary, 'coverage'>;
}) => {
  const t = useT();
  const number = useNumber();
  const inWords = useCoverageCounts();
  if (!coverage) return <>{t('value.unknown')}</>;
  return (
    <>
      {t('value.covered', {
        delivering: number(coverage.delivering),
        active: number(coverage.active),
      })}
      <CoverageBar delivering={coverage.delivering} active={coverage.active} />
      {inWords(coverage).map(words => (
        <Subtle key={words}>{words}</Subtle>
      ))}
    </>
  );
};
