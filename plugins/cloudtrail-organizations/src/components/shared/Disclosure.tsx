import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles((theme: Theme) => ({
  summary: {
    ...theme.typography.body2,
    color: theme.palette.textSubtle,
    cursor: 'pointer',
    width: 'fit-content',
  },
}));

/** Something for those who want to know more. */
export const Disclosure = ({
  summary,
  children,
}: {
  summary: string;
  children: ReactNode;
}) => (
  <details>
    <summary className={useStyles().summary}>{summary}</summary>
    {children}
  </details>
);
