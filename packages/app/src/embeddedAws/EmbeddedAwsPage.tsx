import { Content, InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import MenuItem from '@material-ui/core/MenuItem';
import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useControl } from './control';
import { Failures } from './Failures';
import { FaultsInForce } from './FaultsInForce';
import { OthersChanges } from './OthersChanges';
import { embeddedAwsTranslationRef } from './translation';

const EVERY = 'every';

const useStyles = makeStyles(theme => ({
  about: { maxWidth: 720, marginBottom: theme.spacing(3) },
  // On the page's own ground the theme's labels are too pale.
  account: {
    maxWidth: 320,
    padding: theme.spacing(2),
    marginBottom: theme.spacing(3),
  },
}));

/** Makes the embedded AWS fail, for one account or for all. */
export const EmbeddedAwsPage = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(embeddedAwsTranslationRef);
  const control = useControl();
  const [account, setAccount] = useState(EVERY);
  const [outcome, setOutcome] = useState<{
    severity: 'success' | 'error';
    text: string;
  }>();
  const faults = useAsyncRetry(() => control.faults(), [control]);
  const accounts = useAsyncRetry(() => control.managementAccounts(), [control]);
  const chosen = accounts.value?.find(({ id }) => id === account);
  const problem = faults.error ?? accounts.error;

  const run = async (act: () => Promise<unknown>, done?: string) => {
    try {
      await act();
      setOutcome(done ? { severity: 'success', text: done } : undefined);
    } catch (error) {
      const { message } = error as Error;
      setOutcome({ severity: 'error', text: t('unreachable', { message }) });
    }
    faults.retry();
  };

  return (
    <Content>
      <Typography variant="h3" component="h2" gutterBottom>
        {t('title')}
      </Typography>
      <Typography className={classes.about}>{t('about')}</Typography>
      {problem && (
        <Alert severity="error">
          {t('unreachable', { message: problem.message })}
        </Alert>
      )}
      <div role="status">
        {outcome && <Alert severity={outcome.severity}>{outcome.text}</Alert>}
      </div>
      <Paper className={classes.account}>
        <TextField
          select
          id="account"
          fullWidth
          variant="outlined"
          label={t('account')}
          value={account}
          onChange={event => setAccount(event.target.value)}
        >
          <MenuItem value={EVERY}>{t('everyAccount')}</MenuItem>
          {(accounts.value ?? []).map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      </Paper>
      <Grid container spacing={3}>
        <Grid item xs={12} md={7}>
          <InfoCard title={t('failures')} noPadding>
            <Failures
              onStart={fault =>
                run(() =>
                  control.add({
                    ...fault,
                    match: { ...fault.match, account: chosen?.id },
                  }),
                )
              }
            />
          </InfoCard>
        </Grid>
        <Grid item xs={12} md={5} container direction="column" spacing={3}>
          <Grid item>
            <InfoCard
              title={t('inForce')}
              actions={
                <Button
                  variant="outlined"
                  disabled={!faults.value?.length}
                  onClick={() => run(control.clear)}
                >
                  {t('clear')}
                </Button>
              }
            >
              <FaultsInForce
                faults={faults.value ?? []}
                accounts={accounts.value ?? []}
              />
            </InfoCard>
          </Grid>
          <Grid item>
            <InfoCard title={t('somebodyElse')} noPadding>
              <OthersChanges
                account={chosen}
                onRemovePolicies={({ name, buckets }) =>
                  run(
                    () => control.removeBucketPolicies(buckets),
                    t('removed', { account: name }),
                  )
                }
                onStartOver={() => run(control.reset, t('startedOver'))}
              />
            </InfoCard>
          </Grid>
        </Grid>
      </Grid>
    </Content>
  );
};
