import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type {
  Posture,
  Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import classNames from 'classnames';
import { useSeen } from '../../hooks/useSeen';
import { useT } from '../../hooks/useT';
import { FactList } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { OwnerNotice } from '../shared/OwnerNotice';
import { Said } from '../shared/Said';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';
import { BucketSection } from './BucketSection';
import { RegionStatuses } from './RegionStatuses';
import { useDeliveryFacts } from './useDeliveryFacts';
import { useSelectorFacts } from './useSelectorFacts';

const useStyles = makeStyles((theme: Theme) => ({
  arn: { overflowWrap: 'anywhere' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    gap: theme.spacing(2, 4),
    alignItems: 'start',
  },
}));

/** A trail, as it was seen: how it logs and delivers in each Region, what, and where to. */
export const TrailPanel = ({
  trail,
  posture,
}: {
  trail: Trail;
  posture: Posture;
}) => {
  const t = useT();
  const seen = useSeen();
  const stack = useStackStyles();
  const classes = useStyles();
  const delivery = useDeliveryFacts(trail.status);
  const selectors = useSelectorFacts(trail);
  const yesOrNo = (value: boolean) => t(value ? 'value.yes' : 'value.no');
  return (
    <Paper className={classNames(stack.paper, stack.stack)}>
      <div>
        <Typography variant="h6" component="h4">
          {trail.name}
        </Typography>
        <div className={classes.arn}>
          <Subtle>
            <Mono copy>{trail.arn}</Mono>
          </Subtle>
        </div>
      </div>
      <OwnerNotice owner={trail.owner} />
      {trail.looksFormer && (
        <Alert severity="warning" role="note">
          {t('trails.former')} <Said sentence={trail.looksFormer} />
        </Alert>
      )}
      <div className={classes.columns}>
        <FactList
          facts={[
            { name: t('trails.region'), value: trail.homeRegion },
            {
              name: t('trails.multiRegion'),
              value: yesOrNo(trail.isMultiRegion),
            },
            ...delivery,
          ]}
        />
        <FactList
          facts={[
            ...selectors,
            {
              name: t('trails.validation'),
              value: yesOrNo(trail.logFileValidation),
            },
            {
              name: t('trails.encryption'),
              value: trail.kmsKeyId
                ? t('trails.sseKms', {
                    key: <Mono copy>{trail.kmsKeyId}</Mono>,
                  })
                : t('trails.sseS3'),
            },
            {
              name: t('trails.destination'),
              value: (
                <Mono copy>
                  {[trail.bucket, trail.keyPrefix].filter(Boolean).join('/')}
                </Mono>
              ),
            },
            {
              name: t('trails.cloudWatchLogs'),
              value: trail.cloudWatchLogsLogGroupArn ? (
                <Mono>{trail.cloudWatchLogsLogGroupArn}</Mono>
              ) : (
                t('value.none')
              ),
            },
            {
              name: t('trails.tags'),
              value: seen(trail.tags, tags =>
                tags.length === 0
                  ? t('value.none')
                  : tags.map(({ key, value }) => (
                      <div key={key}>
                        <Mono>{`${key}=${value}`}</Mono>
                      </div>
                    )),
              ),
            },
          ]}
        />
      </div>
      <RegionStatuses statuses={trail.statuses} />
      {trail.isOrganizationTrail && (
        <BucketSection trail={trail} posture={posture} />
      )}
    </Paper>
  );
};
