import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { NeededCall } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Mono } from '../shared/Mono';
import { Said } from '../shared/Said';
import type { Tone } from '../shared/StatusIcon';
import { StatusLabel } from '../shared/StatusLabel';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { useHiddenStyles } from '../shared/useHiddenStyles';

const TONES: Record<NeededCall['verdict'], Tone> = {
  allowed: 'good',
  denied: 'bad',
  unknown: 'unknown',
  notNeeded: 'off',
};

const COLUMNS = ['verdict', 'call', 'purpose', 'account', 'seen'] as const;

const useStyles = makeStyles((theme: Theme) => ({
  frame: { overflowX: 'auto' },
  cell: {
    padding: theme.spacing(0.75, 1),
    verticalAlign: 'top',
    wordBreak: 'normal',
  },
  seen: { whiteSpace: 'nowrap' },
  purpose: { minWidth: theme.spacing(28) },
}));

/** Calls, for what each is needed, and whether it was allowed when it was last tried. */
export const NeededCallsTable = ({
  caption,
  calls,
}: {
  caption: string;
  calls: NeededCall[];
}) => {
  const t = useT();
  const classes = useStyles();
  const { hidden } = useHiddenStyles();
  return (
    <div className={classes.frame}>
      <Table size="small">
        <caption className={hidden}>{caption}</caption>
        <TableHead>
          <TableRow>
            {COLUMNS.map(column => (
              <TableCell key={column} className={classes.cell}>
                {t(`access.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {calls.map(call => (
            <TableRow
              key={`${call.accountId} ${call.action} ${call.resource ?? ''}`}
            >
              <TableCell className={classes.cell}>
                <StatusLabel tone={TONES[call.verdict]}>
                  {t(`access.verdict.${call.verdict}`)}
                </StatusLabel>
              </TableCell>
              <TableCell className={classes.cell}>
                <Mono>{call.action}</Mono>
                {call.resource && (
                  <Subtle>
                    <Mono>{call.resource}</Mono>
                  </Subtle>
                )}
              </TableCell>
              <TableCell className={`${classes.cell} ${classes.purpose}`}>
                <Said sentence={call.purpose} />
                {call.message && (
                  <Subtle>
                    <Said sentence={call.message} />
                  </Subtle>
                )}
              </TableCell>
              <TableCell className={classes.cell}>
                <Mono>{call.accountId}</Mono>
              </TableCell>
              <TableCell className={`${classes.cell} ${classes.seen}`}>
                {call.observedAt ? (
                  <Time at={call.observedAt} />
                ) : (
                  t('access.notTried')
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
