import { makeStyles, type Theme } from '@material-ui/core/styles';

/** The padding that Backstage's Content has, for what stands above the tabs, and less of it below the header. */
export const useInsetStyles = makeStyles((theme: Theme) => ({
  // The app's header has room below it already.
  page: { paddingTop: theme.spacing(1.5) },
  inset: {
    padding: theme.spacing(1.5, 2, 3),
    [theme.breakpoints.up('sm')]: { padding: theme.spacing(1.5, 3, 3) },
  },
}));
