import { Content, Header, Page } from '@backstage/core-components';
import { RequirePermission } from '@backstage/plugin-permission-react';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { cloudtrailOrganizationsReadPermission } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../hooks/useT';
import { Router } from './Router';

const NotAllowed = () => {
  const t = useT();
  return (
    <Content>
      <Alert severity="warning">
        <AlertTitle>{t('error.notAllowedTitle')}</AlertTitle>
        {t('error.notAllowed')}
      </Alert>
    </Content>
  );
};

/** The pages with the header that the legacy frontend system leaves to plugins. */
export const LegacyPage = () => {
  const t = useT();
  return (
    <Page themeId="tool">
      <Header title={t('organization.title')} />
      <RequirePermission
        permission={cloudtrailOrganizationsReadPermission}
        errorPage={<NotAllowed />}
      >
        <Router />
      </RequirePermission>
    </Page>
  );
};
