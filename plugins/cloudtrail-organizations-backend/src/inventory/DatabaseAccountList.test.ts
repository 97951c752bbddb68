import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import type { MemberAccount } from '../aws/accounts';
import { type AccountsQuery, DatabaseAccountList } from './DatabaseAccountList';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';

const AT = '2026-11-24T03:00:00.000Z';
const FRESH = '2026-11-24T02:00:00.000Z';
const STALE_BEFORE = '2026-11-22T15:00:00.000Z';
const STALE = '2026-11-22T14:00:00.000Z';

const account = (
  accountId: string,
  name: string,
  overrides: Partial<MemberAccount> = {},
): MemberAccount => ({
  accountId,
  name,
  state: 'ACTIVE',
  joinedAt: '2024-01-01T00:00:00.000Z',
  unitIds: ['r-acme'],
  managementAccountId: '111111111111',
  ...overrides,
});

const ACCOUNTS = [
  account('111111111111', 'management'),
  account('222222222222', 'Payments', { unitIds: ['r-acme', 'ou-acme-prod1'] }),
  account('222233334444', 'payments 100%', {
    unitIds: ['r-acme', 'ou-acme-prod1', 'ou-acme-team1'],
    joinedAt: '2026-11-01T00:00:00.000Z',
  }),
  account('333333333333', 'search_prod', {
    unitIds: ['r-acme', 'ou-acme-prod10'],
  }),
  account('444444444444', "Robert'); DROP TABLE accounts;--\n\u202e", {
    state: 'SUSPENDED',
  }),
];

