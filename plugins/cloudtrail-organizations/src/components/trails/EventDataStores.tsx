import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  EventDataStore,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useReason } from '../../hooks/useReason';
import { useT } from '../../hooks/useT';
import { FactHistory } from '../history/FactHistory';
import { FactList } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';

const useStyles = makeStyles((theme: Theme) => ({
  arn: { marginBottom: theme.spacing(1), overflowWrap: 'anywhere' },
}));

const Store = ({ store }: { store: EventDataStore }) => {
  const t = useT();
  const stack = useStackStyles();
  const classes = useStyles();
  const yesOrNo = (value: boolean | undefined) =>
    value === undefined
      ? t('value.unknown')
      : t(value ? 'value.yes' : 'value.no');
  const { retentionDays: days } = store;
  return (
    <Paper className={stack.paper}>
      <Typography variant="h6" component="h4">
        {store.name}
      </Typography>
      <div className={classes.arn}>
        <Subtle>
          <Mono copy>{store.arn}</Mono>
        </Subtle>
      </div>
      <FactList
        sideBySide
        facts={[
          {
            name: t('stores.organization'),
            value: yesOrNo(store.isOrganization),
          },
          {
            name: t('trails.multiRegion'),
            value: yesOrNo(store.isMultiRegion),
          },
          { name: t('stores.status'), value: <Mono>{store.status}</Mono> },
          { name: t('stores.ingesting'), value: yesOrNo(store.isIngesting) },
          {
            name: t('trails.managementEvents'),
            value: yesOrNo(store.logsManagementEvents),
          },
          {
            name: t('stores.retention'),
            value:
              days !== undefined &&
              t('bucket.days', { count: days, number: String(days) }),
          },
        ]}
      />
    </Paper>
  );
};

/** The event data stores of CloudTrail Lake in the management account. */
export const EventDataStores = ({ posture }: { posture: Posture }) => {
  const t = useT();
  const reasonOf = useReason();
  const stack = useStackStyles();
  const { eventDataStores: observation } = posture.observations;
  const stores = observation.value ?? [];
  return (
    <>
      <div className={stack.row}>
        <Typography variant="h5" component="h3">
          {t('stores.heading')}
        </Typography>
        <FactHistory
          organization={posture.name}
          subject="fact:eventDataStores"
          title={t('stores.heading')}
        />
      </div>
      {observation.outcome !== 'observed' && (
        <Typography>
          {t('trails.unknownBecause', { cause: reasonOf(observation) })}
        </Typography>
      )}
      {observation.outcome === 'observed' && stores.length === 0 && (
        <Typography>{t('stores.none')}</Typography>
      )}
      {stores.map(store => (
        <Store key={store.arn} store={store} />
      ))}
    </>
  );
};
