import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useAccountState } from '../../hooks/useAccountState';
import { useNumber } from '../../hooks/useNumber';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';
import { AttemptFailed } from '../shared/AttemptFailed';
import { CoverageNumbers } from '../shared/CoverageNumbers';
import { FindingCountsText } from '../shared/FindingCountsText';
import { Mono } from '../shared/Mono';
import { OwnerName } from '../shared/OwnerName';
import { Said } from '../shared/Said';
import { StateChip } from '../shared/StateChip';
import { StateSince } from '../shared/StateSince';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { isSameSentence, mentions } from '../shared/mentions';
import { totalOf } from '../shared/severities';
import { activeAccounts, type SortKey } from './arrange';

interface CellProps {
  organization: OrganizationSummary;
}

const OrganizationCell = ({ organization }: CellProps) => {
  const paths = usePaths();
  return (
    <>
      <Link to={paths.organization(organization.name)}>
        {organization.title}
      </Link>
      {organization.organizationId && (
        <Subtle>
          <Mono>{organization.organizationId}</Mono>
        </Subtle>
      )}
    </>
  );
};

const StateCell = ({ organization }: CellProps) => {
  const { state, messages, since, sinceBasis, lastAttempt } = organization;
  return (
    <>
      <StateChip state={state} isShaken={lastAttempt !== undefined} />
      <Subtle>
        <Said sentence={messages.reason} />
      </Subtle>
      {since && !mentions(messages.reason, since) && (
        <Subtle>
          <StateSince since={since} sinceBasis={sinceBasis} sentence />
        </Subtle>
      )}
      {lastAttempt && !isSameSentence(lastAttempt.message, messages.reason) && (
        <Typography variant="body2">
          <AttemptFailed attempt={lastAttempt} />
        </Typography>
      )}
    </>
  );
};

const TrustedAccessCell = ({ organization }: CellProps) => {
  const t = useT();
  const { trustedAccess } = organization;
  if (!trustedAccess) return <>{t('value.unknown')}</>;
  if (!trustedAccess.enabled) return <>{t('value.off')}</>;
  return (
    <>
      {t('value.on')}
      {trustedAccess.since && (
        <Subtle>
          {t('time.since', {
            time: <Time at={trustedAccess.since} format="day" />,
          })}
        </Subtle>
      )}
    </>
  );
};

const TrailsCell = ({ organization }: CellProps) => {
  const t = useT();
  const { organizationTrails, logging, delivering } = organization.trailCounts;
  if (organizationTrails === undefined) return <>{t('value.unknown')}</>;
  if (organizationTrails === 0) return <>{t('value.none')}</>;
  const total = String(organizationTrails);
  const sentence = () => {
    if (logging === 0) return t('trailCount.notLogging', { total });
    if (delivering === undefined) return t('trailCount.unknown', { total });
    if (delivering === 0) return t('trailCount.notDelivering', { total });
    if (delivering === organizationTrails)
      return t('trailCount.delivering', { total });
    return t('trailCount.someDelivering', {
      total,
      delivering: String(delivering),
    });
  };
  return (
    <>
      {sentence()}
      {organization.trailNames?.map(name => (
        <Subtle key={name}>
          <Mono>{name}</Mono>
        </Subtle>
      ))}
      {organization.trailOwner && (
        <Subtle>
          <OwnerName owner={organization.trailOwner} />
        </Subtle>
      )}
    </>
  );
};

const AccountsCell = ({ organization }: CellProps) => {
  const t = useT();
  const number = useNumber();
  const say = useAccountState();
  const { coverage, accounts } = organization;
  const summary = <CoverageNumbers organization={organization} />;
  if (coverage || !accounts) return summary;
  return (
    <>
      {summary}
      <Subtle>
        {t('value.accounts', {
          active: number(activeAccounts(organization) ?? 0),
        })}
      </Subtle>
      {Object.entries(accounts.byState)
        .filter(([state, count]) => state !== 'ACTIVE' && count > 0)
        .map(([state, count]) => (
          <Subtle key={state}>
            {t('value.accountsInState', {
              number: number(count),
              state: say(state),
            })}
          </Subtle>
        ))}
    </>
  );
};

const FindingsCell = ({ organization: { findingCounts } }: CellProps) => {
  const t = useT();
  if (!findingCounts) return <>{t('value.unknown')}</>;
  const counts = (
    <FindingCountsText
      counts={findingCounts}
      separator={t('value.separator')}
    />
  );
  if (findingCounts.atLeast) return <>{t('findings.atLeast', { counts })}</>;
  return totalOf(findingCounts) > 0 ? counts : <>{t('value.none')}</>;
};

const ObservedCell = ({ organization }: CellProps) => {
  const t = useT();
  const { observedAt, stale } = organization;
  if (!observedAt) return <>{t('time.neverObserved')}</>;
  return (
    <>
      <Time at={observedAt} format="brief" />
      {stale && <Typography variant="body2">{t('stale.title')}</Typography>}
    </>
  );
};

/** What stands in each column, and in the list that takes the table's place on narrow screens. */
export const CELLS: Record<SortKey, (props: CellProps) => JSX.Element> = {
  organization: OrganizationCell,
  state: StateCell,
  trustedAccess: TrustedAccessCell,
  trails: TrailsCell,
  accounts: AccountsCell,
  findings: FindingsCell,
  observed: ObservedCell,
};
