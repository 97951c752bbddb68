import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { Waiver } from 'backstage-plugin-cloudtrail-organizations-common';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { Disclosure } from '../shared/Disclosure';
import { Mono } from '../shared/Mono';
import type { Tone } from '../shared/StatusIcon';
import { StatusLabel } from '../shared/StatusLabel';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { useHiddenStyles } from '../shared/useHiddenStyles';

const TONES: Record<Waiver['status'], Tone> = {
  inForce: 'good',
  expired: 'bad',
  revoked: 'off',
};

const COLUMNS = ['finding', 'status', 'until', 'by', 'reason'] as const;

const useStyles = makeStyles((theme: Theme) => ({
  frame: { overflowX: 'auto' },
  cell: {
    padding: theme.spacing(1),
    verticalAlign: 'top',
    wordBreak: 'normal',
  },
  text: { minWidth: theme.spacing(24), overflowWrap: 'anywhere' },
}));

/** All waivers that there were, for whoever asks who accepted what. */
export const WaiversList = ({ waivers }: { waivers: Waiver[] }) => {
  const t = useT();
  const number = useNumber();
  const classes = useStyles();
  const { hidden } = useHiddenStyles();
  if (waivers.length === 0) return null;
  return (
    <Disclosure
      summary={t('waivers.heading', {
        count: waivers.length,
        number: number(waivers.length),
      })}
    >
      <div className={classes.frame}>
        <Table size="small">
          <caption className={hidden}>{t('waivers.caption')}</caption>
          <TableHead>
            <TableRow>
              {COLUMNS.map(column => (
                <TableCell key={column} className={classes.cell}>
                  {t(`waivers.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {waivers.map(waiver => (
              <TableRow key={waiver.id}>
                <TableCell className={`${classes.cell} ${classes.text}`}>
                  <Mono>{waiver.findingId}</Mono>
                </TableCell>
                <TableCell className={classes.cell}>
                  <StatusLabel tone={TONES[waiver.status]}>
                    {t(`waivers.state.${waiver.status}`)}
                  </StatusLabel>
                  {waiver.revokedBy && waiver.revokedAt && (
                    <Subtle>
                      {t('waivers.revoked', {
                        who: (
                          <EntityRefLink
                            entityRef={waiver.revokedBy}
                            hideIcon
                          />
                        ),
                        time: <Time at={waiver.revokedAt} />,
                      })}
                    </Subtle>
                  )}
                </TableCell>
                <TableCell className={classes.cell}>
                  <Time at={waiver.expiresAt} format="day" />
                </TableCell>
                <TableCell className={classes.cell}>
                  <EntityRefLink entityRef={waiver.createdBy} hideIcon />
                </TableCell>
                <TableCell className={`${classes.cell} ${classes.text}`}>
                  {waiver.reason}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Disclosure>
  );
};
