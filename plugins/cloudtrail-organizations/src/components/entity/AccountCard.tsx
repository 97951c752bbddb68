import Alert from '@material-ui/lab/Alert';
import { useAccount } from '../../hooks/useAccount';
import { useErrorText } from '../../hooks/useErrorText';
import { useT } from '../../hooks/useT';
import { AccountFacts } from './AccountFacts';
import { CardFrame } from './CardFrame';
import { CardPending } from './CardPending';

/** One account, by the organization that it is a member of. */
export const AccountCard = ({ accountId }: { accountId: string }) => {
  const t = useT();
  const errorText = useErrorText();
  const { value, error, reload } = useAccount(accountId);
  return (
    <CardFrame state={value?.organization.state}>
      {!value && (
        <CardPending
          error={error}
          onRetry={reload}
          notFound={t('card.notFound')}
        />
      )}
      {value && error && (
        <Alert severity="warning" role="status">
          {t('error.newerFailed', { cause: errorText(error) })}
        </Alert>
      )}
      {value && <AccountFacts account={value} />}
    </CardFrame>
  );
};
