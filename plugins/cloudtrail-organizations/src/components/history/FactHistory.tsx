import ButtonBase from '@material-ui/core/ButtonBase';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import History from '@material-ui/icons/History';
import { useState, type ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { HistoryDrawer } from './HistoryDrawer';

const useStyles = makeStyles({
  text: {
    font: 'inherit',
    textAlign: 'inherit',
    verticalAlign: 'baseline',
    textDecoration: 'underline dotted',
    textUnderlineOffset: '0.2em',
    '&:hover, &:focus-visible': { textDecorationStyle: 'solid' },
  },
});

/** Opens the history of one fact beside the page: what it was, and since when. */
export const FactHistory = ({
  organization,
  subject,
  title,
  children,
}: {
  /** The configured name. */
  organization: string;
  /** `state`, `fact:` and the name of a fact, `finding:` and the id of a finding, or `account:` and an account id. */
  subject: string;
  /** What the history is of, in the language of the app. */
  title: string;
  /** What to click on, without any control of its own; an icon where there is nothing. */
  children?: ReactNode;
}) => {
  const t = useT();
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const label = t('history.of', { title });
  const opener = {
    'aria-haspopup': 'dialog',
    onClick: () => setOpen(true),
  } as const;
  return (
    <>
      <Tooltip title={label}>
        {children ? (
          <ButtonBase {...opener} component="button" className={classes.text}>
            {children}
          </ButtonBase>
        ) : (
          <IconButton {...opener} size="small" aria-label={label}>
            <History fontSize="small" />
          </IconButton>
        )}
      </Tooltip>
      <HistoryDrawer
        open={open}
        onClose={() => setOpen(false)}
        organization={organization}
        subject={subject}
        title={label}
      />
    </>
  );
};
