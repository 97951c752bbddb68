import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import type { PortalClients } from '../aws/clients';
import type { OrganizationConfig, PluginConfig } from '../config';
import type { ChangesStore, NewChange } from '../history/types';
import { keptSentence } from '../inventory/accountRow';
import type { Snapshot, SnapshotStore } from '../snapshots/types';
import type {
  CoverageSubject,
  DatabaseCoverageStore,
  NewVerdict,
} from './DatabaseCoverageStore';
import { EvidenceSearch } from './EvidenceSearch';
import { loggingOf } from './logging';
import type { CoverageTerms, Logging } from './types';
import { judgeCoverage } from './verdict';

/** Accounts at a time, so that 50,000 need no memory. */
const BATCH = 500;

/** What it is built with. */
export interface CoverageOptions {
  clients: Pick<PortalClients, 'bucketClients'>;
  snapshots: Pick<SnapshotStore, 'latest'>;
  store: DatabaseCoverageStore;
  changes: Pick<ChangesStore, 'append'>;
  logger: LoggerService;
  observation: PluginConfig['observation'];
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Keeps the coverage of accounts: looks for evidence, judges, and remembers what changed. */
export class CoverageKeeper {
  readonly #options: CoverageOptions;

  constructor(options: CoverageOptions) {
    this.#options = options;
  }

  /**
   * Looks for evidence among the accounts whose turn it is, by what the latest snapshot says, and judges all. Never
   * throws for what AWS says.
   *
   * @param until - when to stop searching for another time to go on, in milliseconds since the epoch
   */
  async check(organization: OrganizationConfig, until?: number): Promise<void> {
    const { snapshots, now } = this.#options;
    const snapshot = await snapshots.latest(organization.name);
    if (!snapshot) return;
    const logging = this.#logging(snapshot);
    if (logging.kind === 'logging') {
      const search = new EvidenceSearch({
        ...this.#options,
        organization,
        observations: snapshot.observations,
        trails: logging.trails,
        snapshotTerms: this.#snapshotTerms(now()),
        until,
      });
      await search.run();
    } else {
      await this.#nothingToSearch(organization);
    }
    await this.#judge(organization, logging);
  }

  /**
   * Judges the accounts again, where an observation saw that what decides about all of them has changed: trusted
   * access, or the trails. Where that cannot be written it is logged, and fails no observation.
   */
  async observed(
    organization: OrganizationConfig,
    snapshot: Snapshot,
  ): Promise<void> {
    try {
      const logging = this.#logging(snapshot);
      const { judgedBy } = await this.#options.store.status(organization.name);
      // Where nobody has judged yet there is nothing to correct: the first listing comes before.
      if (judgedBy === undefined || judgedBy === JSON.stringify(logging))
        return;
      await this.#judge(organization, logging);
    } catch (error) {
      this.#options.logger.warn(
        `Could not judge the accounts of organization ${organization.name} again: ${error}`,
      );
    }
  }

  async #nothingToSearch({ name }: OrganizationConfig): Promise<void> {
    const at = new Date(this.#options.now()).toISOString();
    await this.#options.store.savePass(name, {
      status: 'complete',
      startedAt: at,
      updatedAt: at,
      endedAt: at,
      done: 0,
      total: 0,
      requests: 0,
    });
  }

  #logging({ observations }: Snapshot): Logging {
    return loggingOf(observations, this.#snapshotTerms(this.#options.now()));
  }

  async #judge(
    organization: OrganizationConfig,
    logging: Logging,
  ): Promise<void> {
    const { store, changes, observation } = this.#options;
    const { name } = organization;
    const now = this.#options.now();
    const at = new Date(now).toISOString();
    const terms: CoverageTerms = {
      now,
      deliveryGraceMs: observation.deliveryGraceMs,
      evidenceStaleAfterMs: evidenceStaleAfterMs(observation),
    };
    const { pass } = await store.status(name);
    let after = '';
    for (;;) {
      const subjects = await store.subjects(name, { after, limit: BATCH });
      if (subjects.length === 0) break;
      after = subjects[subjects.length - 1].accountId;
      const news = subjects.flatMap(subject =>
        newVerdict(subject, at, {
          logging,
          regions: organization.regions,
          failure: pass?.failure,
          terms,
        }),
      );
      // Another replica may judge at the same time: each remembers what it changed itself.
      const changed = await store.saveVerdicts(name, news);
      await changes.append(
        news
          .filter(one => one.since && changed.has(one.accountId))
          .map(one => changeOf(name, one, at)),
      );
    }
    await store.saveCounts(name, {
      now: at,
      staleBefore: new Date(now - terms.evidenceStaleAfterMs).toISOString(),
      judgedBy: JSON.stringify(logging),
    });
  }

  #snapshotTerms(now: number) {
    const { staleAfterMs, deliveryGraceMs } = this.#options.observation;
    return { now, staleAfterMs, deliveryGraceMs };
  }
}

/** As in {@link PluginConfig}: two searches may be missed. */
export function evidenceStaleAfterMs({
  coverageFrequencyMs,
}: Pick<PluginConfig['observation'], 'coverageFrequencyMs'>): number {
  return 3 * coverageFrequencyMs;
}

/** The verdict, where it or its reason is another than before. */
function newVerdict(
  { accountId, verdict: before, ...subject }: CoverageSubject,
  at: string,
  by: {
    logging: Logging;
    regions: string[];
    failure?: Sentence;
    terms: CoverageTerms;
  },
): NewVerdict[] {
  const { verdict, message } = judgeCoverage(
    { account: subject, evidence: subject.evidence, ...by },
    by.terms,
  );
  if (verdict === before && keptSentence(message) === subject.message) {
    return [];
  }
  const since = verdict === before ? undefined : at;
  return [{ accountId, before, verdict, message, since }];
}

function changeOf(
  organization: string,
  { accountId, verdict, message }: NewVerdict,
  at: string,
): NewChange {
  return {
    organization,
    subject: `account:${accountId}`,
    at,
    value: verdict,
    message,
    blind: verdict === 'unknown',
  };
}
