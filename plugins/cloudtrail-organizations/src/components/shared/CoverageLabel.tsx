import type { CoverageVerdict } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { StatusLabel } from './StatusLabel';
import type { Tone } from './StatusIcon';

const TONES: Record<CoverageVerdict, Tone> = {
  delivering: 'good',
  silent: 'bad',
  uncovered: 'bad',
  unverified: 'warning',
  suspended: 'off',
  unknown: 'unknown',
};

/** Whether an account is logged, by its word; icon and colour only support. */
export const CoverageLabel = ({ verdict }: { verdict: CoverageVerdict }) => {
  const t = useT();
  return (
    <StatusLabel tone={TONES[verdict]}>{t(`coverage.${verdict}`)}</StatusLabel>
  );
};
