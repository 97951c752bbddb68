import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useT } from '../../hooks/useT';
import { DialogFrame } from './DialogFrame';
import { PlanView } from './PlanView';
import {
  usePlannedOperation,
  type OperationDialogProps,
} from './usePlannedOperation';

const KIND = 'enable-trusted-access';

/** Says that AWS recommends another way, what this one does, and does it. */
export const EnableDialog = (props: OperationDialogProps) => {
  const { organization, onClose } = props;
  const t = useT();
  const operation = usePlannedOperation(props, KIND);
  const { plan, current, mayChange } = operation;
  return (
    <DialogFrame
      id="cloudtrail-organizations-enable"
      title={t('enable.title', { title: organization.title })}
      organization={organization}
      startLabel={t('enable.start')}
      operation={operation}
      onStart={() => operation.start({ kind: KIND, planHash: current?.hash })}
      onClose={onClose}
    >
      {mayChange && (
        <>
          <Alert severity="info" role="note">
            {t('enable.recommended')}
          </Alert>
          <Typography>{t('enable.only')}</Typography>
        </>
      )}
      <PlanView plan={plan} />
    </DialogFrame>
  );
};
