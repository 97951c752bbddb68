import { Link } from '@backstage/core-components';
import MuiLink from '@material-ui/core/Link';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ChecklistRow } from 'backstage-plugin-cloudtrail-organizations-common';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';
import { ACCESS_DOCTOR_ID } from '../access/AccessDoctor';
import { FactHistory } from '../history/FactHistory';
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
import { RowDetails } from './RowDetails';
import { FACT_OF_ROW, TAB_OF_ROW } from './rowLinks';

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
    gridTemplateColumns: '130px minmax(0, 290px) minmax(0, 1fr) 150px',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :nth-child(2), & > :nth-child(3)': { gridColumn: '1 / -1' },
    },
  },
  title: { fontWeight: 'bold' },
  remedy: { marginTop: theme.spacing(1) },
  aside: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'center',
    alignSelf: 'start',
    justifyContent: 'flex-end',
    textAlign: 'right',
    // Beside the word, so that it takes no line of its own.
    [theme.breakpoints.down('sm')]: { gridRow: 1, gridColumn: 2 },
  },
}));

const toAccessDoctor = () => {
  const panel = document.getElementById(ACCESS_DOCTOR_ID);
  panel?.scrollIntoView();
  panel?.querySelector('h3')?.focus();
};

/** One link of the chain: what was seen, by which call and when, and, if not well, the remedy. */
export const ChecklistItem = ({
  row,
  posture,
  handle,
  onOperation,
}: OrganizationViewProps & { row: ChecklistRow }) => {
  const t = useT();
  const classes = useStyles();
  const paths = usePaths();
  const tab = TAB_OF_ROW[row.id];
  const title = t(`checklist.${row.id}`);
  return (
    <li className={classes.row}>
      <Typography component="span" variant="body2">
        <StatusLabel tone={TONES[row.status]}>
          {t(`checklist.status.${row.status}`)}
        </StatusLabel>
      </Typography>
      <div>
        <Typography component="h4" variant="body1" className={classes.title}>
          {title}
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
        <RowDetails row={row} posture={posture} />
      </div>
      <div className={classes.aside}>
        {row.id === 'portal-access' && (
          <MuiLink component="button" variant="body2" onClick={toAccessDoctor}>
            {t('access.heading')}
          </MuiLink>
        )}
        {tab && (
          <Link to={paths.tab(posture.name, tab)}>
            {t(`organization.tab.${tab}`)}
          </Link>
        )}
        <FactHistory
          organization={posture.name}
          subject={`fact:${FACT_OF_ROW[row.id]}`}
          title={title}
        />
      </div>
    </li>
  );
};
