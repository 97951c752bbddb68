import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Change } from 'backstage-plugin-cloudtrail-organizations-common';
import { useChangeValue } from '../../hooks/useChangeValue';
import { useT } from '../../hooks/useT';
import { Disclosure } from '../shared/Disclosure';
import { Said } from '../shared/Said';
import { Snippet } from '../shared/Snippet';
import { StatusLabel } from '../shared/StatusLabel';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';

const useStyles = makeStyles((theme: Theme) => ({
  root: {
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  value: { fontWeight: 'bold' },
}));

/** What a fact was from one time until the next. */
export const ChangeItem = ({
  change,
  until,
  isFirst,
}: {
  change: Change;
  /** When it was seen to be something else; absent where it still is so. */
  until: string | undefined;
  /** Whether the portal knows of nothing before. */
  isFirst: boolean;
}) => {
  const t = useT();
  const classes = useStyles();
  const { word, tone } = useChangeValue(change);
  const from = <Time at={change.at} format="short" />;
  return (
    <li className={classes.root}>
      <Typography component="div" className={classes.value}>
        <StatusLabel tone={tone}>{word}</StatusLabel>
      </Typography>
      <Subtle>
        {until
          ? t('history.between', {
              from,
              until: <Time at={until} format="short" />,
            })
          : t('time.sentence.since', { time: from })}{' '}
        {isFirst && t('history.first')}
      </Subtle>
      {change.message && (
        <Typography variant="body2">
          <Said sentence={change.message} />
        </Typography>
      )}
      {change.details && (
        <Disclosure summary={t('history.details')}>
          <Snippet
            text={JSON.stringify(change.details, null, 2)}
            what={t('copy.text')}
          />
        </Disclosure>
      )}
    </li>
  );
};
