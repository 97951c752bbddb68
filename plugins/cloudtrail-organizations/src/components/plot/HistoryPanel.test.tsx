import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PosturePoint } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  AWS_ENDPOINT,
  initech,
  responseError,
} from '../../__testUtils__/fixtures';
import { OVERVIEW_PATH, serving } from '../../__testUtils__/overview';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const DAY_MS = 24 * 60 * 60_000;
const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

const points: PosturePoint[] = [
  {
    at: daysAgo(20),
    activeAccounts: 175,
    coveredAccounts: 166,
    findings: { critical: 0, high: 0, medium: 2, low: 0 },
  },
  { at: daysAgo(10) },
  {
    at: daysAgo(2),
    activeAccounts: 1_175,
    coveredAccounts: 26,
    findings: { critical: 1, high: 2, medium: 2, low: 1 },
  },
];

const show = (path = OVERVIEW_PATH, over = points, language?: 'ja') => {
  const api = serving([initech()], AWS_ENDPOINT, over);
  renderPlugin({ path, api, language });
  return api;
};

const askedDays = (api: ReturnType<typeof serving>) =>
  api.getHistory.mock.calls.map(([organization, query]) => {
    expect(organization).toBeUndefined();
    return Math.round((Date.now() - Date.parse(query!.from!)) / DAY_MS);
  });

it('plots accounts and findings of the last 30 days, and says what they are now', async () => {
  const api = show();
  expect(
    await screen.findByRole('heading', {
      name: 'Coverage and findings, last 30 days',
    }),
  ).toBeInTheDocument();
  const accounts = await screen.findByRole('img', {
    name: 'Accounts delivering: 26 of 1,175 active accounts now.',
  });
  expect(
    accounts.querySelectorAll('path.recharts-curve').length,
  ).toBeGreaterThan(1);
  expect(
    screen.getByRole('img', {
      name: 'Open findings: 3 critical or high and 3 medium or low now.',
    }),
  ).toBeInTheDocument();
  for (const series of [
    'delivering',
    'active accounts',
    'critical or high',
    'medium or low',
  ])
    expect(
      screen.getByText(series, { selector: 'figcaption span' }),
    ).toBeInTheDocument();
  expect(askedDays(api)).toEqual([30]);
});

it('says when coverage dropped last', async () => {
  show();
  expect(await screen.findByText(/: from 166 to/)).toHaveTextContent(
    /from 166 to 26 accounts seen delivering\.$/,
  );
});

it('says the same in a table, what is unknown as unknown', async () => {
  show();
  await userEvent.click(await screen.findByText('As a table'));
  const table = screen.getByRole('table', { name: /by the time from which/ });
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map(cell => cell.textContent),
    );
  expect(cells).toEqual([
    ['26', '1,175', '3', '3'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['166', '175', '0', '2'],
  ]);
});

it('goes back as far as the URL asks, and further on demand', async () => {
  const api = show(`${OVERVIEW_PATH}?days=7`);
  expect(
    await screen.findByRole('heading', {
      name: 'Coverage and findings, last 7 days',
    }),
  ).toBeInTheDocument();
  const range = screen.getByRole('group', { name: 'How far back' });
  await userEvent.click(within(range).getByRole('button', { name: '90 days' }));
  expect(
    await screen.findByRole('heading', {
      name: 'Coverage and findings, last 90 days',
    }),
  ).toBeInTheDocument();
  expect(askedDays(api)).toEqual([7, 90]);
});

it('says that nothing is remembered yet', async () => {
  show(OVERVIEW_PATH, []);
  expect(
    await screen.findByText(/^Nothing is remembered of that time yet\./),
  ).toBeInTheDocument();
});

it('gives the cause of an error, and tries again, while all else is there', async () => {
  const api = serving([initech()], AWS_ENDPOINT, points);
  api.getHistory.mockRejectedValueOnce(
    responseError('ServiceUnavailableError', 'The database is away.'),
  );
  renderPlugin({ path: OVERVIEW_PATH, api });
  expect(await screen.findByText('The database is away.')).toBeInTheDocument();
  expect(screen.getByText('Initech')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(
    await screen.findByRole('img', { name: /^Accounts delivering/ }),
  ).toBeInTheDocument();
});

it('speaks Japanese', async () => {
  show(OVERVIEW_PATH, points, 'ja');
  expect(
    await screen.findByRole('img', {
      name: '配信中のアカウント: 現在、アクティブなアカウント 1,175 個のうち 26 個が配信中。',
    }),
  ).toBeInTheDocument();
});
