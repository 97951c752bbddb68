import { Link } from '@backstage/core-components';
import type { AccountMembership } from 'backstage-plugin-cloudtrail-organizations-common';
import { useAccountState } from '../../hooks/useAccountState';
import { useLanguage } from '../../hooks/useLanguage';
import { useOptionalPaths } from '../../hooks/useOptionalPaths';
import { useT } from '../../hooks/useT';
import { EndpointNote } from '../shared/EndpointNote';
import { FactList } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { Subtle } from '../shared/Subtle';
import { Ages } from './Ages';
import { Answer } from './Answer';
import { FittingAction } from './FittingAction';
import { OrganizationStateChip } from './OrganizationStateChip';
import { TrailNames, TrustedAccessFact } from './organizationFacts';
import { useEvidenceFacts } from './useEvidenceFacts';

/** A link for those who may read the organization, its title for all others; and how the organization stands. */
const Organization = ({ account }: { account: AccountMembership }) => {
  const paths = useOptionalPaths();
  const { name, title, state, attemptFailedAt } = account.organization;
  return (
    <>
      {name && paths ? (
        <Link to={paths.organization(name)}>{title}</Link>
      ) : (
        title
      )}{' '}
      <OrganizationStateChip
        state={state}
        isShaken={attemptFailedAt !== undefined}
      />
    </>
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

/** The answer for an engineer: whether, by whom, how that is known, and how old it is. */
export const AccountFacts = ({ account }: { account: AccountMembership }) => {
  const t = useT();
  const evidence = useEvidenceFacts(account);
  const { organization, isManagementAccount } = account;
  // The one that the account's own log files name already.
  const isNamed =
    organization.trailNames?.length === 1 &&
    organization.trailNames[0] === account.coverage?.trailName;
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
      <Answer account={account} />
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
            value: <Organization account={account} />,
          },
          {
            name: t('card.accountState'),
            // What is active is what anyone expects.
            value: account.state !== 'ACTIVE' && (
              <AccountState state={account.state} />
            ),
          },
          ...evidence,
          {
            name: t('card.trails'),
            value: !isNamed && <TrailNames names={organization.trailNames} />,
          },
          {
            name: t('card.trustedAccess'),
            value: <TrustedAccessFact organization={organization} />,
          },
          {
            name: t('card.inThisAccount'),
            value: inThisAccount(),
          },
        ]}
      />
      <FittingAction organization={organization} />
      <Ages account={account} />
      <EndpointNote endpoint={account.endpoint} />
    </>
  );
};
