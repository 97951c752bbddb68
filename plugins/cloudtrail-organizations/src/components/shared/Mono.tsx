import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles({
  root: { fontFamily: 'monospace', overflowWrap: 'break-word' },
  copyable: { display: 'inline-flex', alignItems: 'center' },
});

/** An id or a name that AWS knows; with `copy`, to be taken along. */
export const Mono = ({
  children,
  copy = false,
}: {
  children: string;
  copy?: boolean;
}) => {
  const classes = useStyles();
  const text = <span className={classes.root}>{children}</span>;
  if (!copy) return text;
  return (
    <span className={classes.copyable}>
      {text}
      <CopyButton text={children} what={children} />
    </span>
  );
};
