import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Operation,
  OperationStep,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Mono } from '../shared/Mono';
import { Snippet } from '../shared/Snippet';
import { Said } from '../shared/Said';
import { StatusIcon, type Tone } from '../shared/StatusIcon';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { useStackStyles } from '../shared/useStackStyles';

const TONES: Record<OperationStep['status'], Tone> = {
  pending: 'off',
  running: 'running',
  succeeded: 'good',
  skipped: 'off',
  failed: 'bad',
};

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    display: 'grid',
    gridTemplateColumns: '26px minmax(0, 1fr) auto',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 0),
    rowGap: 0,
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
  },
  title: { fontWeight: 'bold' },
  more: { gridColumn: '2 / -1' },
}));

const Step = ({ step }: { step: OperationStep }) => {
  const t = useT();
  const classes = useStyles();
  return (
    <li className={classes.item}>
      <StatusIcon tone={TONES[step.status]} />
      <Typography className={classes.title}>
        <Said sentence={step.message} />
      </Typography>
      <Subtle>
        {t(`operationPage.step.${step.status}`)}{' '}
        {step.endedAt && <Time at={step.endedAt} format="clock" />}
      </Subtle>
      <div className={classes.more}>
        <Subtle>
          <Mono>{step.call}</Mono>
        </Subtle>
        {step.detail && (
          <Subtle>
            <Said sentence={step.detail} />
          </Subtle>
        )}
        {/* A detail says the error in the language of the app; the error itself is the backend's. */}
        {step.error && !step.detail && (
          <Typography variant="body2">{step.error}</Typography>
        )}
        {step.copy && (
          <>
            <Subtle>{t('operationPage.toCopy')}</Subtle>
            <Snippet text={step.copy} what={t('copy.text')} />
          </>
        )}
      </div>
    </li>
  );
};

/** What was done, by which call, when. */
export const Steps = ({ operation: { steps } }: { operation: Operation }) => {
  const t = useT();
  const stack = useStackStyles();
  return (
    <Paper className={stack.paper}>
      <Typography variant="h5" component="h3">
        {t('operationPage.steps')}
      </Typography>
      <ol className={stack.list}>
        {steps.map(step => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </Paper>
  );
};
