import { Link } from '@backstage/core-components';
import type { AccountMembership } from 'backstage-plugin-cloudtrail-organizations-common';
import { useOptionalPaths } from '../../hooks/useOptionalPaths';
import { useT } from '../../hooks/useT';
import { FactList } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { ObservedAt } from '../shared/ObservedAt';
import { Subtle } from '../shared/Subtle';
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

/** The answer for an engineer: whether, by whom, and how old that is. */
export const AccountFacts = ({ account }: { account: AccountMembership }) => {
  const t = useT();
  const { organization } = account;
  const hasTrails = (organization.trailNames ?? []).length > 0;
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
              account.isManagementAccount
                ? 'card.managementAccountOf'
                : 'card.memberOf',
            ),
            value: <OrganizationName account={account} />,
          },
          { name: t('card.accountState'), value: <Mono>{account.state}</Mono> },
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
            value:
              hasTrails &&
              (account.isManagementAccount ? (
                t('card.managementHere')
              ) : (
                <Subtle component="span">
                  {t('card.membersSee', { title: organization.title })}
                </Subtle>
              )),
          },
        ]}
      />
      <FittingAction organization={organization} />
      <ObservedAt at={organization.observedAt ?? account.observedAt} />
    </>
  );
};
