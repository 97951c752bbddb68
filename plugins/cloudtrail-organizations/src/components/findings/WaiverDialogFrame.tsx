import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useId, type ReactNode } from 'react';
import type { Finding } from 'backstage-plugin-cloudtrail-organizations-common';
import { isAnswer } from '../../errors';
import { useErrorText } from '../../hooks/useErrorText';
import { useRecordedAs } from '../../hooks/useRecordedAs';
import { useT } from '../../hooks/useT';
import { Mono } from '../shared/Mono';
import { Said } from '../shared/Said';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';

const useStyles = makeStyles((theme: Theme) => ({
  form: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  actions: {
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    padding: theme.spacing(2, 3),
  },
}));

/** What the dialogs of waivers have in common: which finding, who is recorded, and what went wrong. */
export const WaiverDialogFrame = ({
  title,
  finding,
  startLabel,
  canStart = true,
  sending,
  error,
  onStart,
  onClose,
  children,
}: {
  title: string;
  finding: Finding;
  startLabel: string;
  canStart?: boolean;
  sending: boolean;
  error: Error | undefined;
  onStart: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const t = useT();
  const id = useId();
  const classes = useStyles();
  const stack = useStackStyles();
  const errorText = useErrorText();
  const recordedAs = useRecordedAs();
  return (
    <Dialog
      open
      onClose={(_event, cause) => {
        // A stray click beside the dialog must not lose what was typed, and what was sent cannot be taken back.
        if (cause !== 'backdropClick' && !sending) onClose();
      }}
      aria-labelledby={id}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle disableTypography>
        <Typography id={id} variant="h5" component="h2">
          {title}
        </Typography>
        <Subtle>
          <Said sentence={finding.title} />
        </Subtle>
        {finding.resource && (
          <Subtle>
            <Mono>{finding.resource}</Mono>
          </Subtle>
        )}
      </DialogTitle>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault();
          if (canStart && !sending) onStart();
        }}
      >
        <DialogContent dividers>
          <div className={stack.stack}>
            {children}
            {recordedAs && (
              <Subtle>
                {t('plan.recordedAs', { user: <Mono>{recordedAs}</Mono> })}
              </Subtle>
            )}
          </div>
        </DialogContent>
        {error && (
          <Alert severity="error">
            {isAnswer(error)
              ? t('waivers.failed', { cause: errorText(error) })
              : t('waivers.notKnown')}
          </Alert>
        )}
        <DialogActions className={classes.actions}>
          <Button
            variant="outlined"
            color="primary"
            onClick={onClose}
            disabled={sending}
          >
            {t('plan.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!canStart || sending}
          >
            {sending ? t('waivers.sending') : startLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
