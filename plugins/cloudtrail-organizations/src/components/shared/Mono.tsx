import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles({
  root: { fontFamily: 'monospace', overflowWrap: 'break-word' },
  copyable: { display: 'inline-flex', alignItems: 'center' },
});

/** `DescribeOrganization` may break between its words, and not in the middle of one, where a line is too short. */
const breakable = (name: string) =>
  name.split(/(?=[A-Z][a-z])/).map((word, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));

/** An id or a name that AWS knows; with `copy`, to be taken along. */
export const Mono = ({
  children,
  copy = false,
}: {
  children: string;
  copy?: boolean;
}) => {
  const classes = useStyles();
  const text = <span className={classes.root}>{breakable(children)}</span>;
  if (!copy) return text;
  return (
    <span className={classes.copyable}>
      {text}
      <CopyButton text={children} what={children} />
    </span>
  );
};
