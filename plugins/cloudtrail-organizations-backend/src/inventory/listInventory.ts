import {
  type AccountCounts,
  type Observation,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { AwsClients } from '../aws/clients';
import { listAccounts } from '../aws/organizations';
import type { OrganizationConfig } from '../config';
import { notApplicable, type Reading, see } from '../observation/see';
import type { InventoryStore } from './types';

/**
 * Lists an organization's accounts into the store, page by page. Never throws for what AWS says: a listing that fails
 * keeps what was known, and says why.
 */
export async function listInventory(
  aws: AwsClients,
  organization: OrganizationConfig,
  store: InventoryStore,
  reading: Reading,
): Promise<Observation<AccountCounts>> {
  const { name, managementAccountId } = organization;
  const fail = async (observation: Observation<never>) => {
    await store.saveFailed(name, observation);
    return observation;
  };
  const seenAt = reading.now();
  const pages = listAccounts(aws.organizations);
  for (;;) {
    const page = await see('organizations:ListAccounts', reading, () =>
      pages.next(),
    );
    if (page.outcome !== 'observed') return fail(page);
    if (page.value.done) return store.complete(name, seenAt);
    const stranger = page.value.value.find(
      account => account.managementAccountId !== managementAccountId,
    );
    if (stranger) {
      const sentence = say('observation.accountsOfAnother', {
        account: managementAccountId,
        managementAccount: stranger.managementAccountId,
      });
      return fail(notApplicable(page, sentence));
    }
    await store.savePage(name, seenAt, page.value.value);
  }
}
