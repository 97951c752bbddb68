import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type {
  Posture,
  Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useReason } from '../../hooks/useReason';
import { FactHistory } from '../history/FactHistory';
import { useStackStyles } from '../shared/useStackStyles';
import { EventDataStores } from './EventDataStores';
import { TrailPanel } from './TrailPanel';

const TrailPanels = ({
  trails,
  posture,
}: {
  trails: Trail[];
  posture: Posture;
}) => (
  <>
    {trails.map(trail => (
      <TrailPanel key={trail.arn} trail={trail} posture={posture} />
    ))}
  </>
);

/** The trails of the management account: those of the organization, and its own. */
export const TrailsTab = ({ posture }: { posture: Posture }) => {
  const t = useT();
  const reasonOf = useReason();
  const stack = useStackStyles();
  const { trails: observation } = posture.observations;

  if (observation.outcome !== 'observed')
    return (
      <div className={stack.stack}>
        <Alert severity="warning" role="note">
          {t('trails.unknown')} {reasonOf(observation)}
        </Alert>
        <EventDataStores posture={posture} />
      </div>
    );

  const ofOrganization = posture.trails.filter(
    trail => trail.isOrganizationTrail,
  );
  const own = posture.trails.filter(trail => !trail.isOrganizationTrail);
  return (
    <div className={stack.stack}>
      <div className={stack.row}>
        <Typography variant="h5" component="h3">
          {t('trails.heading')}
        </Typography>
        <FactHistory
          organization={posture.name}
          subject="fact:trails"
          title={t('trails.heading')}
        />
      </div>
      {ofOrganization.length === 0 ? (
        <Typography>{t('trails.none')}</Typography>
      ) : (
        <>
          <Typography>{t('trails.members')}</Typography>
          <TrailPanels trails={ofOrganization} posture={posture} />
        </>
      )}
      {own.length > 0 && (
        <>
          <Typography variant="h5" component="h3">
            {t('trails.accountHeading')}
          </Typography>
          <Typography>{t('trails.accountText')}</Typography>
          <TrailPanels trails={own} posture={posture} />
        </>
      )}
      <EventDataStores posture={posture} />
    </div>
  );
};
