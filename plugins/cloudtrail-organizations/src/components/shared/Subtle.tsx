import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ElementType, ReactNode } from 'react';

const useStyles = makeStyles((theme: Theme) => ({
  root: { color: theme.palette.textSubtle },
}));

/** Small print. The theme's `textSecondary` is too pale for it on the page's ground. */
export const Subtle = ({
  children,
  component = 'div',
}: {
  children: ReactNode;
  component?: ElementType;
}) => (
  <Typography
    variant="body2"
    component={component}
    className={useStyles().root}
  >
    {children}
  </Typography>
);
