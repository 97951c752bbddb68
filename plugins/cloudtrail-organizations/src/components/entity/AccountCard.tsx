import { useAccount } from '../../hooks/useAccount';
import { useT } from '../../hooks/useT';
import { NewerFailed } from '../shared/NewerFailed';
import { AccountChip } from './AccountChip';
import { AccountFacts } from './AccountFacts';
import { CardFrame } from './CardFrame';
import { CardPending } from './CardPending';

/** One account, by the organization that it is a member of. */
export const AccountCard = ({ accountId }: { accountId: string }) => {
  const t = useT();
  const { value, error, reload } = useAccount(accountId);
  return (
    <CardFrame chip={value && <AccountChip account={value} />}>
      {!value && (
        <CardPending
          error={error}
          onRetry={reload}
          notFound={t('card.notFound')}
        />
      )}
      {value && <NewerFailed error={error} />}
      {value && <AccountFacts account={value} />}
    </CardFrame>
  );
};
