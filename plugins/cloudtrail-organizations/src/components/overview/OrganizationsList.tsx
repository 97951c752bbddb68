import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { FactList } from '../shared/FactList';
import { useStackStyles } from '../shared/useStackStyles';
import { RowActions } from './RowActions';
import {
  AccountsCell,
  FindingsCell,
  ObservedCell,
  OrganizationCell,
  StateCell,
  TrailsCell,
  TrustedAccessCell,
} from './cells';

const useStyles = makeStyles((theme: Theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
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
    <ul className={classes.list} aria-label={t('overview.label')}>
      {organizations.map(organization => (
        <li key={organization.name} className={classes.item}>
          <div className={stack.row}>
            <div className={stack.grow}>
              <OrganizationCell organization={organization} />
            </div>
            <RowActions organization={organization} />
          </div>
          <div className={classes.state}>
            <StateCell organization={organization} />
          </div>
          <FactList
            sideBySide
            facts={[
              {
                name: t('overview.column.trustedAccess'),
                value: <TrustedAccessCell organization={organization} />,
              },
              {
                name: t('overview.column.trails'),
                value: <TrailsCell organization={organization} />,
              },
              {
                name: t('overview.column.accounts'),
                value: <AccountsCell organization={organization} />,
              },
              {
                name: t('overview.column.findings'),
                value: <FindingsCell organization={organization} />,
              },
              {
                name: t('overview.column.observed'),
                value: <ObservedCell organization={organization} />,
              },
            ]}
          />
        </li>
      ))}
    </ul>
  );
};
