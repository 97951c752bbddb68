import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useT } from '../../hooks/useT';
import { useStackStyles } from '../shared/useStackStyles';
import { STATES, type Arrangement } from './arrange';

const ALL = 'all';

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
  const minWidth = useTheme().spacing(20);
  return (
    <div className={stack.row}>
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
        style={{ minWidth }}
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
        style={{ minWidth }}
      />
    </div>
  );
};
