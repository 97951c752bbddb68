import { RELATION_DEPENDS_ON, type Entity } from '@backstage/catalog-model';
import { useRelatedEntities } from '@backstage/plugin-catalog-react';
import Divider from '@material-ui/core/Divider';
import Typography from '@material-ui/core/Typography';
import { getAccountId } from 'backstage-plugin-cloudtrail-organizations-common';
import { useAccount } from '../../hooks/useAccount';
import { useT } from '../../hooks/useT';
import { AccountCard } from './AccountCard';
import { AccountChip } from './AccountChip';
import { AccountFacts } from './AccountFacts';
import { CardFrame } from './CardFrame';
import { CardPending } from './CardPending';

const Account = ({ accountId }: { accountId: string }) => {
  const t = useT();
  const { value, error, reload } = useAccount(accountId);
  return (
    <section aria-label={`${t('card.account')} ${accountId}`}>
      {value ? (
        <>
          <AccountChip account={value} />
          <AccountFacts account={value} />
        </>
      ) : (
        <>
          <Typography variant="body2">{accountId}</Typography>
          <CardPending
            error={error}
            onRetry={reload}
            notFound={t('card.notFound')}
          />
        </>
      )}
      <Divider />
    </section>
  );
};

/** The accounts that a component depends on: its engineers look here, and not on the account's own page. */
export const DependenciesCard = ({ entity }: { entity: Entity }) => {
  const t = useT();
  const { entities, error } = useRelatedEntities(entity, {
    type: RELATION_DEPENDS_ON,
    kind: 'resource',
  });
  const accountIds = [
    ...new Set(entities?.flatMap(resource => getAccountId(resource) ?? [])),
  ];
  if (accountIds.length === 1) return <AccountCard accountId={accountIds[0]} />;
  return (
    <CardFrame>
      {!entities && (
        <CardPending
          error={error}
          onRetry={() => window.location.reload()}
          notFound={t('card.noAccount')}
        />
      )}
      {entities && accountIds.length === 0 && (
        <Typography variant="body2">{t('card.noAccount')}</Typography>
      )}
      {accountIds.map(accountId => (
        <Account key={accountId} accountId={accountId} />
      ))}
    </CardFrame>
  );
};
