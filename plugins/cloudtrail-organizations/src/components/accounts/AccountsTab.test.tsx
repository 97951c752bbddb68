import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AccountsQuery } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  UNITS,
  accountItem,
  accountsPage,
} from '../../__testUtils__/accountFixtures';
import {
  AWS_ENDPOINT,
  OBSERVED_AT,
  posture,
  responseError,
  sentence,
  summary,
} from '../../__testUtils__/fixtures';
import { openOrganization } from '../../__testUtils__/openOrganization';
import ja from '../../translations/ja';

const counts = {
  active: 26,
  delivering: 25,
  silent: 1,
  uncovered: 0,
  unverified: 0,
  suspended: 1,
  unknown: 0,
};

const open = (
  path = '',
  options: Parameters<typeof openOrganization>[1] = {},
  value = posture(
    summary({ coverage: counts, coverageObservedAt: OBSERVED_AT }),
  ),
) => openOrganization(value, { path: `/accounts${path}`, ...options });

/** Accounts by page: each names what it was asked for. */
const serving = () =>
  jest.fn(async (_: string, query?: AccountsQuery) =>
    accountsPage(
      [accountItem({ name: `page of ${query?.cursor ?? 'first'}` })],
      query?.cursor === 'two'
        ? { previousCursor: 'one', totalItems: 27 }
        : { nextCursor: 'two', totalItems: 27 },
    ),
  );

it('shows each account with its coverage and the evidence for it', async () => {
  open();
  const row = (await screen.findByText('payments-prod')).closest('tr')!;
  expect(row).toHaveTextContent('Root / Workloads');
  expect(row).toHaveTextContent('104729001122');
  expect(row).toHaveTextContent('Delivering');
  expect(row).toHaveTextContent('digest, us-east-1');
  expect(row).toHaveTextContent('of trail main');
  expect(within(row).getByText('2 Regions')).toBeInTheDocument();
  expect(row).toHaveTextContent(
    'Seen, without looking for the newest: eu-west-1',
  );
  expect(
    screen.getByRole('heading', {
      name: '25 of 26 active accounts are delivering',
    }),
  ).toBeInTheDocument();
});

it('claims no evidence for an account of which none was seen', async () => {
  open('', {
    api: {
      listAccounts: async () =>
        accountsPage([
          accountItem({
            coverage: {
              verdict: 'silent',
              message: sentence('Nothing of it arrived within 24 hours.'),
            },
          }),
        ]),
    },
  });
  const row = (await screen.findByText('payments-prod')).closest('tr')!;
  expect(row).toHaveTextContent('Silent');
  expect(row).toHaveTextContent('Nothing of it arrived within 24 hours.');
  expect(row).toHaveTextContent('none seen');
});

it('says that coverage is not known, and not that none is covered', async () => {
  open('', {}, posture(summary({ coverage: undefined })));
  expect(
    await screen.findByText('How many accounts are delivering is not known.'),
  ).toBeInTheDocument();
});

it('asks for what the URL says', async () => {
  const { listAccounts } = open(
    '?search=pay&state=ACTIVE&coverage=silent&unit=ou-acm1-workload&sort=newestAt&order=desc&cursor=two',
  );
  await screen.findByText('payments-prod');
  expect(listAccounts).toHaveBeenCalledWith('acme', {
    query: 'pay',
    state: 'ACTIVE',
    coverage: 'silent',
    parent: 'ou-acm1-workload',
    orderBy: '-newestAt',
    limit: 25,
    cursor: 'two',
  });
  expect(screen.getByText('1 account in Workloads')).toBeInTheDocument();
});

it('turns pages on the server, there and back', async () => {
  open('', { api: { listAccounts: serving() } });
  await screen.findByText('page of first');
  expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByText('page of two');
  expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
  await screen.findByText('page of one');
});

it('begins at the first page where another order is chosen', async () => {
  const listAccounts = serving();
  open('?cursor=two', { api: { listAccounts } });
  await screen.findByText('page of two');
  await userEvent.click(screen.getByRole('button', { name: 'Joined' }));
  await screen.findByText('page of first');
  expect(listAccounts).toHaveBeenLastCalledWith('acme', {
    orderBy: 'joinedAt',
    limit: 25,
  });
});

it('searches once the typing rests, and keeps the table meanwhile', async () => {
  const listAccounts = jest.fn(async (_: string, _query?: AccountsQuery) =>
    accountsPage(),
  );
  open('', { api: { listAccounts } });
  await screen.findByText('payments-prod');
  await userEvent.type(
    screen.getByRole('searchbox', { name: 'Search by name or id' }),
    'ledger',
  );
  expect(screen.getByText('payments-prod')).toBeInTheDocument();
  await waitFor(() =>
    expect(listAccounts).toHaveBeenLastCalledWith(
      'acme',
      expect.objectContaining({ query: 'ledger' }),
    ),
  );
  expect(
    listAccounts.mock.calls.map(([, query]) => query?.query),
  ).not.toContain('ledge');
});

it('shows how many accounts each coverage has, and filters by it', async () => {
  const { listAccounts } = open();
  await screen.findByText('payments-prod');
  await userEvent.click(screen.getByLabelText('Coverage'));
  await userEvent.click(
    await screen.findByRole('option', { name: 'Silent (1)' }),
  );
  await waitFor(() =>
    expect(listAccounts).toHaveBeenLastCalledWith(
      'acme',
      expect.objectContaining({ coverage: 'silent' }),
    ),
  );
});

