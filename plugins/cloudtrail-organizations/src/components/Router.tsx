import { Route, Routes } from 'react-router-dom';
import { OperationPage } from './operations/OperationPage';
import { OrganizationPage } from './organization/OrganizationPage';
import { OverviewPage } from './overview/OverviewPage';

/** The pages of the plugin, without the header that the app gives them. */
export const Router = () => (
  <Routes>
    <Route path="/" element={<OverviewPage />} />
    <Route
      path="/:organization/operations/:operationId"
      element={<OperationPage />}
    />
    <Route path="/:organization/*" element={<OrganizationPage />} />
  </Routes>
);
