import { makeStyles, type Theme } from '@material-ui/core/styles';

/** How things stand below each other and beside each other, with the theme's spacing between. */
export const useStackStyles = makeStyles((theme: Theme) => ({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    minWidth: 0,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    minWidth: 0,
  },
  grow: { flex: '1 1 auto' },
  /** A list for those who listen, without the marks. */
  list: { listStyle: 'none', margin: 0, padding: 0 },
  paper: { padding: theme.spacing(2, 2.5), minWidth: 0 },
}));
