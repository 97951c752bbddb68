import { CopyTextButton } from '@backstage/core-components';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import { useT } from '../../hooks/useT';

const useStyles = makeStyles((theme: Theme) => ({
  // Backstage's own is as large and dark as what it copies.
  root: {
    display: 'inline-flex',
    '& button': {
      width: 24,
      minWidth: 24,
      height: 24,
      minHeight: 24,
      padding: 0,
      color: theme.palette.textSubtle,
    },
    '& svg': { width: 16, height: 16 },
  },
}));

/** Copies a text; `what` names it for those who do not see it. */
export const CopyButton = ({ text, what }: { text: string; what: string }) => {
  const t = useT();
  return (
    <span className={useStyles().root}>
      <CopyTextButton
        text={text}
        tooltipText={t('copy.copied')}
        aria-label={t('copy.action', { what })}
        variant="tertiary"
      />
    </span>
  );
};
