import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import classNames from 'classnames';
import type { ReactNode } from 'react';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
    gap: theme.spacing(1, 2),
    alignItems: 'baseline',
    margin: 0,
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      rowGap: 0,
    },
  },
  sideBySide: {
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)',
      rowGap: theme.spacing(0.5),
    },
  },
  name: { color: theme.palette.textSubtle },
  value: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { marginBottom: theme.spacing(1) },
  },
}));

/** One fact, by its name. */
export interface NamedFact {
  name: string;
  value: ReactNode;
}

/** Facts by name; those without a value are left out, `false` included: `isKnown && value`. */
export const FactList = ({
  facts,
  sideBySide = false,
}: {
  facts: NamedFact[];
  /** Short values stay beside their names on narrow screens too. */
  sideBySide?: boolean;
}) => {
  const classes = useStyles();
  return (
    <dl
      className={classNames(classes.root, {
        [classes.sideBySide]: sideBySide,
      })}
    >
      {facts
        .filter(
          ({ value }) => value !== undefined && value !== false && value !== '',
        )
        .map(({ name, value }) => (
          // A group of a list of definitions must not stand in the way of the grid.
          <div key={name} style={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" className={classes.name}>
              {name}
            </Typography>
            <Typography
              component="dd"
              variant="body2"
              className={classes.value}
            >
              {value}
            </Typography>
          </div>
        ))}
    </dl>
  );
};
