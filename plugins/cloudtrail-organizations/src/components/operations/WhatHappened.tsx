import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import Alert, { type Color } from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type {
  Operation,
  OperationStatus,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';
import { EffectsTable } from './EffectsTable';
import { Said } from '../shared/Said';

const SEVERITIES: Partial<Record<OperationStatus, Color>> = {
  succeeded: 'success',
  failed: 'error',
  interrupted: 'warning',
};

/** Predicted beside observed, the outcome, and the way back. */
export const WhatHappened = ({ operation }: { operation: Operation }) => {
  const t = useT();
  const stack = useStackStyles();
  const { outcome, comeBack = [], status, changed } = operation;
  return (
    <Paper className={stack.paper}>
      <div className={stack.stack}>
        <Typography variant="h5" component="h3">
          {t('operationPage.happened')}
        </Typography>
        {outcome && (
          <Alert severity={SEVERITIES[status] ?? 'info'} role="note">
            <Said sentence={outcome} />
          </Alert>
        )}
        {changed === false && !outcome && (
          <Typography>{t('operationPage.unchanged')}</Typography>
        )}
        <EffectsTable operation={operation} />
        {comeBack.length > 0 && (
          <Alert severity="info" role="note">
            <AlertTitle>{t('operationPage.comeBack')}</AlertTitle>
            {comeBack.map(sentence => (
              <div key={sentence.key}>
                <Said sentence={sentence} />
              </div>
            ))}
          </Alert>
        )}
      </div>
    </Paper>
  );
};
