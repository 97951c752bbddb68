import { screen, within } from '@testing-library/react';
import type {
  OrganizationSummary,
  PosturePoint,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { AWS_ENDPOINT } from './fixtures';

export const OVERVIEW_PATH = '/cloudtrail-organizations';

export const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/** An API that answers with these organizations. */
export const serving = (
  items: OrganizationSummary[],
  endpoint = AWS_ENDPOINT,
  points: PosturePoint[] = [],
) => ({
  getHistory: jest.fn(
    async (_organization?: string, _query?: { from?: string }) => ({
      points,
      endpoint,
    }),
  ),
  listOrganizations: jest.fn(async () => ({ items, endpoint })),
});

/** The rows of the table, without its head. */
export const rows = () =>
  within(screen.getAllByRole('rowgroup')[1]).getAllByRole('row');
