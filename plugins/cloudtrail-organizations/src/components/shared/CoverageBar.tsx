import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles, type Theme } from '@material-ui/core/styles';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    height: 6,
    maxWidth: theme.spacing(16),
    borderRadius: 3,
    margin: theme.spacing(0.75, 0),
  },
  track: { backgroundColor: theme.palette.divider },
  bar: { backgroundColor: theme.palette.status.ok, borderRadius: 3 },
}));

/** How much of a whole is covered. It only supports the numbers beside it, so it is hidden from who cannot see it. */
export const CoverageBar = ({
  delivering,
  active,
}: {
  delivering: number;
  active: number;
}) => {
  const classes = useStyles();
  return (
    <LinearProgress
      aria-hidden
      variant="determinate"
      // One that is missing among thousands shows too.
      value={active === 0 ? 0 : Math.floor((100 * delivering) / active)}
      classes={{
        root: classes.root,
        colorPrimary: classes.track,
        barColorPrimary: classes.bar,
      }}
    />
  );
};
