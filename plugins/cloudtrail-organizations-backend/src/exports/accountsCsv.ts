import type { AccountItem } from 'backstage-plugin-cloudtrail-organizations-common';
import { type Column, csvStream } from './csv';

const COLUMNS: Column<AccountItem>[] = [
  { heading: 'accountId', value: ({ accountId }) => accountId },
  { heading: 'name', value: ({ name }) => name },
  { heading: 'state', value: ({ state }) => state },
  {
    heading: 'managementAccount',
    value: ({ isManagementAccount }) => (isManagementAccount ? 'yes' : 'no'),
  },
  { heading: 'path', value: ({ path }) => path?.join(' / ') },
  { heading: 'joinedAt', value: ({ joinedAt }) => joinedAt },
  { heading: 'joinedMethod', value: ({ joinedMethod }) => joinedMethod },
  { heading: 'coverage', value: ({ coverage }) => coverage.verdict },
  {
    heading: 'coverageMessage',
    value: ({ coverage }) => coverage.message.text,
  },
  { heading: 'coverageSince', value: ({ coverage }) => coverage.since },
  { heading: 'newestAt', value: ({ coverage }) => coverage.newestAt },
  { heading: 'evidence', value: ({ coverage }) => coverage.evidence },
  {
    heading: 'regions',
    value: ({ coverage }) =>
      coverage.regions
        ?.map(({ region, newestAt }) => [region, newestAt].join(' ').trim())
        .join(', '),
  },
  { heading: 'checkedAt', value: ({ coverage }) => coverage.checkedAt },
  { heading: 'seenAt', value: ({ seenAt }) => seenAt },
];

/** All accounts, one a row, page by page. */
export function accountsCsv(
  pages: AsyncIterable<AccountItem[]>,
): NodeJS.ReadableStream {
  return csvStream(COLUMNS, pages);
}
