import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { Finding } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { FactHistory } from '../history/FactHistory';
import { Disclosure } from '../shared/Disclosure';
import { Mono } from '../shared/Mono';
import { Time } from '../shared/Time';
import { useHiddenStyles } from '../shared/useHiddenStyles';

const useStyles = makeStyles((theme: Theme) => ({
  frame: { overflowX: 'auto' },
  cell: { padding: theme.spacing(0.75, 1), wordBreak: 'normal' },
}));

const COLUMNS = ['fact', 'call', 'outcome', 'when'] as const;

/** The facts that decided, by which call and when they were seen. */
export const Evidence = ({
  organization,
  evidence,
}: {
  organization: string;
  evidence: Finding['evidence'];
}) => {
  const t = useT();
  const classes = useStyles();
  const { hidden } = useHiddenStyles();
  if (evidence.length === 0) return null;
  return (
    <Disclosure summary={t('findings.evidence')}>
      <div className={classes.frame}>
        <Table size="small">
          <caption className={hidden}>{t('findings.evidenceCaption')}</caption>
          <TableHead>
            <TableRow>
              {COLUMNS.map(column => (
                <TableCell key={column} className={classes.cell}>
                  {t(`findings.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {evidence.map(({ fact, action, outcome, observedAt }) => (
              <TableRow key={`${fact} ${action}`}>
                <TableCell className={classes.cell}>
                  <FactHistory
                    organization={organization}
                    subject={`fact:${fact}`}
                    title={fact}
                  >
                    <Mono>{fact}</Mono>
                  </FactHistory>
                </TableCell>
                <TableCell className={classes.cell}>
                  <Mono>{action}</Mono>
                </TableCell>
                <TableCell className={classes.cell}>
                  {t(`outcome.${outcome}`)}
                </TableCell>
                <TableCell className={classes.cell}>
                  <Time at={observedAt} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Disclosure>
  );
};
