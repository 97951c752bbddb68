import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import Alert, { type Color } from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type {
  Operation,
  OperationStatus,
  Sentence,
  SentenceKey,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';
import { EffectsTable } from './EffectsTable';
import { Said } from '../shared/Said';
import { Time } from '../shared/Time';

const SEVERITIES: Partial<Record<OperationStatus, Color>> = {
  succeeded: 'success',
  failed: 'error',
  interrupted: 'warning',
};

/** What leaves member accounts without an organization trail, or unproven whose doing it was, is no reason for green. */
const AMBER: ReadonlySet<string> = new Set<SentenceKey>([
  'operation.enabled.noOrganizationTrail',
  'operation.enabled.unconfirmed',
  'operation.disabled',
  'operation.disabled.already',
  'operation.disabled.unconfirmed',
]);

function severityOf(status: OperationStatus, outcome: Sentence): Color {
  if (status === 'succeeded' && AMBER.has(outcome.key)) return 'warning';
  return SEVERITIES[status] ?? 'info';
}

/** Predicted beside observed, the outcome, and the way back. */
export const WhatHappened = ({ operation }: { operation: Operation }) => {
  const t = useT();
  const stack = useStackStyles();
  const { kind, outcome, comeBack = [], status, changed, endedAt } = operation;
  return (
    <Paper className={stack.paper}>
      <div className={stack.stack}>
        <Typography variant="h5" component="h3">
          {t('operationPage.happened')}
        </Typography>
        {outcome && (
          <Alert severity={severityOf(status, outcome)} role="note">
            <Said sentence={outcome} />
            {endedAt && (
              <div>
                {t('operationPage.asOf', {
                  time: <Time at={endedAt} format="short" />,
                })}
              </div>
            )}
          </Alert>
        )}
        {changed === false && !outcome && (
          <Typography>{t('operationPage.unchanged')}</Typography>
        )}
        <EffectsTable operation={operation} />
        {comeBack.length > 0 && (
          <Alert severity="info" role="note">
            <AlertTitle>
              {t(
                kind === 'enable-trusted-access'
                  ? 'operationPage.nextSteps'
                  : 'operationPage.comeBack',
              )}
            </AlertTitle>
            <div className={stack.stack}>
              {comeBack.map(sentence => (
                <div key={sentence.text}>
                  <Said sentence={sentence} />
                </div>
              ))}
            </div>
          </Alert>
        )}
      </div>
    </Paper>
  );
};
