import type { FactObservations } from 'backstage-plugin-cloudtrail-organizations-common';
import type { InventoryStatus, InventoryStore } from '../inventory/types';

/**
 * Says of each bucket whose owner is known whether that account is one of the organization, as the newest complete
 * listing of its accounts has it. The newest membership of an account counts.
 */
export async function markBucketOwners(
  buckets: FactObservations['buckets'],
  organization: string,
  listed: InventoryStatus,
  accounts: Pick<InventoryStore, 'findAccount'>,
): Promise<FactObservations['buckets']> {
  // Without a listing that saw every account nobody can be said to be a stranger.
  if (buckets.outcome !== 'observed' || !listed.complete || listed.failed) {
    return buckets;
  }
  const value = await Promise.all(
    buckets.value.map(async bucket => {
      const owner = bucket.owner.value;
      if (!owner) return bucket;
      const [newest] = await accounts.findAccount(owner.accountId);
      const inOrganization = newest?.organization === organization;
      return {
        ...bucket,
        owner: { ...bucket.owner, value: { ...owner, inOrganization } },
      };
    }),
  );
  return { ...buckets, value };
}
