import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { NOT_SEEN } from '../__testUtils__/facts';
import type { MemberAccount } from '../aws/accounts';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';
import type { ListingPass } from './types';

const account = (
  accountId: string,
  overrides: Partial<MemberAccount> = {},
): MemberAccount => ({
  accountId,
  name: `Account ${accountId}`,
  state: 'ACTIVE',
  joinedAt: '2024-01-01T00:00:00.000Z',
  joinedMethod: 'CREATED',
  unitIds: ['r-acme', 'ou-acme-security'],
  managementAccountId: '111111111111',
  ...overrides,
});

const FIRST = '2026-11-23T13:00:00.000Z';
const SECOND = '2026-11-23T14:00:00.000Z';

const pass = (
  startedAt: string,
  overrides: Partial<ListingPass> = {},
): ListingPass => ({
  startedAt,
  updatedAt: startedAt,
  status: 'running',
  done: 0,
  requests: 1,
  ...overrides,
});

onEachDatabase('the inventory', database => {
  let store: DatabaseInventoryStore;
  beforeEach(async () => {
    store = new DatabaseInventoryStore(await database());
  });

  it('counts accounts by state once a listing is complete', async () => {
    await store.savePages('acme', pass(FIRST), [
      account('111111111111'),
      account('222222222222', { state: 'SUSPENDED' }),
    ]);
    await store.savePages('acme', pass(FIRST), []);
    await store.savePages('acme', pass(FIRST), [account('333333333333')]);
    await expect(store.latest('acme')).resolves.toEqual({
      pass: pass(FIRST),
    });
    const counted = {
      action: 'organizations:ListAccounts',
      observedAt: FIRST,
      outcome: 'observed',
      value: { total: 3, byState: { ACTIVE: 2, SUSPENDED: 1 } },
    };
    await expect(store.complete('acme', pass(FIRST))).resolves.toEqual(counted);
    await expect(store.latest('acme')).resolves.toMatchObject({
      complete: counted,
    });
  });

  it('forgets accounts that a complete listing did not see', async () => {
    await store.savePages('acme', pass(FIRST), [
      account('111111111111'),
      account('222222222222'),
    ]);
    await store.savePages('globex', pass(FIRST), [account('333333333333')]);
    await store.complete('acme', pass(FIRST));
    await store.savePages('acme', pass(SECOND), [account('111111111111')]);
    await expect(store.findAccount('222222222222')).resolves.toHaveLength(1);
    await expect(store.complete('acme', pass(SECOND))).resolves.toMatchObject({
      value: { total: 1 },
    });
    await expect(store.findAccount('222222222222')).resolves.toEqual([]);
    await expect(store.findAccount('333333333333')).resolves.toHaveLength(1);
  });

  it('keeps what it knew where a listing fails, and says that it failed', async () => {
    await store.savePages('acme', pass(FIRST), [account('111111111111')]);
    const complete = await store.complete('acme', pass(FIRST));
    await store.saveFailed('acme', pass(FIRST), NOT_SEEN[0]);
    await expect(store.latest('acme')).resolves.toMatchObject({
      complete,
      failed: NOT_SEEN[0],
    });
    await expect(store.findAccount('111111111111')).resolves.toHaveLength(1);

    await store.savePages('acme', pass(SECOND), [account('111111111111')]);
    await store.complete('acme', pass(SECOND));
    await expect(store.latest('acme')).resolves.toMatchObject({
      complete: { observedAt: SECOND },
      failed: undefined,
    });
  });

  it('says that the first listing failed', async () => {
    await store.saveFailed('acme', pass(FIRST), NOT_SEEN[1]);
    await expect(store.latest('acme')).resolves.toMatchObject({
      failed: NOT_SEEN[1],
    });
  });

  it('finds an account, with no coverage before anybody looked', async () => {
    await store.savePages('acme', pass(FIRST), [
      account('111111111111', { name: "Robert'); DROP TABLE accounts;--" }),
    ]);
    await expect(store.findAccount('111111111111')).resolves.toEqual([
      {
        organization: 'acme',
        accountId: '111111111111',
        name: "Robert'); DROP TABLE accounts;--",
        state: 'ACTIVE',
        joinedAt: '2024-01-01T00:00:00.000Z',
        joinedMethod: 'CREATED',
        isManagementAccount: true,
        unitIds: ['r-acme', 'ou-acme-security'],
        seenAt: FIRST,
        coverage: {
          verdict: 'unknown',
          message: say('coverage.unknown.notYet'),
        },
      },
    ]);
    await expect(store.findAccount('999999999999')).resolves.toEqual([]);
  });

  it('finds the newest membership first, whichever was listed last', async () => {
    await store.savePages('globex', pass(FIRST), [
      account('444444444444', { joinedAt: '2026-11-01T00:00:00.000Z' }),
    ]);
    await store.savePages('acme', pass(SECOND), [
      account('444444444444', { joinedAt: '2024-01-01T00:00:00.000Z' }),
    ]);
    const found = await store.findAccount('444444444444');
    expect(found.map(({ organization }) => organization)).toEqual([
      'globex',
      'acme',
    ]);
  });
});
