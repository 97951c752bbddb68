import { bucket, NOT_SEEN, seen } from '../__testUtils__/facts';
import type { InventoryAccount, InventoryStatus } from '../inventory/types';
import { markBucketOwners } from './bucketOwners';

const listed: InventoryStatus = { complete: seen({ total: 2, byState: {} }) };
const account = (organization: string): InventoryAccount => ({
  organization,
  accountId: '111111111111',
  name: 'a',
  state: 'ACTIVE',
  isManagementAccount: false,
  unitIds: [],
  seenAt: '2026-11-23T14:00:00.000Z',
  coverage: {
    verdict: 'unknown',
    message: { text: '', key: '', params: {} },
  },
});
const mark = async (
  memberships: InventoryAccount[],
  status = listed,
  one = bucket(),
) => {
  const marked = await markBucketOwners(seen([one]), 'acme', status, {
    findAccount: async id => (id === '111111111111' ? memberships : []),
  });
  return marked.outcome === 'observed'
    ? marked.value[0].owner.value?.inOrganization
    : undefined;
};

it('knows an account of the organization, and a stranger', async () => {
  await expect(mark([account('acme')])).resolves.toBe(true);
  await expect(mark([])).resolves.toBe(false);
});

it('goes by the newest membership of an account', async () => {
  await expect(mark([account('globex'), account('acme')])).resolves.toBe(false);
  await expect(mark([account('acme'), account('globex')])).resolves.toBe(true);
});

it('says nothing before all accounts have been listed, nor of an owner that is not known', async () => {
  await expect(mark([], {})).resolves.toBe(undefined);
  await expect(mark([], { ...listed, failed: NOT_SEEN[1] })).resolves.toBe(
    undefined,
  );
  for (const owner of NOT_SEEN) {
    await expect(mark([], listed, bucket({ owner }))).resolves.toBe(undefined);
  }
  await expect(
    markBucketOwners(NOT_SEEN[0], 'acme', listed, {
      findAccount: async () => [],
    }),
  ).resolves.toBe(NOT_SEEN[0]);
});
