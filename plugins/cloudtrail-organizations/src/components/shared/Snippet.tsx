import { makeStyles, type Theme } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    backgroundColor: theme.palette.background.default,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    margin: theme.spacing(1, 0),
    minWidth: 0,
  },
  text: {
    flex: 1,
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(1, 1.5),
    overflowX: 'auto',
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.5,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    textAlign: 'left',
  },
}));

/** Text to take along: a command, a configuration, a policy statement. `what` names it for the copy button. */
export const Snippet = ({ text, what }: { text: string; what: string }) => {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <pre className={classes.text}>{text}</pre>
      <CopyButton text={text} what={what} />
    </div>
  );
};
