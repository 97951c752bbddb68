import { Content, InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ThunderIcon from '@material-ui/icons/FlashOnOutlined';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { Choices, EVERY_ACCOUNT } from './Choices';
import { useControl } from './control';
import { Failures } from './Failures';
import { FaultsInForce } from './FaultsInForce';
import { OthersChanges } from './OthersChanges';
import { embeddedAwsTranslationRef } from './translation';
import { faultOf, type Calls } from './weather';

const useStyles = makeStyles(theme => ({
  about: { maxWidth: 720, marginBottom: theme.spacing(3) },
  cards: {
    display: 'grid',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.up('md')]: { gridTemplateColumns: '7fr 5fr' },
  },
  column: { display: 'grid', gap: theme.spacing(3) },
}));

/** Makes the embedded AWS fail, for one account or for all. */
export const EmbeddedAwsPage = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(embeddedAwsTranslationRef);
  const control = useControl();
  const [account, setAccount] = useState(EVERY_ACCOUNT);
  const [calls, setCalls] = useState<Calls>('every');
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
    <>
      <PluginHeader
        title={t('title')}
        icon={<ThunderIcon fontSize="inherit" />}
      />
      <Content>
        <Typography className={classes.about}>{t('about')}</Typography>
        {problem && (
          <Alert severity="error">
            {t('unreachable', { message: problem.message })}
          </Alert>
        )}
        <div role="status">
          {outcome && <Alert severity={outcome.severity}>{outcome.text}</Alert>}
        </div>
        <Choices
          accounts={accounts.value ?? []}
          account={account}
          onAccount={setAccount}
          calls={calls}
          onCalls={setCalls}
        />
        <div className={classes.cards}>
          <InfoCard title={t('failures')} noPadding>
            <Failures
              onStart={weather =>
                run(() =>
                  control.add(faultOf(weather, { calls, account: chosen?.id })),
                )
              }
            />
          </InfoCard>
          <div className={classes.column}>
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
              {faults.loading && !faults.value ? (
                <Skeleton />
              ) : (
                <FaultsInForce
                  faults={faults.value}
                  accounts={accounts.value ?? []}
                />
              )}
            </InfoCard>
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
          </div>
        </div>
      </Content>
    </>
  );
};
