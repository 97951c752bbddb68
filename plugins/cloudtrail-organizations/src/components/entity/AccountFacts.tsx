import { Link } from '@backstage/core-components';
import type { AccountMembership } from 'backstage-plugin-cloudtrail-organizations-common';
import { useAccountState } from '../../hooks/useAccountState';
import { useLanguage } from '../../hooks/useLanguage';
import { useOptionalPaths } from '../../hooks/useOptionalPaths';
import { useT } from '../../hooks/useT';
import { EndpointNote } from '../shared/EndpointNote';
import { FactList } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { ObservedAt } from '../shared/ObservedAt';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { FittingAction } from './FittingAction';
import { OrganizationReason } from './OrganizationReason';
import { TrailNames, TrustedAccessFact } from './organizationFacts';

/** A link for those who may read the organization, its title for all others. */
const OrganizationName = ({ account }: { account: AccountMembership }) => {
  const paths = useOptionalPaths();
  const { name, title } = account.organization;
  return name && paths ? (
    <Link to={paths.organization(name)}>{title}</Link>
  ) : (
    <>{title}</>
  );
};

/** AWS's word, and where the language is another, what it means. */
const AccountState = ({ state }: { state: string }) => {
  const say = useAccountState();
  const word = <Mono>{state}</Mono>;
  return useLanguage() === 'en' ? (
    word
  ) : (
    <>
      {say(state)} ({word})
    </>
  );
};

/** What rests on two observations is as old as the older. */
function older(one: string, other: string | undefined): string {
  return other && Date.parse(other) < Date.parse(one) ? other : one;
}

/** The answer for an engineer: whether, by whom, and how old that is. */
export const AccountFacts = ({ account }: { account: AccountMembership }) => {
  const t = useT();
  const { organization, isManagementAccount } = account;
  const inThisAccount = () => {
    if (!organization.trailNames) return undefined;
    if (organization.trailNames.length === 0)
      return t(
        isManagementAccount ? 'card.noTrailInManagement' : 'card.noTrailHere',
      );
    if (isManagementAccount) return t('card.managementHere');
    return (
      <Subtle component="span">
        {t('card.membersSee', { title: organization.title })}
      </Subtle>
    );
  };
  return (
    <>
      <OrganizationReason organization={organization} />
      <FactList
        facts={[
          {
            name: t('card.account'),
            value: <Mono copy>{account.accountId}</Mono>,
          },
          {
            name: t(
              isManagementAccount
                ? 'card.managementAccountOf'
                : 'card.memberOf',
            ),
            value: <OrganizationName account={account} />,
          },
          {
            name: t('card.accountState'),
            value: <AccountState state={account.state} />,
          },
          {
            name: t('card.trustedAccess'),
            value: <TrustedAccessFact organization={organization} />,
          },
          {
            name: t('card.trails'),
            value: <TrailNames names={organization.trailNames} />,
          },
          {
            name: t('card.inThisAccount'),
            value: inThisAccount(),
          },
          {
            name: t('card.lastDelivery'),
            value: organization.lastDeliveryAt && (
              <Time at={organization.lastDeliveryAt} />
            ),
          },
          {
            name: t('card.lastDigest'),
            value: organization.lastDigestAt && (
              <Time at={organization.lastDigestAt} />
            ),
          },
        ]}
      />
      <Subtle>{t('card.deliveryNotObserved')}</Subtle>
      <FittingAction organization={organization} />
      <ObservedAt at={older(account.observedAt, organization.observedAt)} />
      <EndpointNote endpoint={account.endpoint} />
    </>
  );
};
