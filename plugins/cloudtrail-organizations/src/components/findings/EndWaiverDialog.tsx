import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { cloudTrailOrganizationsApiRef } from '../../api';
import { useT } from '../../hooks/useT';
import { useSend } from './useSend';
import type { WaiverDialogProps } from './WaiveDialog';
import { WaiverDialogFrame } from './WaiverDialogFrame';
import { WaiverNotice } from './WaiverNotice';

/** Ends the waiver of a finding now. */
export const EndWaiverDialog = ({
  organization,
  finding,
  onDone,
  onUnclear,
  onClose,
}: WaiverDialogProps) => {
  const t = useT();
  const api = useApi(cloudTrailOrganizationsApiRef);
  const { waiver } = finding;
  const { start, sending, error } = useSend(
    async () => waiver && api.revokeWaiver(organization, waiver.id),
    { onDone, onUnclear },
  );
  return (
    <WaiverDialogFrame
      title={t('waivers.endTitle')}
      finding={finding}
      startLabel={t('waivers.endStart')}
      sending={sending}
      error={error}
      onStart={start}
      onClose={onClose}
    >
      <Typography>{t('waivers.endText')}</Typography>
      {waiver && <WaiverNotice waiver={waiver} />}
    </WaiverDialogFrame>
  );
};
