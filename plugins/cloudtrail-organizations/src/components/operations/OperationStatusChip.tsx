import type { OperationStatus } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { StatusChip } from '../shared/StatusChip';
import type { Tone } from '../shared/StatusIcon';

const TONES: Record<OperationStatus, Tone> = {
  planned: 'off',
  'awaiting-approval': 'running',
  running: 'running',
  succeeded: 'good',
  failed: 'bad',
  interrupted: 'warning',
  cancelled: 'off',
};

/** Where an operation stands, by its word. */
export const OperationStatusChip = ({
  status,
}: {
  status: OperationStatus;
}) => {
  const t = useT();
  return (
    <StatusChip tone={TONES[status]} label={t(`operationStatus.${status}`)} />
  );
};
