import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type FactObservations,
  type Observation,
  type Sentence,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { PortalClients } from '../aws/clients';
import { assessState } from '../assessment/state';
import { isStale, type Terms } from '../assessment/terms';
import { rememberTrails } from '../assessment/trailHistory';
import type { OrganizationConfig } from '../config';
import { serviceUnavailable } from '../errors';
import { progressOf } from '../inventory/progress';
import type { InventoryStore } from '../inventory/types';
import type {
  FailedAttempt,
  Snapshot,
  SnapshotStore,
} from '../snapshots/types';
import { markBucketOwners } from './bucketOwners';
import type { LeaseStore } from './leases';
import { observe } from './observe';
import { ANSWER_MS, notApplicable } from './see';
import type { Latest, Observer } from './types';

/** Longer than any pause between two renewals; a lease that nobody renews for so long is a dead replica's. */
const LEASE_MS = 60_000;

/** No observation lasts longer: three reads, one after the other, and what the database needs. */
const LONGEST_MS = 3 * ANSWER_MS + 30_000;

interface Running {
  began: number;
  result: Promise<Snapshot>;
}

/** Observes AWS, one observation an organization at a time, across replicas. */
export class AwsObserver implements Observer {
  readonly #running = new Map<string, Running>();
  /** Orders observations and calls within this process, where two may share a millisecond. */
  #ticks = 0;

  constructor(
    private readonly options: {
      clients: PortalClients;
      snapshots: SnapshotStore;
      inventory: InventoryStore;
      leases: LeaseStore;
      logger: LoggerService;
      staleAfterMs: number;
      deliveryGraceMs: number;
      /** Called after a snapshot was saved. */
      observed?(
        organization: OrganizationConfig,
        snapshot: Snapshot,
      ): Promise<void>;
      /** Called after an attempt that began at `startedAt` failed as a whole. */
      failed?(
        organization: OrganizationConfig,
        attempt: FailedAttempt,
        observations: Snapshot['observations'],
        startedAt: string,
      ): Promise<void>;
      /** Milliseconds since the epoch. */
      now: () => number;
      /** How long to wait for one read, in milliseconds; by default a minute. */
      answerMs?: number;
      /** How often to look whether another replica is done. */
      pollMs?: number;
    },
  ) {}

