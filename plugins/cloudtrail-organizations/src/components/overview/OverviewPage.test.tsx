import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  say,
  type OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  AWS_ENDPOINT,
  globex,
  initech,
  responseError,
  summary,
} from '../../__testUtils__/fixtures';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const PATH = '/cloudtrail-organizations';
const all = [summary(), globex(), initech()];

const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const serving = (items: OrganizationSummary[], endpoint = AWS_ENDPOINT) => ({
  listOrganizations: jest.fn(async () => ({ items, endpoint })),
});

const rowNames = () =>
  within(screen.getAllByRole('rowgroup')[1])
    .getAllByRole('link')
    .map(link => link.textContent);

it('shows the organizations, failing first, and sums them up', async () => {
  renderPlugin({ path: PATH, api: serving(all) });
  await screen.findByRole('table', {
    name: 'The organizations that you may see, with the state of their CloudTrail integration',
  });
  expect(rowNames()).toEqual(['Initech', 'Globex', 'Acme']);
  expect(screen.getByText('1 failing · 1 disabled')).toBeInTheDocument();
  expect(screen.getByText('in 3 organizations')).toBeInTheDocument();
  const [initechRow] = within(screen.getAllByRole('rowgroup')[1]).getAllByRole(
    'row',
  );
  expect(initechRow).toHaveTextContent('Failing');
  expect(initechRow).toHaveTextContent('1, not delivering');
  expect(
    screen.getByRole('columnheader', { name: 'Accounts' }),
  ).toBeInTheDocument();
  expect(initechRow).toHaveTextContent('140 active');
  const [, , acmeRow] = within(screen.getAllByRole('rowgroup')[1]).getAllByRole(
    'row',
  );
  expect(acmeRow).toHaveTextContent('26 active1 suspended');
});

it('says since when an organization is in its state, and who says so', async () => {
  renderPlugin({
    path: PATH,
    api: serving([
      globex({ since: '2026-11-20T08:00:00.000Z', sinceBasis: 'portal' }),
      initech(),
    ]),
  });
  await screen.findByRole('table');
  const [initechRow, globexRow] = within(
    screen.getAllByRole('rowgroup')[1],
  ).getAllByRole('row');
  expect(globexRow).toHaveTextContent(
    /Since 20 Nov.*, as first seen by this portal\./,
  );
  expect(initechRow).not.toHaveTextContent('as first seen by this portal');
});

it('says how old the oldest list of accounts is', async () => {
  renderPlugin({
    path: PATH,
    api: serving([
      summary({ accountsObservedAt: minutesAgo(9) }),
      globex({ accountsObservedAt: minutesAgo(4) }),
    ]),
  });
  expect(
    await screen.findByText(/in 2 organizations · oldest listed/),
  ).toHaveTextContent('oldest listed 9 minutes ago');
  expect(screen.getByText('organizations active')).toBeInTheDocument();
});

it('says in few letters how old the oldest observation is', async () => {
  renderPlugin({
    path: PATH,
    api: serving([
      summary({ observedAt: minutesAgo(9) }),
      globex({ observedAt: minutesAgo(4) }),
    ]),
  });
  const label = await screen.findByText('oldest observation');
  expect(label.closest('li')).toHaveTextContent(/^9 min ago /);
});

it('counts the open findings by severity, of all and of each', async () => {
  renderPlugin({ path: PATH, api: serving(all) });
  await screen.findByRole('table');
  expect(screen.getByText('open findings').closest('li')).toHaveTextContent(
    /^3 open findings1 critical · 2 high$/,
  );
  expect(
    within(screen.getAllByRole('rowgroup')[1])
      .getAllByRole('row')
      .map(row => within(row).getAllByRole('cell')[5].textContent),
  ).toEqual(['1 critical, 2 high', 'none', 'none']);
});

it('knows no number of findings where none is known', async () => {
  renderPlugin({
    path: PATH,
    api: serving([summary({ findingCounts: undefined })]),
  });
  await screen.findByRole('table');
  expect(screen.getByText('open findings').closest('li')).toHaveTextContent(
    /^unknown open findingsunknown in 1 organization$/,
  );
});

it('counts findings as the least where not everything was judged', async () => {
  const findingCounts = {
    critical: 1,
    high: 0,
    medium: 0,
    low: 0,
    atLeast: true,
  };
  renderPlugin({ path: PATH, api: serving([summary({ findingCounts })]) });
  expect(await screen.findByText('at least 1 critical')).toBeInTheDocument();
  expect(screen.getByText(/^open finding/).closest('li')).toHaveTextContent(
    /^1 open finding1 critical · unknown in 1 organization$/,
  );
});

