import Grid from '@material-ui/core/Grid';
import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import type { ReactNode } from 'react';
import { useFindingCounts } from '../../hooks/useFindingCounts';
import { useT } from '../../hooks/useT';
import { type Severity, totalOf } from '../shared/severities';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { activeAccounts } from './arrange';

const NEEDING_ATTENTION = [
  'failing',
  'incomplete',
  'disabled',
  'unknown',
] as const;

const useStyles = makeStyles((theme: Theme) => ({
  item: { listStyle: 'none' },
  paper: { padding: theme.spacing(2, 2.5), height: '100%' },
  number: { fontWeight: 'bold' },
  of: { color: theme.palette.textSubtle },
}));

const Tile = ({
  number,
  of,
  label,
  detail,
}: {
  number: ReactNode;
  of?: number;
  label: string;
  detail: ReactNode;
}) => {
  const t = useT();
  const classes = useStyles();
  return (
    <Grid item xs={12} sm={6} md={3} component="li" className={classes.item}>
      <Paper className={classes.paper}>
        <Typography variant="h4" component="p" className={classes.number}>
          {number}{' '}
          {of !== undefined && (
            <Typography component="span" variant="body2" className={classes.of}>
              {t('tile.of', { total: String(of) })}
            </Typography>
          )}
        </Typography>
        <Typography component="p">{label}</Typography>
        <Subtle component="p">{detail}</Subtle>
      </Paper>
    </Grid>
  );
};

const StateTile = ({ organizations }: TileProps) => {
  const t = useT();
  const active = organizations.filter(({ state }) => state === 'active').length;
  const attention = NEEDING_ATTENTION.flatMap(state => {
    const count = organizations.filter(o => o.state === state).length;
    return count ? [t(`tile.${state}`, { count })] : [];
  });
  return (
    <Tile
      number={active}
      of={organizations.length}
      label={t('tile.active', { count: organizations.length })}
      detail={attention.join(' · ') || t('tile.allActive')}
    />
  );
};

const AccountsTile = ({ organizations }: TileProps) => {
  const t = useT();
  const counts = organizations
    .map(activeAccounts)
    .filter((count): count is number => count !== undefined);
  const active = counts.reduce((sum, count) => sum + count, 0);
  const unknown = organizations.length - counts.length;
  const listed = organizations.flatMap(
    ({ accountsObservedAt }) => accountsObservedAt ?? [],
  );
  const details = [
    counts.length > 0 && t('tile.organizations', { count: counts.length }),
    unknown > 0 && t('tile.accountsUnknown', { count: unknown }),
  ].filter(Boolean);
  return (
    <Tile
      number={counts.length > 0 ? active : t('value.unknown')}
      label={t('tile.accounts', { count: active })}
      detail={
        <>
          {details.join(' · ')}
          {listed.length > 0 && (
            <>
              {' · '}
              {t(listed.length > 1 ? 'time.listedOldest' : 'time.listed', {
                time: <Time at={oldestOf(listed)} />,
              })}
            </>
          )}
        </>
      }
    />
  );
};

const FindingsTile = ({ organizations }: TileProps) => {
  const t = useT();
  const inWords = useFindingCounts();
  const counts = organizations.flatMap(
    ({ findingCounts }) => findingCounts ?? [],
  );
  const sum = (severity: Severity) =>
    counts.reduce((total, count) => total + count[severity], 0);
  const all = {
    critical: sum('critical'),
    high: sum('high'),
    medium: sum('medium'),
    low: sum('low'),
  };
  const unknown = organizations.filter(
    ({ findingCounts }) => !findingCounts || findingCounts.atLeast,
  ).length;
  const details = [
    ...inWords(all),
    unknown > 0 && t('tile.findingsUnknown', { count: unknown }),
  ].filter(Boolean);
  const total = totalOf(all);
  return (
    <Tile
      number={counts.length > 0 ? total : t('value.unknown')}
      label={t('tile.findings', { count: total })}
      detail={details.join(' · ') || t('value.none')}
    />
  );
};

const AgeTile = ({ organizations }: TileProps) => {
  const t = useT();
  const times = organizations
    .map(({ observedAt }) => observedAt)
    .filter((at): at is string => at !== undefined);
  const oldest = times.length ? oldestOf(times) : undefined;
  const stale = organizations.filter(organization => organization.stale).length;
  const never = organizations.length - times.length;
  const details = [
    stale > 0 && t('tile.stale', { count: stale }),
    never > 0 && t('tile.neverObserved', { count: never }),
  ].filter(Boolean);
  return (
    <Tile
      number={
        oldest ? <Time at={oldest} format="brief" /> : t('tile.noObservation')
      }
      label={t('tile.oldest')}
      detail={details.join(' · ') || t('tile.nothingStale')}
    />
  );
};

function oldestOf(times: string[]): string {
  return times.reduce((a, b) => (Date.parse(a) <= Date.parse(b) ? a : b));
}

/** What a person wants to know before reading the table. */
export const Tiles = ({
  organizations,
}: {
  organizations: OrganizationSummary[];
}) => (
  <Grid container spacing={2} component="ul" style={{ padding: 0 }}>
    <StateTile organizations={organizations} />
    <AccountsTile organizations={organizations} />
    <FindingsTile organizations={organizations} />
    <AgeTile organizations={organizations} />
  </Grid>
);

interface TileProps {
  organizations: OrganizationSummary[];
}
