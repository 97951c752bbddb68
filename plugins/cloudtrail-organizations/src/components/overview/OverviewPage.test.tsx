import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AWS_ENDPOINT,
  globex,
  initech,
  responseError,
  summary,
} from '../../__testUtils__/fixtures';
import { OVERVIEW_PATH, rows, serving } from '../../__testUtils__/overview';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const all = [summary(), globex(), initech()];

const rowNames = () =>
  within(screen.getAllByRole('rowgroup')[1])
    .getAllByRole('link')
    .map(link => link.textContent);

it('shows the organizations, failing first, and sums them up', async () => {
  renderPlugin({ path: OVERVIEW_PATH, api: serving(all) });
  await screen.findByRole('table', {
    name: 'The organizations that you may see, with the state of their CloudTrail integration',
  });
  expect(rowNames()).toEqual(['Initech', 'Globex', 'Acme']);
  expect(screen.getByText('1 failing · 1 disabled')).toBeInTheDocument();
  const [initechRow] = rows();
  expect(initechRow).toHaveTextContent('Failing');
  expect(initechRow).toHaveTextContent('1, not delivering');
  expect(
    screen.getByRole('columnheader', { name: 'Accounts delivering' }),
  ).toBeInTheDocument();
  expect(initechRow).toHaveTextContent('unknown140 active');
  const [, , acmeRow] = rows();
  expect(acmeRow).toHaveTextContent('unknown26 active1 suspended');
  expect(document.title).toContain('CloudTrail for Organizations');
});

it('says where the AWS calls go when that is not AWS', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving(all, {
      custom: true,
      url: 'http://127.0.0.1:4588',
    } as typeof AWS_ENDPOINT),
  });
  expect(
    await screen.findByText(
      /talks to http:\/\/127\.0\.0\.1:4588, not to AWS, and so do the AWS CLI lines that it shows/,
    ),
  ).toBeInTheDocument();
});

it('takes sort, filter and search from the URL', async () => {
  renderPlugin({
    path: `${OVERVIEW_PATH}?sort=organization&order=desc&search=e`,
    api: serving(all),
  });
  await screen.findByRole('table');
  expect(rowNames()).toEqual(['Initech', 'Globex', 'Acme']);
  expect(
    screen.getByRole('columnheader', { name: 'Organization' }),
  ).toHaveAttribute('aria-sort', 'descending');
  expect(screen.getByLabelText('Search')).toHaveValue('e');
});

it('sorts by a column, and the other way round the second time', async () => {
  renderPlugin({ path: OVERVIEW_PATH, api: serving(all) });
  await screen.findByRole('table');
  await userEvent.click(screen.getByRole('button', { name: 'Organization' }));
  expect(rowNames()).toEqual(['Acme', 'Globex', 'Initech']);
  await userEvent.click(screen.getByRole('button', { name: 'Organization' }));
  expect(rowNames()).toEqual(['Initech', 'Globex', 'Acme']);
});

it('says that nothing matches, and shows all again', async () => {
  renderPlugin({ path: `${OVERVIEW_PATH}?search=umbrella`, api: serving(all) });
  expect(
    await screen.findByText('No organization matches.'),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(rowNames()).toHaveLength(3);
});

it('says that it loads', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: { listOrganizations: () => new Promise(() => {}) },
  });
  expect(
    await screen.findByText('Loading the organizations'),
  ).toBeInTheDocument();
});

it('gives a way out of a long wait', async () => {
  const listOrganizations = jest
    .fn(serving(all).listOrganizations)
    .mockImplementationOnce(() => new Promise(() => {}));
  renderPlugin({
    path: OVERVIEW_PATH,
    api: { ...serving(all), listOrganizations },
  });
  expect(
    await screen.findByText('This takes longer than usual.'),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table')).toBeInTheDocument();
});

it('tells how to configure the first organization', async () => {
  renderPlugin({ path: OVERVIEW_PATH, api: serving([]) });
  expect(
    await screen.findByText('No organization that you may see'),
  ).toBeInTheDocument();
  expect(screen.getByText(/cloudtrailOrganizations:/)).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'Copy the configuration' }),
  ).toBeInTheDocument();
});

it('gives the cause of an error and tries again', async () => {
  const api = serving(all);
  api.listOrganizations.mockRejectedValueOnce(
    responseError('ServiceUnavailableError', 'The database is away.'),
  );
  renderPlugin({ path: OVERVIEW_PATH, api });
  expect(await screen.findByText('The database is away.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table')).toBeInTheDocument();
});

it('says that the person may not see this', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: {
      listOrganizations: async () => {
        throw responseError('NotAllowedError', 'Not for you.');
      },
    },
  });
  expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  expect(screen.getByText('Not for you.')).toBeInTheDocument();
});

it('goes on showing what it has when newer cannot be loaded', async () => {
  const api = serving(all);
  renderPlugin({ path: OVERVIEW_PATH, api });
  await screen.findByRole('table');
  api.listOrganizations.mockRejectedValueOnce(
    responseError('ServiceUnavailableError', 'The database is away.'),
  );
  fireEvent.focus(window);
  expect(
    await screen.findByText('Newer could not be loaded: The database is away.'),
  ).toBeInTheDocument();
  expect(screen.getByRole('table')).toBeInTheDocument();
});

it('shows nothing any more to who may not see it any more', async () => {
  const api = serving(all);
  renderPlugin({ path: OVERVIEW_PATH, api });
  await screen.findByRole('table');
  api.listOrganizations.mockRejectedValueOnce(
    responseError('NotAllowedError', 'Not for you.'),
  );
  fireEvent.focus(window);
  await waitFor(() =>
    expect(screen.queryByRole('table')).not.toBeInTheDocument(),
  );
});

it('speaks Japanese, the sentences of the backend too', async () => {
  renderPlugin({ path: OVERVIEW_PATH, api: serving(all), language: 'ja' });
  await screen.findByRole('table', {}, { timeout: 20_000 });
  expect(
    screen.getByRole('columnheader', { name: '信頼されたアクセス' }),
  ).toBeInTheDocument();
  expect(screen.getByText('配信失敗 1 · 無効 1')).toBeInTheDocument();
  expect(
    screen.getByText('未解決の検出結果', { selector: 'li p' }).closest('li'),
  ).toHaveTextContent('重大 1 · 高 2');
  expect(
    screen.getByText('過去 30 日間のカバレッジと検出結果'),
  ).toBeInTheDocument();
  expect(document.title).toContain('組織の CloudTrail');
  const [initechRow] = rows();
  expect(initechRow).toHaveTextContent(
    'バケット initech-org-trail に配信できません。',
  );
});
