import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Posture,
  Trail,
  TrailBucket,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useReason } from '../../hooks/useReason';
import { useT } from '../../hooks/useT';
import { FactList } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { Snippet } from '../shared/Snippet';
import { Subtle } from '../shared/Subtle';
import { missingStatements } from './bucketStatements';
import { useBucketFacts } from './useBucketFacts';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    paddingTop: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  title: { fontWeight: 'bold' },
}));

const ObservedBucket = ({
  bucket,
  trail,
  posture,
}: {
  bucket: TrailBucket;
  trail: Trail;
  posture: Posture;
}) => {
  const t = useT();
  const facts = useBucketFacts(bucket, trail.arn);
  const { policy, owner } = bucket;
  const missing =
    policy.outcome === 'observed' && policy.value
      ? missingStatements(trail, policy.value, posture)
      : [];
  return (
    <>
      <FactList facts={facts} />
      {missing.length > 0 && (
        <div>
          <Typography variant="body2">
            {owner.value
              ? t('bucket.addIn', {
                  bucket: <Mono>{bucket.name}</Mono>,
                  account: <Mono>{owner.value.accountId}</Mono>,
                })
              : t('bucket.add', { bucket: <Mono>{bucket.name}</Mono> })}
          </Typography>
          <Snippet
            text={JSON.stringify(missing, undefined, 2)}
            what={t('bucket.statements')}
          />
        </div>
      )}
      <Subtle>
        {t('bucket.readAs', { account: <Mono>{bucket.readAs}</Mono> })}
      </Subtle>
    </>
  );
};

/** The bucket of a trail: whether it admits what the trail writes, and how what is in it is kept. */
export const BucketSection = ({
  trail,
  posture,
}: {
  trail: Trail;
  posture: Posture;
}) => {
  const t = useT();
  const reasonOf = useReason();
  const classes = useStyles();
  const { buckets } = posture.observations;
  const bucket = buckets.value?.find(
    ({ name, trails }) => name === trail.bucket && trails.includes(trail.arn),
  );
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="h5" className={classes.title}>
        {t('bucket.heading', { bucket: <Mono>{trail.bucket}</Mono> })}
      </Typography>
      {bucket ? (
        <ObservedBucket bucket={bucket} trail={trail} posture={posture} />
      ) : (
        <Typography variant="body2">
          {buckets.outcome === 'observed'
            ? t('bucket.notSeen')
            : t('trails.unknownBecause', { cause: reasonOf(buckets) })}
        </Typography>
      )}
    </div>
  );
};
