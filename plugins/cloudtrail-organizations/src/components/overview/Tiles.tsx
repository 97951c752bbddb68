import Grid from '@material-ui/core/Grid';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCoverageCounts } from '../../hooks/useCoverageCounts';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { FindingCountsText } from '../shared/FindingCountsText';
import { totalOf } from '../shared/severities';
import { Time } from '../shared/Time';
import { Tile } from './Tile';
import { oldestOf, totalAccounts, totalFindings } from './totals';

const NEEDING_ATTENTION = [
  'failing',
  'incomplete',
  'disabled',
  'unknown',
] as const;

interface TileProps {
  organizations: OrganizationSummary[];
}

const StateTile = ({ organizations }: TileProps) => {
  const t = useT();
  const number = useNumber();
  const active = organizations.filter(({ state }) => state === 'active').length;
  const unseen = organizations.filter(({ lastAttempt }) => lastAttempt).length;
  const attention = [
    ...NEEDING_ATTENTION.map(state => {
      const count = organizations.filter(o => o.state === state).length;
      return count > 0 && t(`tile.${state}`, { count });
    }),
    unseen > 0 && t('tile.attemptFailed', { count: unseen }),
  ].filter(Boolean);
  return (
    <Tile
      number={number(active)}
      of={organizations.length}
      label={t('tile.active', { count: organizations.length })}
      details={attention.length > 0 ? attention : [t('tile.allActive')]}
    />
  );
};

const AccountsTile = ({ organizations }: TileProps) => {
  const t = useT();
  const number = useNumber();
  const inWords = useCoverageCounts();
  const totals = totalAccounts(organizations);
  const notListed = organizations.length - totals.listed;
  const oldest = oldestOf(
    organizations.map(({ coverageObservedAt }) => coverageObservedAt),
  );
  if (totals.judged === 0)
    return (
      <Tile
        number={t('value.unknown')}
        of={totals.listed > 0 ? totals.active : undefined}
        label={t('tile.accounts')}
        details={[
          notListed > 0 && t('tile.accountsUnknown', { count: notListed }),
        ]}
      />
    );
  return (
    <Tile
      number={number(totals.delivering)}
      of={totals.active}
      label={t('tile.accounts')}
      details={[
        ...inWords(totals),
        notListed > 0 && t('tile.accountsUnknown', { count: notListed }),
        oldest && t('tile.evidence', { time: <Time at={oldest} /> }),
      ]}
    />
  );
};

const FindingsTile = ({ organizations }: TileProps) => {
  const t = useT();
  const number = useNumber();
  const counts = totalFindings(organizations);
  const unknown = organizations.filter(o => !o.findingCounts).length;
  const more = organizations.filter(o => o.findingCounts?.atLeast).length;
  const total = totalOf(counts);
  return (
    <Tile
      number={
        unknown < organizations.length ? number(total) : t('value.unknown')
      }
      label={t('tile.findings', { count: total })}
      details={
        total + more + unknown > 0
          ? [
              total > 0 && (
                <FindingCountsText counts={counts} separator=" · " />
              ),
              more > 0 && t('tile.findingsMore', { count: more }),
              unknown > 0 && t('tile.findingsUnknown', { count: unknown }),
            ]
          : [t('value.none')]
      }
    />
  );
};

const AgeTile = ({ organizations }: TileProps) => {
  const t = useT();
  const oldest = oldestOf(organizations.map(({ observedAt }) => observedAt));
  const stale = organizations.filter(organization => organization.stale).length;
  const never = organizations.filter(({ observedAt }) => !observedAt).length;
  return (
    <Tile
      number={
        oldest ? <Time at={oldest} format="brief" /> : t('tile.noObservation')
      }
      label={t('tile.oldest')}
      details={
        stale + never > 0
          ? [
              stale > 0 && t('tile.stale', { count: stale }),
              never > 0 && t('tile.neverObserved', { count: never }),
            ]
          : [t('tile.nothingStale')]
      }
    />
  );
};

/** What a person wants to know before reading the table. */
export const Tiles = ({ organizations }: TileProps) => (
  <Grid container spacing={2} component="ul" style={{ padding: 0 }}>
    <StateTile organizations={organizations} />
    <AccountsTile organizations={organizations} />
    <FindingsTile organizations={organizations} />
    <AgeTile organizations={organizations} />
  </Grid>
);
