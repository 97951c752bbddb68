import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import type { AccountItem } from 'backstage-plugin-cloudtrail-organizations-common';
import { useAccountState } from '../../hooks/useAccountState';
import { useT } from '../../hooks/useT';
import { FactHistory } from '../history/FactHistory';
import { CoverageLabel } from '../shared/CoverageLabel';
import { Mono } from '../shared/Mono';
import { Said } from '../shared/Said';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import type { AccountsView, SortKey } from './accountsView';
import { EvidenceCell } from './EvidenceCell';

const useStyles = makeStyles((theme: Theme) => ({
  cell: {
    padding: theme.spacing(1.25, 1.25),
    verticalAlign: 'top',
    lineHeight: 1.45,
    // The theme lets words break anywhere: on a narrow screen a letter a line.
    wordBreak: 'normal',
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  head: { whiteSpace: 'nowrap' },
  sort: { marginRight: theme.spacing(1.5) },
  name: { minWidth: theme.spacing(18), overflowWrap: 'anywhere' },
  coverage: { minWidth: theme.spacing(20), maxWidth: theme.spacing(44) },
  evidence: { minWidth: theme.spacing(20) },
  // On a narrow screen the table is moved to and fro, and not the page.
  frame: { overflowX: 'auto' },
}));

/** What the table can be sorted by, column by column: what is short shares one. */
const COLUMNS: readonly SortKey[][] = [
  ['name', 'accountId'],
  ['state', 'joinedAt'],
  ['coverage'],
  ['newestAt'],
];

const AccountRow = ({
  account,
  organization,
}: {
  account: AccountItem;
  organization: string;
}) => {
  const t = useT();
  const classes = useStyles();
  const stateName = useAccountState();
  const { coverage } = account;
  return (
    <TableRow>
      <TableCell className={`${classes.cell} ${classes.name}`}>
        {account.name}
        <Subtle>
          <Mono copy>{account.accountId}</Mono>
        </Subtle>
        {account.isManagementAccount && (
          <Subtle>{t('accounts.management')}</Subtle>
        )}
        {account.email && <Subtle>{account.email}</Subtle>}
        {account.path && account.path.length > 0 && (
          <Subtle>{account.path.join(' / ')}</Subtle>
        )}
      </TableCell>
      <TableCell className={classes.cell}>
        {stateName(account.state)}
        <Subtle>
          {account.joinedAt ? (
            <Time at={account.joinedAt} format="day" />
          ) : (
            t('accounts.notJoined')
          )}
        </Subtle>
      </TableCell>
      <TableCell className={`${classes.cell} ${classes.coverage}`}>
        <FactHistory
          organization={organization}
          subject={`account:${account.accountId}`}
          title={account.name || account.accountId}
        >
          <CoverageLabel verdict={coverage.verdict} />
        </FactHistory>
        {/* What delivers is told by its evidence, which stands beside it. */}
        {coverage.verdict !== 'delivering' && (
          <Subtle>
            <Said sentence={coverage.message} />
          </Subtle>
        )}
        {coverage.since && (
          <Subtle>
            {t('time.sentence.since', {
              time: <Time at={coverage.since} format="short" />,
            })}
          </Subtle>
        )}
      </TableCell>
      <TableCell className={`${classes.cell} ${classes.evidence}`}>
        <EvidenceCell coverage={coverage} />
      </TableCell>
    </TableRow>
  );
};

/** One page of accounts, in the order that the backend gives. */
export const AccountsTable = ({
  organization,
  accounts,
  view,
  onSort,
}: {
  /** Its configured name. */
  organization: string;
  accounts: AccountItem[];
  view: Pick<AccountsView, 'sort' | 'descending'>;
  onSort: (sort: SortKey, descending: boolean) => void;
}) => {
  const t = useT();
  const classes = useStyles();
  const { hidden } = useHiddenStyles();
  const direction = view.descending ? 'desc' : 'asc';
  return (
    <div className={classes.frame}>
      <Table>
        <caption className={hidden}>{t('accounts.caption')}</caption>
        <TableHead>
          <TableRow>
            {COLUMNS.map(keys => (
              <TableCell
                key={keys[0]}
                className={`${classes.cell} ${classes.head}`}
                sortDirection={keys.includes(view.sort) ? direction : false}
              >
                {keys.map(key => (
                  <TableSortLabel
                    key={key}
                    className={classes.sort}
                    active={view.sort === key}
                    direction={view.sort === key ? direction : 'asc'}
                    onClick={() =>
                      onSort(key, view.sort === key && !view.descending)
                    }
                  >
                    {t(`accounts.column.${key}`)}
                  </TableSortLabel>
                ))}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {accounts.map(account => (
            <AccountRow
              key={account.accountId}
              account={account}
              organization={organization}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
