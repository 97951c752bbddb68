import Grid from '@material-ui/core/Grid';
import Paper from '@material-ui/core/Paper';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Fragment, type ReactNode } from 'react';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { Subtle } from '../shared/Subtle';

const useStyles = makeStyles((theme: Theme) => ({
  item: { listStyle: 'none' },
  paper: { padding: theme.spacing(2, 2.5), height: '100%' },
  number: { fontWeight: 'bold' },
  of: { color: theme.palette.textSubtle },
}));

/** One number that a person wants to know before reading the table, and what it is made of. */
export const Tile = ({
  number,
  of,
  label,
  details,
}: {
  number: ReactNode;
  of?: number;
  label: string;
  /** Those that are false are left out. */
  details: ReactNode[];
}) => {
  const t = useT();
  const format = useNumber();
  const classes = useStyles();
  return (
    <Grid item xs={12} sm={6} md={3} component="li" className={classes.item}>
      <Paper className={classes.paper}>
        <Typography variant="h4" component="p" className={classes.number}>
          {number}{' '}
          {of !== undefined && (
            <Typography component="span" variant="body2" className={classes.of}>
              {t('tile.of', { total: format(of) })}
            </Typography>
          )}
        </Typography>
        <Typography component="p">{label}</Typography>
        <Subtle component="p">
          {details.filter(Boolean).map((detail, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              {detail}
            </Fragment>
          ))}
        </Subtle>
      </Paper>
    </Grid>
  );
};
