import {
  type AccountCounts,
  type Observation,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { listAccounts, type MemberAccount } from '../aws/accounts';
import type { AwsClients } from '../aws/clients';
import type { OrganizationConfig } from '../config';
import { notApplicable, type Reading, see } from '../observation/see';
import { PageWriter } from './PageWriter';
import type { InventoryStore, ListingPass } from './types';

/** A listing that was interrupted longer ago begins anew: AWS's tokens do not last. */
const RESUMABLE_MS = 60 * 60 * 1000;

/** What AWS says of a token that it does not take, or no longer. */
const BAD_TOKEN = 'InvalidInputException';

/**
 * Lists an organization's accounts into the store, page by page; where an earlier listing was interrupted, on from its
 * last stored page. Never throws for what AWS says: a listing that fails keeps what was known, and says why.
 *
 * @param options.emails - whether to keep the accounts' e-mail addresses
 * @param options.until - when to stop for another time to go on, in milliseconds since the epoch
 * @returns undefined where it stopped
 */
export async function listInventory(
  aws: Pick<AwsClients, 'organizations'>,
  organization: OrganizationConfig,
  store: InventoryStore,
  reading: Reading,
  options: { emails?: boolean; until?: number } = {},
): Promise<Observation<AccountCounts> | undefined> {
  const { pass } = await store.latest(organization.name);
  const resumed = pass && resumable(pass, reading.now());
  const list = (from: ListingPass) =>
    listFrom(from, { aws, organization, store, reading, ...options });
  const listed = await list(resumed ?? newPass(reading.now()));
  return resumed && listed?.outcome === 'failed' && listed.error === BAD_TOKEN
    ? list(newPass(reading.now()))
    : listed;
}

function newPass(now: string): ListingPass {
  return {
    startedAt: now,
    updatedAt: now,
    status: 'running',
    done: 0,
    requests: 0,
  };
}

function resumable(pass: ListingPass, now: string): ListingPass | undefined {
  const age = Date.parse(now) - Date.parse(pass.updatedAt);
  return pass.status !== 'complete' && pass.nextToken && age < RESUMABLE_MS
    ? { ...pass, status: 'running' }
    : undefined;
}

async function listFrom(
  pass: ListingPass,
  options: {
    aws: Pick<AwsClients, 'organizations'>;
    organization: OrganizationConfig;
    store: InventoryStore;
    reading: Reading;
    emails?: boolean;
    until?: number;
  },
): Promise<Observation<AccountCounts> | undefined> {
  const { aws, organization, store, reading } = options;
  const { emails = false, until = Infinity } = options;
  const { name, managementAccountId } = organization;
  const writer = new PageWriter(name, pass, store, reading.now);
  const fail = async (observation: Observation<never>) => {
    await store.saveFailed(name, await writer.end('failed'), observation);
    return observation;
  };
  const pages = listAccounts(aws.organizations, pass.nextToken);
  const read = () =>
    see('organizations:ListAccounts', reading, () => pages.next());
  let coming = read();
  for (;;) {
    const page = await coming;
    if (page.outcome !== 'observed') return fail(page);
    if (page.value.done) {
      return store.complete(name, await writer.end('complete'));
    }
    const { accounts, nextToken } = page.value.value;
    const stranger = accounts.find(
      account => account.managementAccountId !== managementAccountId,
    );
    if (stranger) {
      const sentence = say('observation.accountsOfAnother', {
        account: managementAccountId,
        managementAccount: stranger.managementAccountId,
      });
      return fail(notApplicable(page, sentence));
    }
    const kept = emails ? accounts : withoutEmails(accounts);
    if (nextToken && Date.parse(reading.now()) >= until) {
      await writer.take(kept, nextToken);
      await writer.pause();
      return undefined;
    }
    // The next page is on its way while this one is stored.
    coming = read();
    await writer.take(kept, nextToken);
  }
}

function withoutEmails(accounts: MemberAccount[]): MemberAccount[] {
  return accounts.map(({ email, ...account }) => account);
}
