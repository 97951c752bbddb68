import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import classNames from 'classnames';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { RowActions } from './RowActions';
import { SORT_KEYS, type Arrangement, type SortKey } from './arrange';
import { CELLS } from './cells';

const useStyles = makeStyles((theme: Theme) => ({
  cell: {
    padding: theme.spacing(1.5, 1),
    verticalAlign: 'top',
    lineHeight: 1.45,
    // The theme lets words break anywhere, which squeezes all columns but the longest.
    wordBreak: 'normal',
    // Japanese may break after any letter: short titles stay in one line.
    '&:not(:last-child)': { minWidth: theme.spacing(11) },
    '&:first-child': { whiteSpace: 'nowrap' },
    // The state brings its reason.
    '&:nth-child(2)': { width: '32%', minWidth: theme.spacing(26) },
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  head: { verticalAlign: 'bottom' },
  // Nothing is cut off where the columns need more than there is.
  scroll: { overflowX: 'auto' },
}));

/** All organizations at once, for wide screens. */
export const OrganizationsTable = ({
  organizations,
  arrangement,
  onSort,
}: {
  organizations: OrganizationSummary[];
  arrangement: Arrangement;
  onSort: (sort: SortKey, descending: boolean) => void;
}) => {
  const t = useT();
  const classes = useStyles();
  const hidden = useHiddenStyles();
  const { sort, descending } = arrangement;
  const direction = descending ? 'desc' : 'asc';
  return (
    <div className={classes.scroll}>
      <Table>
        <caption className={hidden.hidden}>{t('overview.caption')}</caption>
        <TableHead>
          <TableRow>
            {SORT_KEYS.map(key => (
              <TableCell
                key={key}
                className={classNames(classes.cell, classes.head)}
                sortDirection={sort === key ? direction : false}
              >
                <TableSortLabel
                  active={sort === key}
                  direction={sort === key ? direction : 'asc'}
                  onClick={() => onSort(key, sort === key && !descending)}
                >
                  {t(`overview.column.${key}`)}
                </TableSortLabel>
              </TableCell>
            ))}
            <TableCell className={classes.cell}>
              <span className={hidden.hidden}>
                {t('overview.column.actions')}
              </span>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {organizations.map(organization => (
            <TableRow key={organization.name}>
              {SORT_KEYS.map(key => {
                const Cell = CELLS[key];
                return (
                  <TableCell key={key} className={classes.cell}>
                    <Cell organization={organization} />
                  </TableCell>
                );
              })}
              <TableCell className={classes.cell}>
                <RowActions organization={organization} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
