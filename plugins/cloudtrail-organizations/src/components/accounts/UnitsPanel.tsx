import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { UnitsList } from 'backstage-plugin-cloudtrail-organizations-common';
import classNames from 'classnames';
import { useT } from '../../hooks/useT';
import type { Polled } from '../../hooks/usePolledValue';
import { LoadError } from '../shared/LoadError';
import { LoadingPanel } from '../shared/LoadingPanel';
import { NewerFailed } from '../shared/NewerFailed';
import { Said } from '../shared/Said';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { useStackStyles } from '../shared/useStackStyles';
import { UnitTree } from './UnitTree';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    padding: theme.spacing(2),
    // The tree of a large organization scrolls beside the table.
    maxHeight: '80vh',
    overflowY: 'auto',
    [theme.breakpoints.down('sm')]: { maxHeight: theme.spacing(40) },
  },
}));

/** The organizational units, to choose from. */
export const UnitsPanel = ({
  units: { value, error, reload },
  title,
  chosen,
  onChoose,
}: {
  units: Polled<UnitsList>;
  title: string;
  chosen: string | undefined;
  onChoose: (unit: string | undefined) => void;
}) => {
  const t = useT();
  const classes = useStyles();
  const stack = useStackStyles();
  if (!value)
    return error ? (
      <LoadError error={error} onRetry={reload} />
    ) : (
      <LoadingPanel label={t('units.loading')} />
    );
  return (
    <Paper className={classNames(stack.paper, classes.root)}>
      <Typography variant="h6" component="h3">
        {t('units.heading')}
      </Typography>
      {value.observedAt && (
        <Subtle>
          {t('units.observed', { time: <Time at={value.observedAt} /> })}
        </Subtle>
      )}
      <NewerFailed error={error} />
      {value.message && (
        <Typography variant="body2">
          <Said sentence={value.message} />
        </Typography>
      )}
      {value.items.length > 0 && (
        <UnitTree
          units={value.items}
          label={t('units.label', { title })}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
      {value.items.length === 0 && !value.message && (
        <Typography variant="body2">{t('units.none')}</Typography>
      )}
    </Paper>
  );
};
