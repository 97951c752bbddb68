import type { CoverageVerdict } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { StatusChip } from './StatusChip';
import { COVERAGE_TONES } from './coverage';

/** Whether an account is logged, by its word; icon and colour only support. */
export const CoverageChip = ({ verdict }: { verdict: CoverageVerdict }) => {
  const t = useT();
  return (
    <StatusChip
      tone={COVERAGE_TONES[verdict]}
      label={t(`coverage.${verdict}`)}
    />
  );
};
