import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ChecklistRow } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import type { OrganizationViewProps } from '../organization/OrganizationViewProps';
import { AsAdministrator } from '../shared/AsAdministrator';
import { Disclosure } from '../shared/Disclosure';
import { Mono } from '../shared/Mono';
import { OperationButton } from '../shared/OperationButton';
import { Snippet } from '../shared/Snippet';
import { Said } from '../shared/Said';
import type { Tone } from '../shared/StatusIcon';
import { StatusLabel } from '../shared/StatusLabel';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { mentions } from '../shared/mentions';
import { MissingStatement } from './MissingStatement';

const TONES: Record<ChecklistRow['status'], Tone> = {
  ok: 'good',
  warning: 'warning',
  bad: 'bad',
  unknown: 'unknown',
  'not-applicable': 'off',
};

const useStyles = makeStyles((theme: Theme) => ({
  row: {
    display: 'grid',
    gridTemplateColumns: '130px minmax(0, 290px) minmax(0, 1fr)',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { fontWeight: 'bold' },
  remedy: { marginTop: theme.spacing(1) },
}));

/** One link of the chain: what was seen, by which call and when, and, if not well, the remedy. */
export const ChecklistItem = ({
  row,
  posture,
  handle,
  onOperation,
}: OrganizationViewProps & { row: ChecklistRow }) => {
  const t = useT();
  const classes = useStyles();
  return (
    <li className={classes.row}>
      <Typography component="span" variant="body2">
        <StatusLabel tone={TONES[row.status]}>
          {t(`checklist.status.${row.status}`)}
        </StatusLabel>
      </Typography>
      <div>
        <Typography component="h4" variant="body1" className={classes.title}>
          {t(`checklist.${row.id}`)}
        </Typography>
        {row.calls.map(call => (
          <Subtle key={call}>
            <Mono>{call}</Mono>
          </Subtle>
        ))}
        {row.observedAt && (
          <Subtle>
            {t('time.observed', { time: <Time at={row.observedAt} /> })}
          </Subtle>
        )}
      </div>
      <div>
        <Typography>
          <Said sentence={row.message} />
        </Typography>
        {row.since && !mentions(row.message, row.since) && (
          <Subtle>
            {t('time.sentence.since', {
              time: <Time at={row.since} format="short" />,
            })}
          </Subtle>
        )}
        {row.warning && (
          <Typography className={classes.remedy}>
            <Said sentence={row.warning} />
          </Typography>
        )}
        {row.remedy && (
          <Typography className={classes.remedy}>
            <Said sentence={row.remedy} />
          </Typography>
        )}
        {row.remedy && <AsAdministrator of={posture} sentence={row.remedy} />}
        {row.operation && (
          <div className={classes.remedy}>
            <OperationButton
              organization={posture}
              kind={row.operation}
              size="small"
              onClick={onOperation}
            />
          </div>
        )}
        {row.missingStatement && (
          <MissingStatement
            statement={row.missingStatement}
            organization={posture}
            handle={handle}
          />
        )}
        {row.checkYourself.length > 0 && (
          <Disclosure summary={t('checklist.checkYourself')}>
            <Subtle>
              {t('checklist.inAccount', {
                account: posture.managementAccountId,
              })}
            </Subtle>
            {row.checkYourself.map(line => (
              <Snippet key={line} text={line} what={t('copy.command')} />
            ))}
          </Disclosure>
        )}
      </div>
    </li>
  );
};
