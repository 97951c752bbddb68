import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useT } from '../../hooks/useT';
import { Time } from '../shared/Time';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { changesOf, type PlotPoint } from './plotPoints';
import { usePointInWords } from './usePointInWords';

const NUMBERS = ['covered', 'active', 'grave', 'lesser'] as const;

const useStyles = makeStyles({ scroll: { overflow: 'auto', maxHeight: 320 } });

/** The plot in words and numbers: for who cannot see it, and for who wants it exactly. */
export const HistoryTable = ({ points }: { points: PlotPoint[] }) => {
  const t = useT();
  const inWords = usePointInWords();
  const hidden = useHiddenStyles();
  const classes = useStyles();
  return (
    // What scrolls can be scrolled by keyboard too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} tabIndex={0}>
      <Table size="small">
        <caption className={hidden.hidden}>{t('plot.caption')}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t('plot.from')}</TableCell>
            {NUMBERS.map(key => (
              <TableCell key={key} align="right">
                {t(`plot.${key}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {changesOf(points).map(point => (
            <TableRow key={point.at}>
              <TableCell>
                <Time at={new Date(point.at).toISOString()} format="short" />
              </TableCell>
              {NUMBERS.map(key => (
                <TableCell key={key} align="right">
                  {inWords(point, key)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
