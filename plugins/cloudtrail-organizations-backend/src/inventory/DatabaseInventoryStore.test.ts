import { onEachDatabase } from '../__testUtils__/databases';
import { NOT_SEEN } from '../__testUtils__/facts';
import type { MemberAccount } from '../aws/organizations';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';

const account = (
  accountId: string,
  overrides: Partial<MemberAccount> = {},
): MemberAccount => ({
  accountId,
  name: `Account ${accountId}`,
  state: 'ACTIVE',
  joinedAt: '2024-01-01T00:00:00.000Z',
  joinedMethod: 'CREATED',
  managementAccountId: '111111111111',
  ...overrides,
});

const FIRST = '2026-11-23T13:00:00.000Z';
const SECOND = '2026-11-23T14:00:00.000Z';

onEachDatabase('the inventory', database => {
  let store: DatabaseInventoryStore;
  beforeEach(async () => {
    store = new DatabaseInventoryStore(await database());
  });

  it('counts accounts by state once a listing is complete', async () => {
    await store.savePage('acme', FIRST, [
      account('111111111111'),
      account('222222222222', { state: 'SUSPENDED' }),
    ]);
    await store.savePage('acme', FIRST, []);
    await store.savePage('acme', FIRST, [account('333333333333')]);
    await expect(store.latest('acme')).resolves.toEqual({});
    const counted = {
      action: 'organizations:ListAccounts',
      observedAt: FIRST,
      outcome: 'observed',
      value: { total: 3, byState: { ACTIVE: 2, SUSPENDED: 1 } },
    };
    await expect(store.complete('acme', FIRST)).resolves.toEqual(counted);
    await expect(store.latest('acme')).resolves.toEqual({ complete: counted });
  });

  it('forgets accounts that a complete listing did not see', async () => {
    await store.savePage('acme', FIRST, [
      account('111111111111'),
      account('222222222222'),
    ]);
    await store.savePage('globex', FIRST, [account('333333333333')]);
    await store.complete('acme', FIRST);
    await store.savePage('acme', SECOND, [account('111111111111')]);
    await expect(store.findAccount('222222222222')).resolves.toHaveLength(1);
    await expect(store.complete('acme', SECOND)).resolves.toMatchObject({
      value: { total: 1 },
    });
    await expect(store.findAccount('222222222222')).resolves.toEqual([]);
    await expect(store.findAccount('333333333333')).resolves.toHaveLength(1);
  });

  it('keeps what it knew where a listing fails, and says that it failed', async () => {
    await store.savePage('acme', FIRST, [account('111111111111')]);
    const complete = await store.complete('acme', FIRST);
    await store.saveFailed('acme', NOT_SEEN[0]);
    await expect(store.latest('acme')).resolves.toEqual({
      complete,
      failed: NOT_SEEN[0],
    });
    await expect(store.findAccount('111111111111')).resolves.toHaveLength(1);

    await store.savePage('acme', SECOND, [account('111111111111')]);
    await store.complete('acme', SECOND);
    await expect(store.latest('acme')).resolves.toMatchObject({
      complete: { observedAt: SECOND },
      failed: undefined,
    });
  });

  it('says that the first listing failed', async () => {
    await store.saveFailed('acme', NOT_SEEN[1]);
    await expect(store.latest('acme')).resolves.toEqual({
      failed: NOT_SEEN[1],
    });
  });

  it('finds an account, and remembers no e-mail of it', async () => {
    await store.savePage('acme', FIRST, [
      account('111111111111', { name: "Robert'); DROP TABLE accounts;--" }),
    ]);
    await expect(store.findAccount('111111111111')).resolves.toEqual([
      {
        organization: 'acme',
        accountId: '111111111111',
        name: "Robert'); DROP TABLE accounts;--",
        state: 'ACTIVE',
        joinedAt: '2024-01-01T00:00:00.000Z',
        isManagementAccount: true,
        seenAt: FIRST,
      },
    ]);
    await expect(store.findAccount('999999999999')).resolves.toEqual([]);
  });

  it('finds the newest membership first, whichever was listed last', async () => {
    await store.savePage('globex', FIRST, [
      account('444444444444', { joinedAt: '2026-11-01T00:00:00.000Z' }),
    ]);
    await store.savePage('acme', SECOND, [
      account('444444444444', { joinedAt: '2024-01-01T00:00:00.000Z' }),
    ]);
    const found = await store.findAccount('444444444444');
    expect(found.map(({ organization }) => organization)).toEqual([
      'globex',
      'acme',
    ]);
  });
});
