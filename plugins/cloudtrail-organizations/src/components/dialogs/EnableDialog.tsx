import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import { useAllowed } from '../../hooks/useAllowed';
import { usePlan } from '../../hooks/usePlan';
import { useT } from '../../hooks/useT';
import { DialogFrame } from './DialogFrame';
import { PlanView } from './PlanView';
import { StartProblem } from './StartProblem';
import { isWorthStarting } from './isWorthStarting';
import { useStart } from './useStart';

const KIND = 'enable-trusted-access';

/** Says that AWS recommends another way, what this one does, and does it. */
export const EnableDialog = ({
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
  const { allowed, reason } = useAllowed(organization, KIND);
  const { start, starting, error } = useStart(organization.name, () => {
    plan.reload();
    onConflict();
  });
  const current = plan.loading ? undefined : plan.value?.plan;
  return (
    <DialogFrame
      id="cloudtrail-organizations-enable"
      title={t('enable.title', { title: organization.title })}
      organization={organization}
      startLabel={t('enable.start')}
      canStart={
        allowed && !organization.runningOperation && isWorthStarting(current)
      }
      offersStart={allowed && current?.changes !== false}
      whyNot={reason}
      starting={starting}
      onStart={() => start({ kind: KIND, planHash: current?.hash })}
      onClose={onClose}
    >
      {current?.changes !== false && (
        <>
          <Alert severity="info" role="note">
            {t('enable.recommended')}
          </Alert>
          <Typography>{t('enable.only')}</Typography>
        </>
      )}
      <PlanView plan={plan} />
      <StartProblem error={error} replanned={Boolean(current?.changes)} />
    </DialogFrame>
  );
};