  async observe(
    organization: OrganizationConfig,
    { fresh = false }: { fresh?: boolean } = {},
  ): Promise<Snapshot> {
    const called = this.#tick();
    let running = this.#running.get(organization.name);
    while (running && fresh && running.began < called) {
      await running.result.catch(() => undefined);
      running = this.#running.get(organization.name);
    }
    if (running) return running.result;

    const result = this.#observeInTurn(organization, fresh).finally(() =>
      this.#running.delete(organization.name),
    );
    this.#running.set(organization.name, { began: this.#tick(), result });
    return result;
  }

  async latest(organization: OrganizationConfig): Promise<Latest | undefined> {
    const [snapshot, inventory] = await Promise.all([
      this.options.snapshots.latest(organization.name),
      this.options.inventory.latest(organization.name),
    ]);
    if (!snapshot) return undefined;
    const accounts: FactObservations['accounts'] =
      inventory.failed ??
      inventory.complete ??
      notApplicable(
        {
          action: 'organizations:ListAccounts',
          observedAt: snapshot.observedAt,
        },
        say('observation.accountsNotYet'),
      );
    const buckets = await markBucketOwners(
      snapshot.observations.buckets,
      organization.name,
      inventory,
      this.options.inventory,
    );
    return {
      snapshot,
      observations: {
        ...snapshot.observations,
        buckets,
        accounts,
        coverage:
          inventory.coverage ??
          notApplicable(
            { action: 's3:ListBucket', observedAt: snapshot.observedAt },
            say('observation.accountsNotYet'),
          ),
      },
      accountsListedAt: inventory.failed && inventory.complete?.observedAt,
      inventory: progressOf(inventory, this.options.now()),
    };
  }

  failedAttempt(
    organization: OrganizationConfig,
  ): Promise<FailedAttempt | undefined> {
    return this.options.snapshots.failedAttempt(organization.name);
  }

  /** Observes as soon as no other replica does; or takes what the other one saw, where that is fresh enough. */
  async #observeInTurn(
    organization: OrganizationConfig,
    fresh: boolean,
  ): Promise<Snapshot> {
    const { leases, now, pollMs = 250 } = this.options;
    const holder = randomUUID();
    for (;;) {
      const startedAt = this.#iso(now());
      const lease = {
        holder,
        startedAt,
        expiresAt: this.#iso(now() + LEASE_MS),
      };
      if (await leases.acquire(organization.name, lease)) {
        return this.#observeAsHolder(organization, holder, startedAt);
      }
      const other = await leases.current(organization.name);
      if (other) await this.#otherIsDone(organization, other.holder, pollMs);
      const seen =
        other && (await this.#seenSince(organization, other.startedAt));
      if (seen && !fresh) return seen;
    }
  }

  async #otherIsDone(
    { name }: OrganizationConfig,
    holder: string,
    pollMs: number,
  ): Promise<void> {
    for (;;) {
      const lease = await this.options.leases.current(name);
      const held =
        lease?.holder === holder &&
        Date.parse(lease.expiresAt) > this.options.now();
      if (!held) return;
      await sleep(pollMs);
    }
  }

  /** What another replica saw; undefined where it died on the way. */
  async #seenSince(
    { name }: OrganizationConfig,
    time: string,
  ): Promise<Snapshot | undefined> {
    const { snapshots } = this.options;
    const snapshot = await snapshots.latest(name);
    if (snapshot && snapshot.observedAt >= time) return snapshot;
    const failed = await snapshots.failedAttempt(name);
    if (failed && failed.at >= time) throw serviceUnavailable(failed.message);
    return undefined;
  }

  async #observeAsHolder(
    organization: OrganizationConfig,
    holder: string,
    startedAt: string,
  ): Promise<Snapshot> {
    const { leases, logger, now } = this.options;
    const { name } = organization;
    const began = now();
    const renewal = setInterval(() => {
      // What lasts longer than any observation hangs: another replica may try.
      if (now() - began >= LONGEST_MS) {
        clearInterval(renewal);
        return;
      }
      leases
        .renew(name, holder, this.#iso(now() + LEASE_MS))
        .catch(error =>
          logger.warn(`Could not keep the lease to observe ${name}`, error),
        );
    }, LEASE_MS / 3);
    renewal.unref();
    try {
      return await this.#observeNow(organization, startedAt);
    } finally {
      clearInterval(renewal);
      await leases.release(name, holder);
    }
  }

  async #observeNow(
    organization: OrganizationConfig,
    startedAt: string,
  ): Promise<Snapshot> {
    const { clients, snapshots, now, answerMs } = this.options;
    const { name } = organization;
    const seen = await observe(clients, organization, {
      now: () => this.#iso(now()),
      answerMs,
    });
    const observations = {
      ...seen,
      trails: rememberTrails(seen.trails, await snapshots.lastSeenTrails(name)),
    };
    const blind = whyNothingWasSeen(observations);
    if (blind) {
      clients.forget(organization);
      const attempt = { at: this.#iso(now()), message: blind };
      await snapshots.saveFailedAttempt(name, attempt);
      await this.options.failed?.(
        organization,
        attempt,
        observations,
        startedAt,
      );
      throw serviceUnavailable(blind);
    }
    const terms = this.#terms();
    const { state } = assessState(organization, observations, terms);
    const previous = await snapshots.latest(name);
    // Where nobody looked for too long, nobody knows that it was so all the time.
    const goesOn =
      previous?.state === state && !isStale(previous.observedAt, terms);
    const snapshot: Snapshot = {
      organization: name,
      observedAt: startedAt,
      observations,
      state,
      stateSince: goesOn ? previous.stateSince : startedAt,
    };
    await snapshots.save(snapshot);
    await this.options.observed?.(organization, snapshot);
    return snapshot;
  }

  #terms(): Terms {
    const { now, staleAfterMs, deliveryGraceMs } = this.options;
    return { now: now(), staleAfterMs, deliveryGraceMs };
  }

  #tick(): number {
    this.#ticks += 1;
    return this.#ticks;
  }

  #iso(time: number): string {
    return new Date(time).toISOString();
  }
}

/** Where not one fact was seen: why, in the words of the first call. */
function whyNothingWasSeen(
  observations: Snapshot['observations'],
): Sentence | undefined {
  const all: Observation<unknown>[] = Object.values(observations);
  if (all.some(({ outcome }) => outcome === 'observed')) return undefined;
  const { callerIdentity } = observations;
  return callerIdentity.outcome === 'observed'
    ? undefined
    : callerIdentity.message;
}
