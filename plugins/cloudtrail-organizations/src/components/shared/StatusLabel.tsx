import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { StatusIcon, type Tone } from './StatusIcon';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    display: 'inline-flex',
    gap: theme.spacing(1),
    alignItems: 'center',
    height: 'fit-content',
  },
  // The word, and not the icon, stands on the line of what is beside it.
  word: { alignSelf: 'baseline' },
}));

/** A word with its icon, where a chip would be too loud. */
export const StatusLabel = ({
  tone,
  children,
}: {
  tone: Tone;
  children: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <StatusIcon tone={tone} />
      <span className={classes.word}>{children}</span>
    </span>
  );
};