onEachDatabase('the list of accounts', database => {
  let knex: Knex;
  let list: DatabaseAccountList;

  const save = (accounts: MemberAccount[]) =>
    new DatabaseInventoryStore(knex).savePages(
      'acme',
      {
        startedAt: AT,
        updatedAt: AT,
        status: 'running',
        done: accounts.length,
        requests: 1,
      },
      accounts,
    );
  beforeEach(async () => {
    knex = await database();
    list = new DatabaseAccountList(knex);
    await save(ACCOUNTS);
  });

  const judged = async (
    accountId: string,
    verdict: string,
    checkedAt: string,
  ) => {
    await knex('accounts')
      .where({ account_id: accountId })
      .update({ verdict, checked_at: checkedAt, newest_at: checkedAt });
    // As whoever judges does.
    await knex('inventories').increment('version');
  };
  const page = (query: Partial<AccountsQuery> = {}) =>
    list.page('acme', { orderBy: 'name', limit: 10, ...query }, STALE_BEFORE);
  const ids = async (query: Partial<AccountsQuery>) =>
    (await page(query)).items.map(({ accountId }) => accountId.slice(0, 6));

  it.each<[string, Partial<AccountsQuery>, string[]]>([
    ['part of a name, in any case', { query: 'PAY' }, ['222222', '222233']],
    ['the beginning of an id', { query: '2222' }, ['222222', '222233']],
    ['no part of an id elsewhere', { query: '3344' }, []],
    ['a percent sign for itself', { query: '0%' }, ['222233']],
    ['an underscore for itself', { query: 'h_p' }, ['333333']],
    ['a backslash for itself', { query: '\\' }, []],
    ['a quote for itself', { query: "'); drop" }, ['444444']],
    ['a state', { state: 'SUSPENDED' }, ['444444']],
    [
      'a unit at any depth, and none whose id begins alike',
      { unitIds: ['r-acme', 'ou-acme-prod1'] },
      ['222222', '222233'],
    ],
    [
      'all of these at once',
      { query: 'pay', unitIds: ['r-acme', 'ou-acme-prod1', 'ou-acme-team1'] },
      ['222233'],
    ],
    ['another unit', { unitIds: ['ou-acme-gone'] }, []],
  ])('finds %s', async (_, query, expected) => {
    await expect(ids(query)).resolves.toEqual(expected);
    await expect(page(query)).resolves.toMatchObject({
      totalItems: expected.length,
    });
  });

  it.each<[AccountsQuery['orderBy'], string[]]>([
    ['name', ['111111', '222222', '222233', '444444', '333333']],
    ['-name', ['333333', '444444', '222233', '222222', '111111']],
    ['-accountId', ['444444', '333333', '222233', '222222', '111111']],
    ['-state', ['444444', '333333', '222233', '222222', '111111']],
    ['-joinedAt', ['222233', '444444', '333333', '222222', '111111']],
    ['newestAt', ['222222', '222233', '444444', '333333', '111111']],
    ['coverage', ['333333', '111111', '222222', '222233', '444444']],
  ])('sorts by %s, and pages there and back', async (orderBy, expected) => {
    await judged('111111111111', 'silent', FRESH);
    await judged('333333333333', 'delivering', '2026-11-24T01:00:00.000Z');
    await expect(ids({ orderBy })).resolves.toEqual(expected);

    const there: string[][] = [];
    let cursor: string | undefined;
    let last;
    do {
      last = await page({ orderBy, limit: 2, cursor });
      there.push(last.items.map(({ accountId }) => accountId.slice(0, 6)));
      cursor = last.nextCursor;
    } while (cursor);
    expect(there).toEqual([
      expected.slice(0, 2),
      expected.slice(2, 4),
      expected.slice(4),
    ]);
    cursor = last.previousCursor;
    const back: string[][] = [];
    while (cursor) {
      const before = await page({ orderBy, limit: 2, cursor });
      back.push(before.items.map(({ accountId }) => accountId.slice(0, 6)));
      expect(before.nextCursor).toBeDefined();
      cursor = before.previousCursor;
    }
    expect(back).toEqual([expected.slice(2, 4), expected.slice(0, 2)]);
  });

  it('goes on where it was though accounts have come and gone', async () => {
    const { nextCursor } = await page({ limit: 2 });
    await knex('accounts').where({ account_id: '222222222222' }).delete();
    await save([account('000000000000', 'aaa')]);
    await expect(ids({ cursor: nextCursor })).resolves.toEqual([
      '222233',
      '444444',
      '333333',
    ]);
  });

  it('takes no cursor of another order, nor a made-up one', async () => {
    const { nextCursor } = await page({ limit: 2 });
    await expect(
      page({ orderBy: '-name', cursor: nextCursor }),
    ).rejects.toThrow(
      'cursor must be one that this list answered, in the same order',
    );
    for (const cursor of ['x', 'eyJhIjoxfQ', 'bnVsbA'])
      await expect(page({ cursor })).rejects.toThrow('cursor must be one');
  });

  it('takes evidence that is too old for nothing: shown, filtered, sorted and counted', async () => {
    await judged('111111111111', 'delivering', FRESH);
    await judged('222222222222', 'delivering', STALE);
    await judged('333333333333', 'silent', STALE);
    await judged('444444444444', 'suspended', '');
    await judged('222233334444', 'unverified', '');
    await expect(ids({ coverage: 'delivering' })).resolves.toEqual(['111111']);
    await expect(ids({ coverage: 'silent' })).resolves.toEqual([]);
    const unknown = await page({ coverage: 'unknown' });
    expect(unknown.totalItems).toBe(2);
    expect(unknown.items).toMatchObject([
      {
        accountId: '222222222222',
        coverage: {
          verdict: 'unknown',
          message: {
            key: 'coverage.unknown.stale',
            params: { checkedAt: STALE },
          },
          checkedAt: STALE,
        },
      },
      { accountId: '333333333333', coverage: { verdict: 'unknown' } },
    ]);
    await expect(ids({ orderBy: 'coverage' })).resolves.toEqual([
      '111111',
      '444444',
      '222222',
      '333333',
      '222233',
    ]);
    await expect(list.byUnit('acme', STALE_BEFORE)).resolves.toEqual(
      expect.arrayContaining([
        { parentId: 'r-acme', accounts: 2, active: 1, delivering: 1 },
        { parentId: 'ou-acme-prod1', accounts: 1, active: 1, delivering: 0 },
      ]),
    );
  });

  it('counts anew when accounts have changed', async () => {
    await expect(page()).resolves.toMatchObject({ totalItems: 5 });
    await save([account('555555555555', 'new')]);
    await expect(page()).resolves.toMatchObject({ totalItems: 6 });
  });

  it('shows nothing of another organization', async () => {
    await expect(
      list.page('globex', { orderBy: 'name', limit: 10 }, STALE_BEFORE),
    ).resolves.toEqual({ items: [], totalItems: 0 });
  });
});
