import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { Operation } from 'backstage-plugin-cloudtrail-organizations-common';
import classNames from 'classnames';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { Time } from '../shared/Time';
import { OperationStatusChip } from './OperationStatusChip';

const useStyles = makeStyles((theme: Theme) => ({
  cell: {
    padding: theme.spacing(1.5, 1.25),
    lineHeight: 1.45,
    // The theme lets words break anywhere: on a narrow screen a letter a line.
    wordBreak: 'normal',
  },
  reason: { minWidth: theme.spacing(24), overflowWrap: 'anywhere' },
  // On a narrow screen the table is moved to and fro, and not the page.
  frame: { overflowX: 'auto' },
}));

/** Operations, newest first as the backend gives them. */
export const OperationsTable = ({
  organization,
  operations,
}: {
  organization: string;
  operations: Operation[];
}) => {
  const t = useT();
  const paths = usePaths();
  const classes = useStyles();
  const { hidden } = useHiddenStyles();
  const columns = [
    'operation',
    'status',
    'requestedBy',
    'requestedAt',
    'reason',
  ] as const;
  return (
    <div className={classes.frame}>
      <Table>
        <caption className={hidden}>{t('operations.caption')}</caption>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column} className={classes.cell}>
                {t(`operations.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {operations.map(({ id = '', ...operation }) => (
            <TableRow key={id}>
              <TableCell className={classes.cell}>
                <Link to={paths.operation(organization, id)}>
                  {t(`operation.${operation.kind}`)}
                </Link>
              </TableCell>
              <TableCell className={classes.cell}>
                <OperationStatusChip status={operation.status} />
              </TableCell>
              <TableCell className={classes.cell}>
                {operation.requestedBy && (
                  <EntityRefLink entityRef={operation.requestedBy} hideIcon />
                )}
              </TableCell>
              <TableCell className={classes.cell}>
                {operation.requestedAt && <Time at={operation.requestedAt} />}
              </TableCell>
              <TableCell className={classNames(classes.cell, classes.reason)}>
                {operation.reason}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
