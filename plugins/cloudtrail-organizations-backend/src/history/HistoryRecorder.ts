import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type FactObservations,
  known,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { oneLine } from '../hostileText';
import type { NewNotice } from '../notices/DatabaseNoticeStore';
import {
  blindNotice,
  changeNotices,
  seesAgainNotice,
} from '../notices/messages';
import { tell } from '../notices/told';
import type { Known } from '../routes/present';
import type { FailedAttempt, Snapshot } from '../snapshots/types';
import { changesOf, gapBefore } from './changesOf';
import type { DatabaseHistoryStore, Head } from './DatabaseHistoryStore';
import type { Point } from './points';
import { type Seen, seeFacts, seeFindings, seeNothing, seeState } from './seen';
import type { ChangesStore, NewChange, RecordedChange } from './types';

/** So long must the portal have been blind before the people are told. */
const TELL_BLIND_MS = 60 * 60 * 1000;

/** Adds what each attempt to observe saw to the history, and what the people are to be told of it. */
export class HistoryRecorder {
  constructor(
    private readonly options: {
      store: DatabaseHistoryStore;
      changes: ChangesStore;
      /** What is known of an organization, judged now. */
      assess(organization: OrganizationConfig): Promise<Known>;
      /** Called after something was added that had changed. */
      changed(
        organization: OrganizationConfig,
        changes: NewChange[],
      ): Promise<void>;
      logger: LoggerService;
      staleAfterMs: number;
    },
  ) {}

  /** After a snapshot was saved. A history that cannot be written is logged and fails no observation. */
  async observed(
    organization: OrganizationConfig,
    snapshot: Snapshot,
  ): Promise<void> {
    await this.#logged(organization, async () => {
      const {
        seen: knowledge,
        accountsTerms,
        coverageTerms,
      } = await this.options.assess(organization);
      if (!knowledge) return;
      const { posture, latest: newest } = knowledge;
      const { observations } = newest;
      const at = snapshot.observedAt;
      await this.#record(organization, at, (latest, before) => {
        const seen = [
          seeState(posture.state, posture.reason),
          ...seeFacts(observations),
          ...seeFindings(posture.results, latest),
        ];
        const telling = before
          ? tell(before.told, seen, latest, before.blindSince === undefined)
          : tell({}, seen, latest, false);
        return {
          seen,
          head: {
            recordedAt: at,
            observedAt: at,
            blindTold: false,
            told: telling.told,
          },
          point: pointOf(at, posture, observations, {
            accountsTerms,
            coverageTerms,
          }),
          notices: changes => [
            ...changeNotices(
              organization,
              at,
              telling.tellings.map(one => ({
                ...one,
                since: sinceIn(changes, latest, one.seen.subject) ?? at,
              })),
              posture.results,
            ),
            ...(before?.blindTold && before.blindSince
              ? seesAgainNotice(organization, before.blindSince, at)
              : []),
          ],
        };
      });
    });
  }

  /** After an attempt failed as a whole. */
  async failed(
    organization: OrganizationConfig,
    { at, message }: FailedAttempt,
    observations: Snapshot['observations'],
  ): Promise<void> {
    await this.#logged(organization, () =>
      this.#record(organization, at, (latest, before) => {
        const blindSince = before?.blindSince ?? at;
        const blindTold =
          Date.parse(at) - Date.parse(blindSince) >= TELL_BLIND_MS;
        return {
          seen: seeNothing(observations, message, latest),
          head: {
            recordedAt: at,
            observedAt: before?.observedAt,
            blindSince,
            blindTold,
            told: before?.told ?? {},
          },
          point: { at, state: 'unknown' },
          notices: () =>
            blindTold && !before?.blindTold
              ? blindNotice(organization, blindSince, at, message)
              : [],
        };
      }),
    );
  }

  async #record(
    organization: OrganizationConfig,
    at: string,
    entry: (
      latest: Map<string, RecordedChange>,
      before: Head | undefined,
    ) => {
      seen: Seen[];
      head: Head;
      point: Point;
      notices(changes: NewChange[]): NewNotice[];
    },
  ): Promise<void> {
    const { store, changes: changesStore, staleAfterMs } = this.options;
    const { name } = organization;
    const before = await store.head(name);
    // Two observations of one time are one; what was recorded later is newer.
    if (before && before.recordedAt >= at) return;
    const latest = await changesStore.latest(name);
    const { seen, head, point, notices } = entry(latest, before);
    const recordedAt = before?.recordedAt;
    const changes = changesOf({
      organization: name,
      at,
      recordedAt,
      latest,
      seen,
      staleAfterMs,
    });
    const gap = gapBefore({ at, recordedAt, staleAfterMs });
    const added = await store.record(
      {
        organization: name,
        head,
        changes,
        points: [
          ...(gap ? [{ at: gap, state: 'unknown' as const }] : []),
          point,
        ],
        notices: notices(changes),
      },
      before,
    );
    if (added && changes.length > 0) {
      await this.options.changed(organization, changes);
    }
  }

  async #logged(
    { name }: OrganizationConfig,
    write: () => Promise<void>,
  ): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.options.logger.error(
        `Could not write the history of organization ${name}: ${oneLine(
          String(error),
        )}`,
      );
    }
  }
}

function pointOf(
  at: string,
  {
    state,
    findingCounts,
  }: Pick<Point, 'state'> & { findingCounts?: Point['findings'] },
  observations: FactObservations,
  {
    accountsTerms,
    coverageTerms,
  }: Pick<Known, 'accountsTerms' | 'coverageTerms'>,
): Point {
  const coverage = known(observations.coverage, coverageTerms);
  const accounts = known(observations.accounts, accountsTerms);
  return {
    at,
    state,
    activeAccounts: coverage?.active ?? accounts?.byState.ACTIVE,
    coverage,
    findings: findingCounts,
  };
}

function sinceIn(
  changes: NewChange[],
  latest: Map<string, RecordedChange>,
  subject: string,
): string | undefined {
  const now =
    changes.filter(change => change.subject === subject).pop() ??
    latest.get(subject);
  return now?.since ?? now?.at;
}
