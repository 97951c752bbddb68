import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useState } from 'react';
import { entityName } from '../../entityName';
import { useT } from '../../hooks/useT';
import { Mono } from '../shared/Mono';
import { DialogFrame } from './DialogFrame';
import { PlanView } from './PlanView';
import {
  usePlannedOperation,
  type OperationDialogProps,
} from './usePlannedOperation';

const KIND = 'disable-trusted-access';

/** The word to type, in every language: it is AWS's own. */
const CONFIRMATION = 'disable';

const WhoIsTold = ({ names }: { names: string[] }) => {
  const t = useT();
  return names.length > 0 ? (
    <Alert severity="info" role="note">
      {t('disable.told', {
        names: names.map(entityName).join(t('value.separator')),
      })}
    </Alert>
  ) : (
    <Alert severity="warning" role="note">
      {t('plan.notifiesNobody')}
    </Alert>
  );
};

/** Says what is lost, and wants a reason and a typed word before anything is. */
export const DisableDialog = (props: OperationDialogProps) => {
  const { organization, onClose, onConflict } = props;
  const t = useT();
  const [reason, setReason] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const operation = usePlannedOperation(
    {
      ...props,
      onConflict: () => {
        // The word confirmed a plan that does not stand any more.
        setConfirmation('');
        onConflict();
      },
    },
    KIND,
  );
  const { plan, current, mayChange, offersStart } = operation;
  const confirmed = confirmation === CONFIRMATION && reason.trim() !== '';
  return (
    <DialogFrame
      id="cloudtrail-organizations-disable"
      title={t('disable.title', { title: organization.title })}
      organization={organization}
      startLabel={t('disable.start')}
      danger
      operation={operation}
      confirmed={confirmed}
      onStart={() =>
        operation.start({
          kind: KIND,
          confirmation,
          reason: reason.trim(),
          planHash: current?.hash,
        })
      }
      onClose={onClose}
    >
      {mayChange && <Typography>{t('disable.intro')}</Typography>}
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
    </DialogFrame>
  );
};
