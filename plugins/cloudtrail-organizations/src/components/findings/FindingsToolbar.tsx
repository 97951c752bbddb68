import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { FindingsPage } from 'backstage-plugin-cloudtrail-organizations-common';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { SEVERITIES } from '../shared/severities';
import { FILTERS, type Filter, type FindingsView } from './findingsView';

const ALL = 'all';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  grow: { flex: 1 },
  field: { minWidth: theme.spacing(20) },
}));

/** Which verdicts and which severity; how many there are of each verdict stands on its button. */
export const FindingsToolbar = ({
  view,
  counts,
  onChange,
}: {
  view: FindingsView;
  counts: FindingsPage['counts'] | undefined;
  onChange: (changes: Partial<FindingsView>) => void;
}) => {
  const t = useT();
  const number = useNumber();
  const classes = useStyles();
  const labelOf = (filter: Filter) => {
    const name = filter === 'all' ? t('findings.all') : t(`verdict.${filter}`);
    if (!counts) return name;
    const count =
      filter === 'all'
        ? counts.pass + counts.fail + counts.unknown + counts.notApplicable
        : counts[filter];
    return t('findings.withCount', { name, number: number(count) });
  };
  return (
    <div className={classes.root}>
      <div
        className={classes.root}
        role="group"
        aria-label={t('findings.filter')}
      >
        {FILTERS.map(filter => (
          <Button
            key={filter}
            size="small"
            color="primary"
            variant={view.verdict === filter ? 'contained' : 'outlined'}
            aria-pressed={view.verdict === filter}
            onClick={() => onChange({ verdict: filter })}
          >
            {labelOf(filter)}
          </Button>
        ))}
      </div>
      <span className={classes.grow} />
      <TextField
        id="cloudtrail-organizations-finding-severity"
        select
        size="small"
        variant="outlined"
        label={t('findings.severityFilter')}
        value={view.severity ?? ALL}
        onChange={({ target }) =>
          onChange({
            severity: SEVERITIES.find(severity => severity === target.value),
          })
        }
        className={classes.field}
      >
        <MenuItem value={ALL}>{t('findings.severityAll')}</MenuItem>
        {SEVERITIES.map(severity => (
          <MenuItem key={severity} value={severity}>
            {t(`findings.severity.${severity}`)}
          </MenuItem>
        ))}
      </TextField>
    </div>
  );
};
