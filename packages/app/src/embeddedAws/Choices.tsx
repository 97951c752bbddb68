import { useTranslationRef } from '@backstage/frontend-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { ManagementAccount } from './control';
import { embeddedAwsTranslationRef } from './translation';
import type { Calls } from './weather';

/** What stands for no account in particular. */
export const EVERY_ACCOUNT = 'every';

const useStyles = makeStyles(theme => ({
  // On the page's own ground the theme's labels are too pale.
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    marginBottom: theme.spacing(3),
  },
  choice: { flex: '1 1 240px', maxWidth: 360 },
}));

/** For whose calls, and for which, the next failure is. */
export const Choices = (props: {
  accounts: ManagementAccount[];
  account: string;
  onAccount(account: string): void;
  calls: Calls;
  onCalls(calls: Calls): void;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(embeddedAwsTranslationRef);
  const { accounts, account, onAccount, calls, onCalls } = props;
  return (
    <Paper className={classes.root}>
      <TextField
        select
        id="account"
        className={classes.choice}
        variant="outlined"
        label={t('account')}
        value={account}
        onChange={event => onAccount(event.target.value)}
      >
        <MenuItem value={EVERY_ACCOUNT}>{t('everyAccount')}</MenuItem>
        {accounts.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        id="calls"
        className={classes.choice}
        variant="outlined"
        label={t('calls')}
        value={calls}
        onChange={event => onCalls(event.target.value as Calls)}
      >
        <MenuItem value="every">{t('everyCall')}</MenuItem>
        <MenuItem value="changing">{t('changingCalls')}</MenuItem>
      </TextField>
    </Paper>
  );
};
