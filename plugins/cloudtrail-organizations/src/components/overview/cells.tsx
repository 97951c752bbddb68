import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useAccountState } from '../../hooks/useAccountState';
import { useFindingCounts } from '../../hooks/useFindingCounts';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';
import { Mono } from '../shared/Mono';
import { StateChip } from '../shared/StateChip';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { activeAccounts, type SortKey } from './arrange';
import { Said } from '../shared/Said';
import { StateSince } from '../shared/StateSince';
import { mentions } from '../shared/mentions';

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

const StateCell = ({
  organization: { state, messages, since, sinceBasis },
}: CellProps) => (
  <>
    <StateChip state={state} />
    <Subtle>
      <Said sentence={messages.reason} />
    </Subtle>
    {since && !mentions(messages.reason, since) && (
      <Subtle>
        <StateSince since={since} sinceBasis={sinceBasis} sentence />
      </Subtle>
    )}
  </>
);

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
    </>
  );
};

const AccountsCell = ({ organization }: CellProps) => {
  const t = useT();
  const say = useAccountState();
  const active = activeAccounts(organization);
  if (active === undefined || !organization.accounts)
    return <>{t('value.unknown')}</>;
  const others = Object.entries(organization.accounts.byState).filter(
    ([state, number]) => state !== 'ACTIVE' && number > 0,
  );
  return (
    <>
      {t('value.accounts', { active: String(active) })}
      {others.map(([state, number]) => (
        <Subtle key={state}>
          {t('value.accountsInState', {
            number: String(number),
            state: say(state),
          })}
        </Subtle>
      ))}
    </>
  );
};

const FindingsCell = ({ organization: { findingCounts } }: CellProps) => {
  const t = useT();
  const inWords = useFindingCounts();
  if (!findingCounts) return <>{t('value.unknown')}</>;
  const counts = inWords(findingCounts).join(t('value.separator'));
  return (
    <>
      {findingCounts.atLeast
        ? t('findings.atLeast', { counts })
        : counts || t('value.none')}
    </>
  );
};

const ObservedCell = ({ organization }: CellProps) => {
  const t = useT();
  const { observedAt, lastAttempt, stale } = organization;
  if (!observedAt) return <>{t('time.neverObserved')}</>;
  return (
    <>
      <Time at={observedAt} format="brief" />
      {stale && <Typography variant="body2">{t('stale.title')}</Typography>}
      {lastAttempt && (
        <Subtle>
          {t('stale.attempt', {
            time: <Time at={lastAttempt.at} />,
            cause: <Said sentence={lastAttempt.message} />,
          })}
        </Subtle>
      )}
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
