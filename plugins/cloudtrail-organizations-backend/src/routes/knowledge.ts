import { isDeepStrictEqual } from 'node:util';
import type { Control } from 'backstage-plugin-cloudtrail-organizations-common';
import { assessPosture } from '../assessment/posture';
import type { Terms } from '../assessment/terms';
import type { OrganizationConfig, PluginConfig } from '../config';
import { evidenceStaleAfterMs } from '../evidence/CoverageKeeper';
import { attachSince } from '../history/attachSince';
import type { ChangesStore, RecordedChange } from '../history/types';
import { KnowledgeCache } from '../knowledge/KnowledgeCache';
import type { KnowledgeVersions } from '../knowledge/versions';
import type { Latest, Observer } from '../observation/types';
import type { OperationStore } from '../operations/types';
import type { FailedAttempt } from '../snapshots/types';
import type { StoredWaiver, WaiverStore } from '../waivers/types';
import { toWaiver } from '../waivers/waiver';
import { type ForCaller, type Known, presentPosture } from './present';

/** What the database holds of an organization, before it is judged. */
interface Remembered {
  latest?: Latest;
  failedAttempt?: FailedAttempt;
  /** The newest first. */
  waivers: StoredWaiver[];
  /** The newest of each subject. */
  changes: Map<string, RecordedChange>;
  runningOperation?: Known['runningOperation'];
}

/**
 * Looks up what is known of organizations, and judges it as of now. Asks the database and never AWS; and of the
 * database only whether anything changed, where nothing did.
 */
export class Knowledge {
  readonly #cache: KnowledgeCache<Remembered, Known>;

  constructor(
    private readonly options: {
      observer: Observer;
      versions: KnowledgeVersions;
      waivers: WaiverStore;
      changes: Pick<ChangesStore, 'latest'>;
      operations: Pick<OperationStore, 'running'>;
      controls: readonly Control[];
      observation: PluginConfig['observation'];
      deliveryGraceMs: number;
      /** Milliseconds since the epoch. */
      now: () => number;
    },
  ) {
    this.#cache = new KnowledgeCache({
      versions: options.versions,
      now: options.now,
      judging: {
        read: organization => this.#read(organization),
        judge: (...of) => this.#judge(...of),
        isSame: (a, b) => isDeepStrictEqual(shown(a), shown(b)),
      },
    });
  }

  /** The same object for as long as it is the same: what is presented of it can be kept. */
  of(organization: OrganizationConfig): Promise<Known> {
    return this.#cache.of(organization);
  }

  ofAll(organizations: OrganizationConfig[]): Promise<Known[]> {
    return this.#cache.ofAll(organizations);
  }

  async #read(organization: OrganizationConfig): Promise<Remembered> {
    const { observer, waivers: store, operations } = this.options;
    const [latest, failedAttempt, waivers, changes, running] =
      await Promise.all([
        observer.latest(organization),
        observer.failedAttempt(organization),
        store.list(organization.name),
        this.options.changes.latest(organization.name),
        operations.running(organization.name),
      ]);
    const runningOperation = running && { id: running.id, kind: running.kind };
    return { latest, failedAttempt, waivers, changes, runningOperation };
  }

  #judge(
    organization: OrganizationConfig,
    remembered: Remembered,
    now: number,
  ): Known {
    const { latest, failedAttempt, waivers, changes } = remembered;
    const { observation, deliveryGraceMs } = this.options;
    const terms: Terms = {
      now,
      staleAfterMs: observation.staleAfterMs,
      deliveryGraceMs,
    };
    const accountsTerms: Terms = {
      ...terms,
      // As with the other facts, by default: two listings may be missed.
      staleAfterMs: Math.max(
        3 * observation.inventoryFrequencyMs,
        observation.staleAfterMs,
      ),
    };
    const coverageTerms: Terms = {
      ...terms,
      staleAfterMs: evidenceStaleAfterMs(observation),
    };
    return {
      organization,
      seen: latest && {
        latest,
        posture: attachSince(
          assessPosture(organization, latest, terms, accountsTerms, {
            coverageTerms,
            controls: this.options.controls,
            waivers: waivers.map(waiver => toWaiver(waiver, now)),
            failedAttempt,
          }),
          changes,
        ),
      },
      failedAttempt,
      terms,
      accountsTerms,
      coverageTerms,
      runningOperation: remembered.runningOperation,
    };
  }
}

const NOBODY: ForCaller = {
  operations: [],
  refresh: { allowed: false },
  waive: { allowed: false },
  readOnly: true,
};

/** All that is shown of an organization, whoever asks. */
function shown(known: Known): unknown {
  return [
    presentPosture(known, NOBODY, { custom: false }),
    known.seen?.posture.results,
  ];
}
