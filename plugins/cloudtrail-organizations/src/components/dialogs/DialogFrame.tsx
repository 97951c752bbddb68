import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { useRecordedAs } from '../../hooks/useRecordedAs';
import { useT } from '../../hooks/useT';
import { RunningNotice } from '../organization/RunningNotice';
import { Mono } from '../shared/Mono';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';
import { StartProblem } from './StartProblem';
import type { PlannedOperation } from './usePlannedOperation';

const useStyles = makeStyles((theme: Theme) => ({
  title: { fontWeight: 'bold' },
  dangerTitle: {
    color:
      theme.palette.type === 'dark'
        ? theme.palette.error.light
        : theme.palette.error.dark,
  },
  danger: {
    color: theme.palette.getContrastText(theme.palette.error.dark),
    backgroundColor: theme.palette.error.dark,
    '&:hover': { backgroundColor: theme.palette.error.dark },
  },
  // The content scrolls between title and actions, so that the decision is always in sight.
  form: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
  },
  actions: {
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    padding: theme.spacing(2, 3),
  },
}));

/** What the dialogs of operations have in common: who is recorded, the way out, and the one deliberate button. */
export const DialogFrame = ({
  id,
  title,
  organization,
  startLabel,
  danger = false,
  operation,
  confirmed = true,
  onStart,
  onClose,
  children,
}: {
  id: string;
  title: string;
  organization: Posture;
  startLabel: string;
  danger?: boolean;
  operation: PlannedOperation;
  /** Whether the person has given all that is wanted before the start. */
  confirmed?: boolean;
  onStart: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const t = useT();
  const classes = useStyles();
  const stack = useStackStyles();
  const recordedAs = useRecordedAs();
  const { offersStart, starting, whyNot } = operation;
  const canStart = operation.canStart && confirmed;
  return (
    <Dialog
      open
      onClose={(_event, cause) => {
        // A stray click beside the dialog must not lose what was typed, and what was sent cannot be taken back.
        if (cause !== 'backdropClick' && !starting) onClose();
      }}
      aria-labelledby={`${id}-title`}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle disableTypography>
        <Typography
          id={`${id}-title`}
          variant="h5"
          component="h2"
          className={classNames(classes.title, danger && classes.dangerTitle)}
        >
          {title}
        </Typography>
        <Subtle>
          {organization.organizationId && (
            <>
              <Mono>{organization.organizationId}</Mono>
              {' · '}
            </>
          )}
          {t('organization.managementAccount')}{' '}
          <Mono>{organization.managementAccountId}</Mono>
        </Subtle>
      </DialogTitle>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault();
          if (canStart) onStart();
        }}
      >
        <DialogContent dividers>
          <div className={stack.stack}>
            {whyNot && (
              <Alert severity="warning" role="note">
                {whyNot}
              </Alert>
            )}
            <RunningNotice organization={organization} />
            {children}
          </div>
        </DialogContent>
        <StartProblem
          organization={organization.name}
          error={operation.error}
          replanned={Boolean(operation.current?.changes)}
        />
        <DialogActions className={classes.actions}>
          <div className={stack.grow}>
            {offersStart && recordedAs && (
              <Subtle>
                {t('plan.recordedAs', { user: <Mono>{recordedAs}</Mono> })}
              </Subtle>
            )}
          </div>
          <Button
            variant="outlined"
            color="primary"
            onClick={onClose}
            disabled={starting}
          >
            {t(offersStart ? 'plan.cancel' : 'plan.close')}
          </Button>
          {offersStart && (
            <Button
              type="submit"
              variant="contained"
              color={danger ? 'default' : 'primary'}
              className={
                danger && canStart && !starting ? classes.danger : undefined
              }
              disabled={!canStart || starting}
            >
              {starting ? t('plan.starting') : startLabel}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
};
