import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../../hooks/useT';

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
  const t = useT();
  const classes = useStyles();
  const text = <span className={classes.root}>{children}</span>;
  if (!copy) return text;
  return (
    <span className={classes.copyable}>
      {text}
      <CopyTextButton
        text={children}
        tooltipText={t('copy.copied')}
        aria-label={t('copy.action', { what: children })}
        variant="tertiary"
      />
    </span>
  );
};
