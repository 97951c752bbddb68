import type { CoverageVerdict } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { COVERAGE_TONES } from './coverage';
import { StatusLabel } from './StatusLabel';

/** Whether an account is logged, where a chip would be too loud. */
export const CoverageLabel = ({ verdict }: { verdict: CoverageVerdict }) => {
  const t = useT();
  return (
    <StatusLabel tone={COVERAGE_TONES[verdict]}>
      {t(`coverage.${verdict}`)}
    </StatusLabel>
  );
};
