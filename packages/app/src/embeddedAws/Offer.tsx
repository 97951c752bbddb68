import Button from '@material-ui/core/Button';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: { gap: theme.spacing(2) },
  // Japanese would otherwise break a button's two characters over two lines.
  button: { whiteSpace: 'nowrap', flexShrink: 0 },
}));

/** Something that a person can do to the embedded AWS: what it is, and the button for it. */
export const Offer = (props: {
  name: string;
  about: string;
  action: string;
  /** What a screen reader says of the button, where its text alone does not tell it from others. */
  label?: string;
  disabled?: boolean;
  onClick(): void;
}) => {
  const classes = useStyles();
  const { name, about, action, label, disabled, onClick } = props;
  return (
    <ListItem className={classes.root}>
      <ListItemText primary={name} secondary={about} />
      <Button
        className={classes.button}
        variant="outlined"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {action}
      </Button>
    </ListItem>
  );
};
