import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Said } from '../shared/Said';
import { StatusLabel } from '../shared/StatusLabel';
import { SEVERITIES, SEVERITY_TONES } from '../shared/severities';
import { useStackStyles } from '../shared/useStackStyles';

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    display: 'grid',
    gridTemplateColumns: '130px minmax(0, 1fr)',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 0),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** What is not well besides, or beneath, the state; the gravest first. */
export const Findings = ({
  posture: { state, findings, findingCounts },
}: {
  posture: Pick<Posture, 'state' | 'findings' | 'findingCounts'>;
}) => {
  const t = useT();
  const classes = useStyles();
  const stack = useStackStyles();
  const none = state === 'active' ? 'findings.none' : 'findings.noneBesides';
  const gravestFirst = SEVERITIES.flatMap(severity =>
    findings.filter(finding => finding.severity === severity),
  );
  return (
    <Paper className={stack.paper}>
      <Typography variant="h5" component="h3">
        {t('findings.heading')}
      </Typography>
      {gravestFirst.length === 0 && (
        <Typography>{t(findingCounts ? none : 'findings.unknown')}</Typography>
      )}
      {gravestFirst.length > 0 && (
        <ul className={stack.list}>
          {gravestFirst.map(({ id, severity, message }) => (
            <li key={id} className={classes.item}>
              <Typography component="span" variant="body2">
                <StatusLabel tone={SEVERITY_TONES[severity]}>
                  {t(`findings.severity.${severity}`)}
                </StatusLabel>
              </Typography>
              <Typography>
                <Said sentence={message} />
              </Typography>
            </li>
          ))}
        </ul>
      )}
      {findingCounts?.atLeast && <Typography>{t('findings.more')}</Typography>}
    </Paper>
  );
};
