import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Close from '@material-ui/icons/Close';
import { useId } from 'react';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';
import { Changes } from './Changes';

const useStyles = makeStyles((theme: Theme) => ({
  paper: {
    width: theme.spacing(56),
    maxWidth: '100%',
    padding: theme.spacing(2, 2.5),
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
  },
}));

/** The history of one fact, beside what it is of. It is asked for when it is opened. */
export const HistoryDrawer = ({
  open,
  onClose,
  organization,
  subject,
  title,
}: {
  open: boolean;
  onClose: () => void;
  organization: string;
  subject: string;
  title: string;
}) => {
  const t = useT();
  const classes = useStyles();
  const stack = useStackStyles();
  const titleId = useId();
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
        className: classes.paper,
      }}
    >
      <div className={classes.head}>
        <Typography
          id={titleId}
          variant="h5"
          component="h2"
          className={stack.grow}
        >
          {title}
        </Typography>
        <IconButton
          size="small"
          aria-label={t('history.close')}
          onClick={onClose}
        >
          <Close />
        </IconButton>
      </div>
      <Changes organization={organization} subject={subject} />
    </Drawer>
  );
};
