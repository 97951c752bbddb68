import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { CoverageCounts } from 'backstage-plugin-cloudtrail-organizations-common';
import { useAccountState } from '../../hooks/useAccountState';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';
import {
  ACCOUNT_STATES,
  VERDICTS,
  isFiltered,
  type AccountsView,
} from './accountsView';

const ALL = 'all';

const useStyles = makeStyles((theme: Theme) => ({
  search: { flex: '1 1 200px', maxWidth: theme.spacing(45) },
  field: {
    minWidth: theme.spacing(20),
    [theme.breakpoints.down('xs')]: { flex: '1 1 100%' },
  },
}));

/** Search and filters. */
export const AccountsToolbar = ({
  view,
  counts,
  onChange,
}: {
  view: AccountsView;
  /** Number of accounts by coverage, where it is known. */
  counts: CoverageCounts | undefined;
  onChange: (changes: Partial<AccountsView>) => void;
}) => {
  const t = useT();
  const number = useNumber();
  const stateName = useAccountState();
  const stack = useStackStyles();
  const classes = useStyles();
  return (
    <div className={stack.row}>
      <TextField
        id="cloudtrail-organizations-account-search"
        type="search"
        size="small"
        variant="outlined"
        label={t('accounts.search')}
        inputProps={{ maxLength: 100 }}
        value={view.search}
        onChange={({ target }) => onChange({ search: target.value })}
        className={classes.search}
      />
      <TextField
        id="cloudtrail-organizations-account-coverage"
        select
        size="small"
        variant="outlined"
        label={t('accounts.coverageFilter')}
        value={view.coverage ?? ALL}
        onChange={({ target }) =>
          onChange({
            coverage: VERDICTS.find(verdict => verdict === target.value),
          })
        }
        className={classes.field}
      >
        <MenuItem value={ALL}>{t('accounts.coverageAll')}</MenuItem>
        {VERDICTS.map(verdict => (
          <MenuItem key={verdict} value={verdict}>
            {counts
              ? t('accounts.coverageOption', {
                  coverage: t(`coverage.${verdict}`),
                  number: number(counts[verdict]),
                })
              : t(`coverage.${verdict}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        id="cloudtrail-organizations-account-state"
        select
        size="small"
        variant="outlined"
        label={t('accounts.stateFilter')}
        value={view.state ?? ALL}
        onChange={({ target }) =>
          onChange({
            state: ACCOUNT_STATES.find(state => state === target.value),
          })
        }
        className={classes.field}
      >
        <MenuItem value={ALL}>{t('accounts.stateAll')}</MenuItem>
        {ACCOUNT_STATES.map(state => (
          <MenuItem key={state} value={state}>
            {stateName(state)}
          </MenuItem>
        ))}
      </TextField>
      {isFiltered(view) && (
        <Button
          color="primary"
          onClick={() =>
            onChange({
              search: '',
              state: undefined,
              coverage: undefined,
              unit: undefined,
            })
          }
        >
          {t('accounts.clear')}
        </Button>
      )}
    </div>
  );
};
