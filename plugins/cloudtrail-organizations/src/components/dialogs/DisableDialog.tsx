import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import { useState } from 'react';
import { useAllowed } from '../../hooks/useAllowed';
import { usePlan } from '../../hooks/usePlan';
import { useT } from '../../hooks/useT';
import { Mono } from '../shared/Mono';
import { DialogFrame } from './DialogFrame';
import { PlanView } from './PlanView';
import { StartProblem } from './StartProblem';
import { isWorthStarting } from './isWorthStarting';
import { useStart } from './useStart';

const KIND = 'disable-trusted-access';

/** The word to type, in every language: it is AWS's own. */
const CONFIRMATION = 'disable';

const WhoIsTold = ({ names }: { names: string[] }) => {
  const t = useT();
  return names.length > 0 ? (
    <Alert severity="info" role="note">
      {t('disable.told', { names: names.join(t('value.separator')) })}
    </Alert>
  ) : (
    <Alert severity="warning" role="note">
      {t('plan.notifiesNobody')}
    </Alert>
  );
};

/** Says what is lost, and wants a reason and a typed word before anything is. */
export const DisableDialog = ({
  organization,
  onClose,
  onConflict,
}: {
  organization: Posture;
  onClose: () => void;
  onConflict: () => void;
}) => {
  const t = useT();
  const plan = usePlan(organization.name, KIND);
  const { allowed, reason: whyNot } = useAllowed(organization, KIND);
  const [reason, setReason] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const { start, starting, error } = useStart(organization.name, () => {
    // The word confirmed a plan that does not stand any more.
    setConfirmation('');
    plan.reload();
    onConflict();
  });
  const current = plan.loading ? undefined : plan.value?.plan;
  const offersStart = allowed && current?.changes !== false;
  const confirmed = confirmation === CONFIRMATION && reason.trim() !== '';
  return (
    <DialogFrame
      id="cloudtrail-organizations-disable"
      title={t('disable.title', { title: organization.title })}
      organization={organization}
      startLabel={t('disable.start')}
      danger
      canStart={
        allowed &&
        !organization.runningOperation &&
        isWorthStarting(current) &&
        confirmed
      }
      offersStart={offersStart}
      whyNot={whyNot}
      starting={starting}
      onStart={() =>
        start({
          kind: KIND,
          confirmation,
          reason: reason.trim(),
          planHash: current?.hash,
        })
      }
      onClose={onClose}
    >
      {current?.changes !== false && (
        <Typography>{t('disable.intro')}</Typography>
      )}
      <PlanView plan={plan} />
      {current?.changes && <WhoIsTold names={current.notifies ?? []} />}
      {offersStart && (
        <>
          <TextField
            id="cloudtrail-organizations-disable-reason"
            label={t('disable.reason')}
            helperText={t('disable.reasonHelp')}
            variant="outlined"
            fullWidth
            required
            inputProps={{ maxLength: 1000 }}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <TextField
            id="cloudtrail-organizations-disable-confirmation"
            label={t('disable.confirm', { word: <Mono>{CONFIRMATION}</Mono> })}
            variant="outlined"
            fullWidth
            required
            inputProps={{ autoComplete: 'off', spellCheck: false }}
            value={confirmation}
            onChange={({ target }) => setConfirmation(target.value)}
            helperText={t('disable.confirmHelp')}
          />
        </>
      )}
      <StartProblem error={error} replanned={Boolean(current?.changes)} />
    </DialogFrame>
  );
};
