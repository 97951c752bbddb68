import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Finding,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useReason } from '../../hooks/useReason';
import { useSentence } from '../../hooks/useSentence';
import { useT } from '../../hooks/useT';
import { FactHistory } from '../history/FactHistory';
import { AsAdministrator } from '../shared/AsAdministrator';
import { Mono } from '../shared/Mono';
import { Said } from '../shared/Said';
import { SEVERITY_TONES } from '../shared/severities';
import { StatusLabel } from '../shared/StatusLabel';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { VERDICT_TONES } from '../shared/verdicts';
import { WhyNot } from '../shared/WhyNot';
import { Evidence } from './Evidence';
import { WaiverNotice } from './WaiverNotice';

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    display: 'grid',
    gridTemplateColumns: '130px minmax(0, 1fr)',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  head: { display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' },
  title: { fontWeight: 'bold', flex: 1, minWidth: 0 },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    alignItems: 'center',
  },
  chip: { margin: 0 },
  resource: { overflowWrap: 'anywhere' },
}));

/** What a control says, of which resource, since when, by which evidence, and what to do. */
export const FindingItem = ({
  finding,
  posture,
  onWaive,
  onEndWaiver,
}: {
  finding: Finding;
  posture: Pick<Posture, 'name' | 'waive' | 'managementAccountId'>;
  onWaive: (finding: Finding) => void;
  onEndWaiver: (finding: Finding) => void;
}) => {
  const t = useT();
  const say = useSentence();
  const reasonOf = useReason();
  const classes = useStyles();
  const { severity, verdict, waiver, since } = finding;
  const fails = verdict === 'fail';
  const isWaived = waiver?.status === 'inForce';
  const whyNot = posture.waive.allowed
    ? undefined
    : reasonOf(posture.waive) || t('allowed.noReason');
  return (
    <li className={classes.item}>
      <div>
        <Typography component="span" variant="body2">
          <StatusLabel
            tone={fails ? SEVERITY_TONES[severity] : VERDICT_TONES[verdict]}
          >
            {fails
              ? t(`findings.severity.${severity}`)
              : t(`verdict.${verdict}`)}
          </StatusLabel>
        </Typography>
        {!fails && <Subtle>{t(`findings.severity.${severity}`)}</Subtle>}
      </div>
      <div className={classes.body}>
        <div className={classes.head}>
          <Typography component="h4" className={classes.title}>
            <Said sentence={finding.title} />
          </Typography>
          <FactHistory
            organization={posture.name}
            subject={`finding:${finding.id}`}
            title={say(finding.title)}
          />
          {fails && (
            <WhyNot reason={whyNot}>
              <Button
                size="small"
                color="primary"
                disabled={whyNot !== undefined}
                onClick={() => (isWaived ? onEndWaiver : onWaive)(finding)}
              >
                {t(isWaived ? 'waivers.end' : 'waivers.waive')}
              </Button>
            </WhyNot>
          )}
        </div>
        {finding.resource && (
          <div className={classes.resource}>
            <Subtle>
              <Mono copy>{finding.resource}</Mono>
            </Subtle>
          </div>
        )}
        <Typography>
          <Said sentence={finding.message} />
        </Typography>
        {finding.remedy && verdict !== 'pass' && (
          <div>
            <Typography>
              <Said sentence={finding.remedy} />
            </Typography>
            <AsAdministrator of={posture} sentence={finding.remedy} />
          </div>
        )}
        {waiver && <WaiverNotice waiver={waiver} />}
        <div className={classes.meta}>
          {since && (
            <Subtle component="span">
              {t('time.sentence.since', {
                time: <Time at={since} format="short" />,
              })}
            </Subtle>
          )}
          {finding.standards.map(standard => (
            <Chip
              key={standard}
              size="small"
              variant="outlined"
              className={classes.chip}
              label={standard}
            />
          ))}
          <Subtle component="span">
            <Mono>{finding.controlId}</Mono>
          </Subtle>
        </div>
        <Evidence organization={posture.name} evidence={finding.evidence} />
      </div>
    </li>
  );
};
