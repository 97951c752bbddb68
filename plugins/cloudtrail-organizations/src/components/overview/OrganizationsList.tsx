import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { FactList } from '../shared/FactList';
import { useStackStyles } from '../shared/useStackStyles';
import { RowActions } from './RowActions';
import { SORT_KEYS } from './arrange';
import { CELLS } from './cells';

/** Organization and state stand above them. */
const FACTS = SORT_KEYS.filter(
  key => key !== 'organization' && key !== 'state',
);

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  state: { margin: theme.spacing(1, 0, 1.5) },
}));

/** The same as the table, one below the other, for narrow screens. */
export const OrganizationsList = ({
  organizations,
}: {
  organizations: OrganizationSummary[];
}) => {
  const t = useT();
  const classes = useStyles();
  const stack = useStackStyles();
  return (
    <ul className={stack.list} aria-label={t('overview.label')}>
      {organizations.map(organization => (
        <li key={organization.name} className={classes.item}>
          <div className={stack.row}>
            <div className={stack.grow}>
              <CELLS.organization organization={organization} />
            </div>
            <RowActions organization={organization} />
          </div>
          <div className={classes.state}>
            <CELLS.state organization={organization} />
          </div>
          <FactList
            sideBySide
            facts={FACTS.map(key => {
              const Cell = CELLS[key];
              return {
                name: t(`overview.column.${key}`),
                value: <Cell organization={organization} />,
              };
            })}
          />
        </li>
      ))}
    </ul>
  );
};
