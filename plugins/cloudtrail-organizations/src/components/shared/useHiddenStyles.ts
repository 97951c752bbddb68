import { makeStyles } from '@material-ui/core/styles';

/** For what is said to those who listen, and is plain to those who look. */
export const useHiddenStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    margin: -1,
    padding: 0,
    border: 0,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});
