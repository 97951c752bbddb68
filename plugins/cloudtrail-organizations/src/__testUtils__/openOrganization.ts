import { posture, summary } from './fixtures';
import { renderPlugin } from './renderPlugin';

/** The page of an organization, with an API that answers with it. */
export const openOrganization = (
  value = posture(summary()),
  { path = '', refreshOrganization = jest.fn(async () => value) } = {},
) => {
  const api = {
    getOrganization: jest.fn(async () => value),
    refreshOrganization,
    listOperations: jest.fn(async () => ({
      items: [],
      totalItems: 0,
      endpoint: value.endpoint,
    })),
  };
  renderPlugin({
    path: `/cloudtrail-organizations/${value.name}${path}`,
    api,
  });
  return api;
};
