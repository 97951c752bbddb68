import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type {
  Operation,
  OperationEffect,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { isUnderWay } from '../../hooks/useOperation';
import { useT } from '../../hooks/useT';
import { Said } from '../shared/Said';
import type { Tone } from '../shared/StatusIcon';
import { StatusLabel } from '../shared/StatusLabel';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { useStackStyles } from '../shared/useStackStyles';

type Seen = NonNullable<OperationEffect['observed']>;

const TONES: Record<Seen['result'], Tone> = {
  observed: 'good',
  'not-observed': 'warning',
  'not-visible': 'unknown',
};

const useStyles = makeStyles((theme: Theme) => ({
  cell: {
    padding: theme.spacing(1.5, 1.25),
    lineHeight: 1.45,
    verticalAlign: 'top',
    // The columns stay where they are when what was observed comes in.
    width: '50%',
  },
}));

const SeenEffect = ({ seen }: { seen: Seen }) => {
  const t = useT();
  const stack = useStackStyles();
  return (
    <>
      <span className={stack.row}>
        <StatusLabel tone={TONES[seen.result]}>
          {t(`operationPage.result.${seen.result}`)}
        </StatusLabel>
        <Subtle component="span">
          <Time at={seen.at} format="clock" />
        </Subtle>
      </span>
      {seen.message && (
        <Subtle>
          <Said sentence={seen.message} />
        </Subtle>
      )}
    </>
  );
};

/** Each effect that was predicted, and what was seen of it. The plan's stand in until the operation has looked. */
export const EffectsTable = ({ operation }: { operation: Operation }) => {
  const t = useT();
  const classes = useStyles();
  const { hidden } = useHiddenStyles();
  const effects = operation.effects ?? operation.plan.effects;
  // A warning is not an effect: nobody can look for it.
  const predicted = effects.filter(
    ({ kind, observed }) => kind !== 'warning' || observed,
  );
  if (predicted.length === 0)
    return <Typography>{t('operationPage.noEffects')}</Typography>;
  return (
    <Table>
      <caption className={hidden}>{t('operationPage.happenedCaption')}</caption>
      <TableHead>
        <TableRow>
          <TableCell className={classes.cell}>
            {t('operationPage.predicted')}
          </TableCell>
          <TableCell className={classes.cell}>
            {t('operationPage.observed')}
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {predicted.map(effect => (
          <TableRow key={effect.id}>
            <TableCell className={classes.cell}>
              <Said sentence={effect.message} />
            </TableCell>
            <TableCell className={classes.cell}>
              {effect.observed ? (
                <SeenEffect seen={effect.observed} />
              ) : (
                t(
                  isUnderWay(operation)
                    ? 'operationPage.notYet'
                    : 'operationPage.notLooked',
                )
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