it('says that nothing matches, and leads back to all', async () => {
  open('?search=nobody', {
    api: {
      listAccounts: async (_, query) =>
        accountsPage(query?.query ? [] : [accountItem()]),
    },
  });
  await screen.findByText('No account matches.');
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(await screen.findByText('payments-prod')).toBeInTheDocument();
});

it('leads out of a page that is no longer there', async () => {
  open('?cursor=old', {
    api: {
      listAccounts: async (_, query) => {
        if (query?.cursor) throw responseError('InputError', 'No such page.');
        return accountsPage();
      },
    },
  });
  await screen.findByText('No such page.');
  await userEvent.click(screen.getByRole('button', { name: 'First page' }));
  expect(await screen.findByText('payments-prod')).toBeInTheDocument();
});

describe('the tree of units', () => {
  const item = (name: RegExp) => screen.getByRole('treeitem', { name });

  it('filters by a unit, and by none where the root is chosen', async () => {
    const { listAccounts } = open();
    await screen.findByRole('tree');
    expect(item(/^Root/)).toHaveTextContent('26 of 26 delivering');
    await userEvent.click(screen.getByText('Workloads'));
    await waitFor(() =>
      expect(listAccounts).toHaveBeenLastCalledWith(
        'acme',
        expect.objectContaining({ parent: 'ou-acm1-workload' }),
      ),
    );
    await userEvent.click(screen.getByText('Root (all accounts)'));
    await waitFor(() =>
      expect(listAccounts).toHaveBeenLastCalledWith('acme', {
        orderBy: 'name',
        limit: 25,
      }),
    );
  });

  it('is walked and unfolded by keyboard', async () => {
    const { listAccounts } = open();
    await screen.findByRole('tree');
    item(/^Root/).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(await screen.findByText('Payments')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}{ }');
    await waitFor(() =>
      expect(listAccounts).toHaveBeenLastCalledWith(
        'acme',
        expect.objectContaining({ parent: 'ou-acm1-payments' }),
      ),
    );
  });

  it('shows where the unit of the URL is', async () => {
    open('?unit=ou-acm1-payments');
    expect(await screen.findByText('Payments')).toBeInTheDocument();
    expect(item(/^Payments/)).toHaveAttribute('aria-selected', 'true');
  });

  it('says why there is none', async () => {
    open('', {
      api: {
        listUnits: async () => ({
          items: [],
          message: sentence("The portal's role may not call ListRoots."),
          endpoint: AWS_ENDPOINT,
        }),
      },
    });
    expect(
      await screen.findByText("The portal's role may not call ListRoots."),
    ).toBeInTheDocument();
  });

  it('keeps its place in 2,000 units without rendering those folded away', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({
      ...UNITS[1],
      id: `ou-acm1-${String(index).padStart(8, '0')}`,
      parentId: index < 20 ? 'r-acm1' : 'ou-acm1-00000000',
      name: `unit ${index}`,
    }));
    open('', {
      api: {
        listUnits: async () => ({
          items: [UNITS[0], ...many],
          endpoint: AWS_ENDPOINT,
        }),
      },
    });
    await screen.findByRole('tree');
    expect(screen.getAllByRole('treeitem')).toHaveLength(21);
  });
});

describe('the inventory', () => {
  const inventory = posture(summary()).inventory;

  it('says how old it is and what it cost', async () => {
    open(
      '',
      {},
      posture(summary(), {
        inventory: {
          accounts: { ...inventory.accounts, endedAt: OBSERVED_AT },
          coverage: { ...inventory.coverage, endedAt: OBSERVED_AT },
        },
      }),
    );
    expect(
      await screen.findByText(/^Accounts listed .*, 2 ListAccounts requests\./),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Evidence looked for .*, 54 LIST requests\./),
    ).toBeInTheDocument();
  });

  it('shows how far it is, in words and as a bar', async () => {
    open(
      '',
      {},
      posture(summary(), {
        inventory: {
          ...inventory,
          accounts: {
            status: 'running',
            done: 12_000,
            total: 50_000,
            requests: 600,
          },
        },
      }),
    );
    const bar = await screen.findByRole('progressbar', {
      name: 'Listing the accounts: 12,000 of about 50,000',
    });
    expect(bar).toHaveAttribute('aria-valuenow', '24');
  });

  it('says why it ended early', async () => {
    open(
      '',
      {},
      posture(summary(), {
        inventory: {
          ...inventory,
          coverage: {
            status: 'failed',
            done: 3,
            requests: 9,
            endedAt: OBSERVED_AT,
            message: sentence('AWS refused s3:ListBucket.'),
          },
        },
      }),
    );
    expect(
      await screen.findByText(/^The search for evidence ended early/),
    ).toHaveTextContent('AWS refused s3:ListBucket.');
  });
});

it('says it all in Japanese', async () => {
  open('', { language: 'ja' });
  expect(
    await screen.findByText('アクティブなアカウント 26 個のうち 25 個が配信中'),
  ).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: 'アカウント' })).toBeInTheDocument();
  expect(
    await screen.findByText(ja['coverage.delivering']),
  ).toBeInTheDocument();
});
