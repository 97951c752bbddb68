import { Content } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useOrganizations } from '../../hooks/useOrganizations';
import { useT } from '../../hooks/useT';
import { useInsetStyles } from '../organization/useInsetStyles';
import { HistoryPanel } from '../plot/HistoryPanel';
import { DocumentTitle } from '../shared/DocumentTitle';
import { EndpointBanner } from '../shared/EndpointBanner';
import { LoadError } from '../shared/LoadError';
import { LoadingPanel } from '../shared/LoadingPanel';
import { NewerFailed } from '../shared/NewerFailed';
import { useStackStyles } from '../shared/useStackStyles';
import { Empty } from './Empty';
import { OrganizationsList } from './OrganizationsList';
import { OrganizationsTable } from './OrganizationsTable';
import { Tiles } from './Tiles';
import { Toolbar } from './Toolbar';
import { arrange } from './arrange';
import { useArrangement } from './useArrangement';

const Organizations = ({
  organizations,
}: {
  organizations: OrganizationSummary[];
}) => {
  const t = useT();
  const stack = useStackStyles();
  const theme = useTheme();
  const narrow = useMediaQuery(theme.breakpoints.down('sm'));
  const { arrangement, change } = useArrangement();
  const shown = arrange(organizations, arrangement);
  return (
    <Paper className={stack.paper}>
      <Toolbar arrangement={arrangement} onChange={change} />
      {shown.length === 0 && (
        <Typography role="status">
          {t('overview.noMatch')}{' '}
          <Button onClick={() => change({ search: '', state: undefined })}>
            {t('overview.clear')}
          </Button>
        </Typography>
      )}
      {shown.length > 0 && narrow && (
        <OrganizationsList organizations={shown} />
      )}
      {shown.length > 0 && !narrow && (
        <OrganizationsTable
          organizations={shown}
          arrangement={arrangement}
          onSort={(sort, descending) => change({ sort, descending })}
        />
      )}
    </Paper>
  );
};

/** Which organizations are fine, which are not, since when. */
export const OverviewPage = () => {
  const t = useT();
  const stack = useStackStyles();
  const inset = useInsetStyles();
  const { value, error, reload } = useOrganizations();
  return (
    <Content className={inset.page}>
      <DocumentTitle title={t('overview.documentTitle')} />
      <div className={stack.stack}>
        {value && <EndpointBanner endpoint={value.endpoint} />}
        {value && <NewerFailed error={error} />}
        {!value && !error && (
          <LoadingPanel label={t('overview.loading')} onRetry={reload} />
        )}
        {!value && error && <LoadError error={error} onRetry={reload} />}
        {value?.items.length === 0 && <Empty />}
        {value && value.items.length > 0 && (
          <>
            <Tiles organizations={value.items} />
            <HistoryPanel />
            <Organizations organizations={value.items} />
          </>
        )}
      </div>
    </Content>
  );
};
