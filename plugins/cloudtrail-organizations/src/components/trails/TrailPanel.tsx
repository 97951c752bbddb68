import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { FactList } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';
import { useDeliveryFacts } from './useDeliveryFacts';
import { useSelectorFacts } from './useSelectorFacts';

const useStyles = makeStyles((theme: Theme) => ({
  arn: { marginBottom: theme.spacing(1) },
}));

/** A trail, as it was seen in its home Region. */
export const TrailPanel = ({ trail }: { trail: Trail }) => {
  const t = useT();
  const stack = useStackStyles();
  const delivery = useDeliveryFacts(trail.status);
  const selectors = useSelectorFacts(trail.eventSelectors);
  const yesOrNo = (value: boolean) => t(value ? 'value.yes' : 'value.no');
  return (
    <Paper className={stack.paper}>
      <Typography variant="h6" component="h4">
        {trail.name}
      </Typography>
      <div className={useStyles().arn}>
        <Subtle>
          <Mono copy>{trail.arn}</Mono>
        </Subtle>
      </div>
      <FactList
        facts={[
          { name: t('trails.region'), value: trail.homeRegion },
          {
            name: t('trails.multiRegion'),
            value: yesOrNo(trail.isMultiRegion),
          },
          ...delivery,
          ...selectors,
          {
            name: t('trails.validation'),
            value: yesOrNo(trail.logFileValidation),
          },
          {
            name: t('trails.encryption'),
            value: trail.kmsKeyId
              ? t('trails.sseKms', { key: <Mono copy>{trail.kmsKeyId}</Mono> })
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
        ]}
      />
    </Paper>
  );
};
