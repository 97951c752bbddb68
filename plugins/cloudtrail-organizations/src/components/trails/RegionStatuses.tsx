import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { useReason } from '../../hooks/useReason';
import { useT } from '../../hooks/useT';
import { Disclosure } from '../shared/Disclosure';
import { Mono } from '../shared/Mono';
import { StatusLabel } from '../shared/StatusLabel';
import { Time } from '../shared/Time';
import { useHiddenStyles } from '../shared/useHiddenStyles';

const COLUMNS = [
  'region',
  'logging',
  'lastDelivery',
  'deliveryError',
  'lastDigest',
] as const;

const useStyles = makeStyles((theme: Theme) => ({
  frame: { overflowX: 'auto' },
  cell: {
    padding: theme.spacing(0.75, 1),
    wordBreak: 'normal',
    verticalAlign: 'top',
  },
}));

type Status = Trail['statuses'][number];

/** Whether a Region reports a delivery, and none that failed since. The absence of an error alone is no delivery. */
const delivers = ({ value }: Status) =>
  Boolean(value?.latestDeliveryTime && !value.latestDeliveryError);

const RegionRow = ({ status }: { status: Status }) => {
  const t = useT();
  const reasonOf = useReason();
  const { cell } = useStyles();
  const { region, outcome, value } = status;
  if (outcome !== 'observed' || !value)
    return (
      <TableRow>
        <TableCell className={cell}>{region}</TableCell>
        <TableCell className={cell} colSpan={COLUMNS.length - 1}>
          {t('trails.unknownBecause', { cause: reasonOf(status) })}
        </TableCell>
      </TableRow>
    );
  const time = (at: string | undefined) =>
    at ? <Time at={at} /> : t('value.never');
  return (
    <TableRow>
      <TableCell className={cell}>{region}</TableCell>
      <TableCell className={cell}>
        {t(value.isLogging ? 'value.on' : 'value.off')}
      </TableCell>
      <TableCell className={cell}>{time(value.latestDeliveryTime)}</TableCell>
      <TableCell className={cell}>
        {value.latestDeliveryError ? (
          <StatusLabel tone="bad">
            <Mono>{value.latestDeliveryError}</Mono>
          </StatusLabel>
        ) : (
          t('value.none')
        )}
      </TableCell>
      <TableCell className={cell}>
        {time(value.latestDigestDeliveryTime)}
      </TableCell>
    </TableRow>
  );
};

/** What each configured Region reports of a trail. */
export const RegionStatuses = ({ statuses }: { statuses: Status[] }) => {
  const t = useT();
  const { frame, cell } = useStyles();
  const { hidden } = useHiddenStyles();
  if (statuses.length === 0) return null;
  return (
    <Disclosure
      summary={t('trails.regions', {
        number: String(statuses.filter(delivers).length),
        total: String(statuses.length),
      })}
    >
      <div className={frame}>
        <Table size="small">
          <caption className={hidden}>{t('trails.regionsCaption')}</caption>
          <TableHead>
            <TableRow>
              {COLUMNS.map(column => (
                <TableCell key={column} className={cell}>
                  {t(
                    column === 'region'
                      ? 'trails.statusRegion'
                      : `trails.${column}`,
                  )}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {statuses.map(status => (
              <RegionRow key={status.region} status={status} />
            ))}
          </TableBody>
        </Table>
      </div>
    </Disclosure>
  );
};
