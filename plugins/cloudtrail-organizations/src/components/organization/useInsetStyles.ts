import { makeStyles, type Theme } from '@material-ui/core/styles';

/** The padding that Backstage's Content has, for what stands above the tabs. */
export const useInsetStyles = makeStyles((theme: Theme) => ({
  inset: {
    padding: theme.spacing(3, 2),
    [theme.breakpoints.up('sm')]: { padding: theme.spacing(3) },
  },
}));
