import {
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import pLimit from 'p-limit';
import type { Terms } from '../assessment/terms';
import type { PortalClients } from '../aws/clients';
import { classifyAwsError } from '../aws/errors';
import { listObjects } from '../aws/objects';
import type { OrganizationConfig, PluginConfig } from '../config';
import { withDeadline } from '../deadline';
import { ANSWER_MS } from '../observation/see';
import type { Snapshot } from '../snapshots/types';
import type { EvidencePass } from '../inventory/types';
import type {
  CoverageSubject,
  DatabaseCoverageStore,
} from './DatabaseCoverageStore';
import { organizationFolder } from './keys';
import { type EvidencePlace, placesOf } from './places';
import { type List, searchAccount } from './searchAccount';
import type { Evidence, LoggingTrail } from './types';

/** Accounts at a time, so that 50,000 need no memory. */
const BATCH = 200;

/** S3 would answer thousands a second: what is slow is reading its answers, and the portal serves pages meanwhile. */
const AT_ONCE = 4;

/** Where so many accounts in a row could not be read, neither will the rest. */
const GIVE_UP_AFTER = 50;

/** What a search needs. */
export interface SearchOptions {
  clients: Pick<PortalClients, 'bucketClients'>;
  store: DatabaseCoverageStore;
  organization: OrganizationConfig;
  observations: Snapshot['observations'];
  trails: LoggingTrail[];
  snapshotTerms: Terms;
  observation: PluginConfig['observation'];
  /** Milliseconds since the epoch. */
  now: () => number;
  /** When to stop for another time to go on, in milliseconds since the epoch. */
  until?: number;
}

/** One search for evidence, among the accounts of an organization whose turn it is. */
export class EvidenceSearch {
  readonly #options: SearchOptions;
  readonly #list: List;
  readonly #startedAt: string;
  #requests = 0;
  #done = 0;
  #failed = 0;
  #failedInARow = 0;
  #failure: Sentence | undefined;
  /** Whether there are places that could not be read: what is not found may be there. */
  #isPartial = false;

  constructor(options: SearchOptions) {
    this.#options = options;
    this.#startedAt = new Date(options.now()).toISOString();
    this.#list = (region, listing) => {
      this.#requests += 1;
      // A bucket is read as the account that owns it.
      const { s3 } = options.clients.bucketClients(
        options.organization,
        listing.owner,
      );
      return withDeadline(ANSWER_MS, 'answer', () =>
        listObjects(s3(region), listing),
      );
    };
  }

  /** Remembers how it went. Never throws for what AWS says. */
  async run(): Promise<void> {
    const { store, organization, trails, observations, snapshotTerms } =
      this.#options;
    const { name } = organization;
    const { places, failures } = placesOf(trails, observations, snapshotTerms);
    this.#failure = failures[0];
    this.#isPartial = failures.length > 0;
    const { watched, others } = await store.toCheck(name);
    const byTurns = this.#share(others);
    const total = watched + byTurns;
    await this.#save('running', total);
    const delivered = await this.#everDelivered(places);
    if (delivered.places.length > 0) {
      await this.#searchWatched(delivered, total);
      await this.#searchOldest(delivered, byTurns, total);
    }
    const isBlind = delivered.places.length === 0 || this.#gaveUp();
    if (!isBlind && this.#isOver()) return;
    await this.#save(isBlind ? 'failed' : 'complete', total);
  }

  /** So many that each has its turn once in `coverageFrequency`. */
  #share(accounts: number): number {
    const { inventoryFrequencyMs, coverageFrequencyMs } =
      this.#options.observation;
    const turns = Math.max(
      1,
      Math.floor(coverageFrequencyMs / inventoryFrequencyMs),
    );
    return Math.ceil(accounts / turns);
  }

  /** Which accounts have a folder, for 1,000 a request, and the places that could be read. */
  async #everDelivered(places: EvidencePlace[]): Promise<Delivered> {
    const delivered: Delivered = { accounts: new Set(), places: [] };
    const { organization } = this.#options.observations;
    if (organization.outcome !== 'observed') {
      this.#failure = organization.message;
      return delivered;
    }
    const organizationId = organization.value.id;
    for (const place of places) {
      const { bucket, owner, region, keyPrefix } = place;
      const prefix = organizationFolder(keyPrefix, organizationId);
      try {
        let token: string | undefined;
        do {
          const page = await this.#list(region, {
            bucket,
            owner,
            prefix,
            delimiter: '/',
            token,
          });
          for (const folder of page.prefixes) {
            delivered.accounts.add(folder.slice(prefix.length, -1));
          }
          token = page.token;
        } while (token);
        delivered.places.push(place);
      } catch (error) {
        this.#failure = sentenceOf(error);
        this.#isPartial = true;
      }
    }
    return delivered;
  }

  async #searchWatched(delivered: Delivered, total: number): Promise<void> {
    const { store, organization } = this.#options;
    let after = '';
    for (;;) {
      const batch = await store.watched(organization.name, {
        after,
        limit: BATCH,
      });
      if (batch.length === 0) return;
      after = batch[batch.length - 1].accountId;
      await this.#searchBatch(batch, delivered, total);
      if (this.#gaveUp() || this.#isOver()) return;
    }
  }

  async #searchOldest(
    delivered: Delivered,
    share: number,
    total: number,
  ): Promise<void> {
    const { store, organization } = this.#options;
    let after: { checkedAt: string; accountId: string } | undefined;
    for (let left = share; left > 0; ) {
      if (this.#gaveUp() || this.#isOver()) return;
      const batch = await store.oldest(organization.name, {
        after,
        before: this.#startedAt,
        limit: Math.min(BATCH, left),
      });
      const last = batch[batch.length - 1];
      if (!last?.evidence) return;
      after = {
        checkedAt: last.evidence.checkedAt,
        accountId: last.accountId,
      };
      left -= batch.length;
      await this.#searchBatch(batch, delivered, total);
    }
  }

  async #searchBatch(
    batch: CoverageSubject[],
    delivered: Delivered,
    total: number,
  ): Promise<void> {
    const limit = pLimit(AT_ONCE);
    const found = await Promise.all(
      batch.map(subject => limit(() => this.#search(subject, delivered))),
    );
    await this.#options.store.saveEvidence(
      this.#options.organization.name,
      found.filter(one => one !== undefined),
    );
    this.#done += batch.length;
    await this.#save('running', total);
  }

  /** What was found; nothing, where it could not be read: then the evidence from before stands, as old as it is. */
  async #search(
    { accountId, isManagementAccount, joinedAt, evidence }: CoverageSubject,
    { accounts, places }: Delivered,
  ): Promise<({ accountId: string } & Evidence) | undefined> {
    if (this.#gaveUp()) return undefined;
    const { organization, observation, now } = this.#options;
    const before = evidence?.newest;
    const checkedAt = new Date(now()).toISOString();
    if (!accounts.has(accountId) && !isManagementAccount) {
      if (this.#isPartial) this.#failed += 1;
      return this.#isPartial
        ? undefined
        : { accountId, checkedAt, newest: before, regions: [] };
    }
    try {
      const found = await searchAccount(
        {
          accountId,
          isManagementAccount,
          organizationId: this.#organizationId(),
          joined: Date.parse(joinedAt ?? '') || 0,
          regions: organization.regions,
          places,
          now: now(),
          deliveryGraceMs: observation.deliveryGraceMs,
        },
        this.#list,
      );
      this.#failedInARow = 0;
      if (!found.newest && this.#isPartial) {
        this.#failed += 1;
        return undefined;
      }
      return {
        accountId,
        checkedAt,
        ...found,
        newest: found.newest ?? before,
      };
    } catch (error) {
      this.#failed += 1;
      this.#failedInARow += 1;
      this.#failure = sentenceOf(error);
      return undefined;
    }
  }

  #isOver(): boolean {
    const { now, until = Infinity } = this.#options;
    return now() >= until;
  }

  #gaveUp(): boolean {
    return this.#failedInARow >= GIVE_UP_AFTER;
  }

  #message(status: EvidencePass['status']): Sentence | undefined {
    if (status === 'failed' || !this.#failure) return this.#failure;
    return this.#failed > 0
      ? say('inventory.someNotRead', {
          count: this.#failed,
          cause: this.#failure.text,
        })
      : undefined;
  }

  #organizationId(): string {
    const { organization } = this.#options.observations;
    return organization.outcome === 'observed' ? organization.value.id : '';
  }

  async #save(status: EvidencePass['status'], total: number): Promise<void> {
    const at = new Date(this.#options.now()).toISOString();
    await this.#options.store.savePass(this.#options.organization.name, {
      status,
      startedAt: this.#startedAt,
      updatedAt: at,
      endedAt: status === 'running' ? undefined : at,
      done: this.#done,
      total,
      requests: this.#requests,
      message: this.#message(status),
      failure: this.#failure,
    });
  }
}

/** The accounts that have a folder, in the places that could be read. */
interface Delivered {
  accounts: Set<string>;
  places: EvidencePlace[];
}

function sentenceOf(error: unknown): Sentence {
  const { message } = classifyAwsError(error, 's3:ListBucket');
  return message;
}
