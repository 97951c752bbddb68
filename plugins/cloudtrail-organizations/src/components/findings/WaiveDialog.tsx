import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import type { Finding } from 'backstage-plugin-cloudtrail-organizations-common';
import { useState } from 'react';
import { cloudTrailOrganizationsApiRef } from '../../api';
import { useT } from '../../hooks/useT';
import { expiryDays, expiryOf } from './expiry';
import { useSend } from './useSend';
import { WaiverDialogFrame } from './WaiverDialogFrame';

export interface WaiverDialogProps {
  /** The configured name. */
  organization: string;
  finding: Finding;
  onDone: () => void;
  onUnclear: () => void;
  onClose: () => void;
}

/** Accepts a finding until a day, for a reason. */
export const WaiveDialog = ({
  organization,
  finding,
  onDone,
  onUnclear,
  onClose,
}: WaiverDialogProps) => {
  const t = useT();
  const api = useApi(cloudTrailOrganizationsApiRef);
  const { first, usual, last } = expiryDays();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(usual);
  const expiresAt = expiryOf(day);
  const { start, sending, error } = useSend(
    async () =>
      expiresAt &&
      api.waiveFinding(organization, {
        findingId: finding.id,
        reason: reason.trim(),
        expiresAt,
      }),
    { onDone, onUnclear },
  );
  return (
    <WaiverDialogFrame
      title={t('waivers.waiveTitle')}
      finding={finding}
      startLabel={t('waivers.start')}
      canStart={expiresAt !== undefined && reason.trim() !== ''}
      sending={sending}
      error={error}
      onStart={start}
      onClose={onClose}
    >
      <Typography>{t('waivers.waiveText')}</Typography>
      <TextField
        id="cloudtrail-organizations-waiver-reason"
        label={t('waivers.reason')}
        helperText={t('waivers.reasonHelp')}
        variant="outlined"
        fullWidth
        required
        multiline
        minRows={2}
        inputProps={{ maxLength: 1000 }}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <TextField
        id="cloudtrail-organizations-waiver-expires"
        type="date"
        label={t('waivers.expires')}
        helperText={t(
          expiresAt === undefined
            ? 'waivers.expiresWrong'
            : 'waivers.expiresHelp',
        )}
        error={expiresAt === undefined}
        variant="outlined"
        required
        InputLabelProps={{ shrink: true }}
        inputProps={{ min: first, max: last }}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
    </WaiverDialogFrame>
  );
};
