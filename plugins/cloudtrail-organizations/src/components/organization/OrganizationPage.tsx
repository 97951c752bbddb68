import { Content, RoutedTabs } from '@backstage/core-components';
import { useParams } from 'react-router-dom';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  useOrganization,
  type OrganizationHandle,
} from '../../hooks/useOrganization';
import { useNumber } from '../../hooks/useNumber';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';
import { AccountsTab } from '../accounts/AccountsTab';
import { OperationDialog } from '../dialogs/OperationDialog';
import { useDialog } from '../dialogs/useDialog';
import { OperationsTab } from '../operations/OperationsTab';
import { FindingsTab } from '../findings/FindingsTab';
import { DocumentTitle } from '../shared/DocumentTitle';
import { EndpointBanner } from '../shared/EndpointBanner';
import { FreshnessNotices } from '../shared/FreshnessNotices';
import { LoadError } from '../shared/LoadError';
import { LoadingPanel } from '../shared/LoadingPanel';
import { totalOf } from '../shared/severities';
import { useStackStyles } from '../shared/useStackStyles';
import { StatusTab } from '../status/StatusTab';
import { TrailsTab } from '../trails/TrailsTab';
import { Crumbs } from './Crumbs';
import { OrganizationHeader } from './OrganizationHeader';
import { RunningNotice } from './RunningNotice';
import { StateCallout } from './StateCallout';
import { useInsetStyles } from './useInsetStyles';

const Organization = ({
  posture,
  handle,
}: {
  posture: Posture;
  handle: OrganizationHandle;
}) => {
  const t = useT();
  const number = useNumber();
  const stack = useStackStyles();
  const inset = useInsetStyles();
  const dialog = useDialog();
  const { findingCounts } = posture;
  const open = findingCounts && totalOf(findingCounts);
  const findingsTitle = open
    ? t('organization.tab.findingsCount', { number: number(open) })
    : t('organization.tab.findings');
  const titled = (
    tab: 'status' | 'trails' | 'accounts' | 'findings' | 'operations',
  ) => (
    <DocumentTitle
      title={t('organization.documentTitle', {
        title: posture.title,
        tab: t(`organization.tab.${tab}`),
      })}
    />
  );
  return (
    // The tabs bring a Content of their own, with its padding.
    <Content noPadding>
      <div className={inset.inset}>
        <div className={stack.stack}>
          <EndpointBanner endpoint={posture.endpoint} />
          <Crumbs trail={[{ title: posture.title }]} />
          <OrganizationHeader
            posture={posture}
            handle={handle}
            onOperation={dialog.open}
          />
          <FreshnessNotices
            organization={posture}
            error={handle.refreshError ?? handle.error}
          />
          <RunningNotice organization={posture} />
          <StateCallout organization={posture} />
        </div>
      </div>
      <RoutedTabs
        routes={[
          {
            path: '/',
            title: t('organization.tab.status'),
            children: (
              <>
                {titled('status')}
                <StatusTab
                  posture={posture}
                  handle={handle}
                  onOperation={dialog.open}
                />
              </>
            ),
          },
          {
            path: '/trails',
            title: t('organization.tab.trails'),
            children: (
              <>
                {titled('trails')}
                <TrailsTab posture={posture} />
              </>
            ),
          },
          {
            path: '/accounts',
            title: t('organization.tab.accounts'),
            children: (
              <>
                {titled('accounts')}
                <AccountsTab posture={posture} />
              </>
            ),
          },
          {
            path: '/findings',
            title: findingsTitle,
            children: (
              <>
                {titled('findings')}
                <FindingsTab posture={posture} handle={handle} />
              </>
            ),
          },
          {
            path: '/operations',
            title: t('organization.tab.operations'),
            children: (
              <>
                {titled('operations')}
                <OperationsTab organization={posture.name} />
              </>
            ),
          },
        ]}
      />
      <OperationDialog
        organization={posture}
        kind={dialog.kind}
        onClose={dialog.close}
        onConflict={handle.reload}
      />
    </Content>
  );
};

/** One organization: how it stands, its trails, and what was done to it. */
export const OrganizationPage = () => {
  const { organization: name = '' } = useParams();
  const t = useT();
  const paths = usePaths();
  const stack = useStackStyles();
  const handle = useOrganization(name);
  const { value: posture, error, reload } = handle;

  if (posture) return <Organization posture={posture} handle={handle} />;
  return (
    <Content>
      <div className={stack.stack}>
        <Crumbs trail={[{ title: name }]} />
        {error ? (
          <LoadError
            error={error}
            onRetry={reload}
            notFound={{
              title: t('error.notFoundTitle'),
              text: t('error.notFound'),
            }}
            overviewPath={paths.overview}
          />
        ) : (
          <LoadingPanel
            label={t('organization.loading')}
            lines={9}
            onRetry={reload}
          />
        )}
      </div>
    </Content>
  );
};
