import type { CloudTrailOrganizationsApi } from 'backstage-plugin-cloudtrail-organizations-common';
import { UNITS, accountsPage } from './accountFixtures';
import { posture, summary } from './fixtures';
import { renderPlugin } from './renderPlugin';

/** The page of an organization, with an API that answers with it, save what `api` answers instead. */
export const openOrganization = (
  value = posture(summary()),
  {
    path = '',
    refreshOrganization = jest.fn(async () => value),
    language,
    api: ownApi = {},
  }: {
    path?: string;
    refreshOrganization?: CloudTrailOrganizationsApi['refreshOrganization'];
    language?: 'en' | 'ja';
    api?: Partial<CloudTrailOrganizationsApi>;
  } = {},
) => {
  const { endpoint } = value;
  const api = {
    getOrganization: jest.fn(async () => value),
    refreshOrganization,
    listOperations: jest.fn(async () => ({
      items: [],
      totalItems: 0,
      endpoint,
    })),
    listAccounts: jest.fn(async () => accountsPage()),
    listUnits: jest.fn(async () => ({ items: UNITS, endpoint })),
    listFindings: jest.fn(async () => ({
      items: value.findings,
      totalItems: value.findings.length,
      counts: {
        pass: 0,
        fail: value.findings.length,
        unknown: 0,
        notApplicable: 0,
      },
      endpoint,
    })),
    listWaivers: jest.fn(async () => ({ items: [] })),
    listChanges: jest.fn(async () => ({ items: [], endpoint })),
    getAccess: jest.fn(async () => ({ calls: [], statements: [], endpoint })),
  };
  renderPlugin({
    path: `/cloudtrail-organizations/${value.name}${path}`,
    api: { ...api, ...ownApi },
    language,
  });
  return api;
};
