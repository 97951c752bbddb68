import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useAccounts } from '../../hooks/useAccounts';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { useUnits } from '../../hooks/useUnits';
import { LoadError } from '../shared/LoadError';
import { LoadingPanel } from '../shared/LoadingPanel';
import { NewerFailed } from '../shared/NewerFailed';
import { useStackStyles } from '../shared/useStackStyles';
import { AccountsTable } from './AccountsTable';
import { AccountsToolbar } from './AccountsToolbar';
import { isFiltered, queryOf } from './accountsView';
import { CoverageSummary } from './CoverageSummary';
import { InventoryNotice } from './InventoryNotice';
import { UnitsPanel } from './UnitsPanel';
import { useAccountsView } from './useAccountsView';

const TYPING_MS = 300;

const useStyles = makeStyles((theme: Theme) => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(190px, 240px) minmax(0, 1fr)',
    gap: theme.spacing(2),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // Holds its place, so that nothing moves when it comes.
  progress: { height: 4 },
}));

/** The accounts of an organization, by unit, with whether each is logged and how we know. */
export const AccountsTab = ({ posture }: { posture: Posture }) => {
  const t = useT();
  const number = useNumber();
  const stack = useStackStyles();
  const classes = useStyles();
  const { view, change } = useAccountsView();
  const [search, setSearch] = useState(view.search);
  useDebounce(() => setSearch(view.search), TYPING_MS, [view.search]);
  const accounts = useAccounts(posture.name, queryOf({ ...view, search }));
  const units = useUnits(posture.name);
  const { value, error, loading, reload } = accounts;

  // What was listed or looked for meanwhile is shown without waiting for the next round.
  const { inventory } = posture;
  const progress = `${inventory.accounts.done} ${inventory.accounts.status} ${inventory.coverage.done} ${inventory.coverage.status}`;
  const { reload: reloadUnits } = units;
  useEffect(() => {
    reload();
    reloadUnits();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another page is loaded by itself
  }, [progress]);

  const unitName = units.value?.items.find(({ id }) => id === view.unit)?.name;
  const total = value && {
    count: value.totalItems,
    number: number(value.totalItems),
  };
  return (
    <div className={stack.stack}>
      <CoverageSummary posture={posture} />
      <InventoryNotice inventory={inventory} />
      <div className={classes.columns}>
        <UnitsPanel
          units={units}
          title={posture.title}
          chosen={view.unit}
          onChoose={unit => change({ unit })}
        />
        <Paper className={stack.paper}>
          <AccountsToolbar
            view={view}
            counts={posture.coverage}
            onChange={change}
          />
          <div className={classes.progress}>
            {loading && value && (
              <LinearProgress aria-label={t('accounts.loading')} />
            )}
          </div>
          {error && !value && (
            <>
              <LoadError error={error} onRetry={reload} />
              {view.cursor && (
                <Button color="primary" onClick={() => change({})}>
                  {t('accounts.first')}
                </Button>
              )}
            </>
          )}
          {value && <NewerFailed error={error} />}
          {!value && !error && (
            <LoadingPanel label={t('accounts.loading')} lines={10} />
          )}
          {total && (
            <Typography variant="body2" role="status">
              {unitName === undefined
                ? t('accounts.total', total)
                : t('accounts.inUnit', { ...total, unit: unitName })}
            </Typography>
          )}
          {value?.items.length === 0 && (
            <Typography>
              {t(isFiltered(view) ? 'accounts.noMatch' : 'accounts.none')}
            </Typography>
          )}
          {value && value.items.length > 0 && (
            <AccountsTable
              organization={posture.name}
              accounts={value.items}
              view={view}
              onSort={(sort, descending) => change({ sort, descending })}
            />
          )}
          {value &&
            (value.nextCursor || value.previousCursor || view.cursor) && (
              <div className={stack.row}>
                <span className={stack.grow} />
                <Button disabled={!view.cursor} onClick={() => change({})}>
                  {t('accounts.first')}
                </Button>
                <Button
                  disabled={!value.previousCursor}
                  onClick={() => change({ cursor: value.previousCursor })}
                >
                  {t('accounts.previous')}
                </Button>
                <Button
                  disabled={!value.nextCursor}
                  onClick={() => change({ cursor: value.nextCursor })}
                >
                  {t('accounts.next')}
                </Button>
              </div>
            )}
        </Paper>
      </div>
    </div>
  );
};
