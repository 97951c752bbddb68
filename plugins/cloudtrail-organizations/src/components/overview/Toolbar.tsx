import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import classNames from 'classnames';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';
import { STATES, type Arrangement } from './arrange';

const ALL = 'all';

const useStyles = makeStyles((theme: Theme) => ({
  root: { marginBottom: theme.spacing(1) },
  field: {
    minWidth: theme.spacing(20),
    [theme.breakpoints.down('xs')]: { flex: '1 1 100%' },
  },
}));

/** Search and filter. */
export const Toolbar = ({
  arrangement,
  onChange,
}: {
  arrangement: Arrangement;
  onChange: (changes: Partial<Arrangement>) => void;
}) => {
  const t = useT();
  const stack = useStackStyles();
  const classes = useStyles();
  return (
    <div className={classNames(stack.row, classes.root)}>
      <Typography variant="h5" component="h2" className={stack.grow}>
        {t('overview.label')}
      </Typography>
      <TextField
        id="cloudtrail-organizations-state"
        select
        size="small"
        variant="outlined"
        label={t('overview.stateFilter')}
        value={arrangement.state ?? ALL}
        onChange={({ target }) =>
          onChange({ state: STATES.find(state => state === target.value) })
        }
        className={classes.field}
      >
        <MenuItem value={ALL}>{t('overview.stateAll')}</MenuItem>
        {STATES.map(state => (
          <MenuItem key={state} value={state}>
            {t(`state.${state}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        id="cloudtrail-organizations-search"
        type="search"
        size="small"
        variant="outlined"
        label={t('overview.search')}
        value={arrangement.search}
        onChange={({ target }) => onChange({ search: target.value })}
        className={classes.field}
      />
    </div>
  );
};