it('says where the AWS calls go when that is not AWS', async () => {
  renderPlugin({
    path: PATH,
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
    path: `${PATH}?sort=organization&order=desc&search=e`,
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
  renderPlugin({ path: PATH, api: serving(all) });
  await screen.findByRole('table');
  await userEvent.click(screen.getByRole('button', { name: 'Organization' }));
  expect(rowNames()).toEqual(['Acme', 'Globex', 'Initech']);
  await userEvent.click(screen.getByRole('button', { name: 'Organization' }));
  expect(rowNames()).toEqual(['Initech', 'Globex', 'Acme']);
});

it('says that nothing matches, and shows all again', async () => {
  renderPlugin({ path: `${PATH}?search=umbrella`, api: serving(all) });
  expect(
    await screen.findByText('No organization matches.'),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(rowNames()).toHaveLength(3);
});

it('says that it loads', async () => {
  renderPlugin({
    path: PATH,
    api: { listOrganizations: () => new Promise(() => {}) },
  });
  expect(
    await screen.findByText('Loading the organizations'),
  ).toBeInTheDocument();
});

it('tells how to configure the first organization', async () => {
  renderPlugin({ path: PATH, api: serving([]) });
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
  renderPlugin({ path: PATH, api });
  expect(await screen.findByText('The database is away.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table')).toBeInTheDocument();
});

it('says that the person may not see this', async () => {
  renderPlugin({
    path: PATH,
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
  renderPlugin({ path: PATH, api });
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
  renderPlugin({ path: PATH, api });
  await screen.findByRole('table');
  api.listOrganizations.mockRejectedValueOnce(
    responseError('NotAllowedError', 'Not for you.'),
  );
  fireEvent.focus(window);
  await waitFor(() =>
    expect(screen.queryByRole('table')).not.toBeInTheDocument(),
  );
});

it('shows what is unknown as unknown, and what is old as old', async () => {
  const reason = say('state.unknown.notYet');
  renderPlugin({
    path: PATH,
    api: serving([
      summary({ stale: true }),
      summary({
        name: 'umbrella',
        title: 'Umbrella',
        state: 'unknown',
        since: undefined,
        sinceBasis: undefined,
        messages: { reason },
        observedAt: undefined,
        trustedAccess: undefined,
        trailCounts: {},
        trailNames: undefined,
        accounts: undefined,
        findingCounts: undefined,
      }),
    ]),
  });
  await screen.findByRole('table');
  const [umbrella, acme] = within(
    screen.getAllByRole('rowgroup')[1],
  ).getAllByRole('row');
  expect(
    within(umbrella)
      .getAllByRole('cell')
      .slice(1, 7)
      .map(cell => cell.textContent),
  ).toEqual([
    'UnknownThe organization has not been observed yet.',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
    'not observed yet',
  ]);
  expect(acme).toHaveTextContent('This is old');
  expect(screen.getByText('1 stale · 1 not observed yet')).toBeInTheDocument();
  // Of the accounts and of the findings.
  expect(screen.getAllByText(/unknown in 1 organization/)).toHaveLength(2);
});

it('names the reason where an operation is not allowed, and leads nowhere', async () => {
  renderPlugin({ path: PATH, api: serving([initech()]) });
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions for Initech' }),
  );
  const item = screen.getByRole('menuitem', { name: /Disable trusted access/ });
  expect(item).toHaveAttribute('aria-disabled', 'true');
  expect(item).toHaveTextContent(
    'Only group:default/aws-management-admins may do this.',
  );
  await userEvent.click(item);
  expect(screen.getByRole('menu')).toBeInTheDocument();
});

it('speaks Japanese, the sentences of the backend too', async () => {
  renderPlugin({ path: PATH, api: serving(all), language: 'ja' });
  await screen.findByRole('table', {}, { timeout: 20_000 });
  expect(
    screen.getByRole('columnheader', { name: '信頼されたアクセス' }),
  ).toBeInTheDocument();
  expect(screen.getByText('配信失敗 1 · 無効 1')).toBeInTheDocument();
  expect(screen.getByText('重大 1 · 高 2')).toBeInTheDocument();
  const [initechRow] = within(screen.getAllByRole('rowgroup')[1]).getAllByRole(
    'row',
  );
  expect(initechRow).toHaveTextContent(
    'バケット initech-org-trail に配信できません。',
  );
});
