import { mockServices } from '@backstage/backend-test-utils';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import { assessPosture } from '../assessment/posture';
import { DatabaseChangesStore } from '../history/DatabaseChangesStore';
import { DatabaseHistoryStore } from '../history/DatabaseHistoryStore';
import { HistoryRecorder } from '../history/HistoryRecorder';
import { DatabaseNoticeStore } from '../notices/DatabaseNoticeStore';
import type { Latest } from '../observation/types';
import { DatabaseSnapshotStore } from '../snapshots/DatabaseSnapshotStore';
import type { Snapshot } from '../snapshots/types';
import { ACME, allWell, NOW, TERMS } from './facts';

const MINUTE = 60_000;

/** ISO 8601, so many minutes after the facts of the tests were seen. */
export const minute = (after: number) =>
  new Date(NOW + after * MINUTE).toISOString();

const REASON = say('observation.throttled', {
  action: 'sts:GetCallerIdentity',
});
const NOT_SEEN = {
  action: 'test:Read' as const,
  outcome: 'unreachable' as const,
  reason: REASON.text,
  message: REASON,
};

/** The observations of an attempt that failed as a whole. */
export const nothingSeen = (after: number) =>
  Object.fromEntries(
    Object.keys(allWell()).map(fact => [
      fact,
      { ...NOT_SEEN, observedAt: minute(after) },
    ]),
  ) as unknown as Snapshot['observations'];

/** An organization that is observed at minutes of the tests' choosing, by as many replicas as they like. */
export function rememberAcme(knex: Knex) {
  const organization = {
    ...ACME,
    cloudTrailAdmins: ['group:default/cloudtrail-admins'],
  };
  const changes = new DatabaseChangesStore(knex);
  const store = new DatabaseHistoryStore(knex);
  const notices = new DatabaseNoticeStore(knex);
  const logger = mockServices.logger.mock();
  const changed = jest.fn(async () => {});
  let latest: Latest | undefined;
  let after = 0;

  const replica = () =>
    new HistoryRecorder({
      store,
      changes,
      logger,
      changed,
      staleAfterMs: TERMS.staleAfterMs,
      async assess() {
        const terms = { ...TERMS, now: NOW + after * MINUTE };
        return {
          organization,
          terms,
          accountsTerms: terms,
          coverageTerms: terms,
          seen: latest && {
            latest,
            posture: assessPosture(organization, latest, terms, terms),
          },
        };
      },
    });

  return {
    organization,
    changes,
    store,
    notices,
    logger,
    changed,
    /** All facts seen so many minutes after. */
    async observe(at: number, observations = allWell(), replicas = 1) {
      after = at;
      const snapshot: Snapshot = {
        organization: 'acme',
        observedAt: minute(at),
        observations: JSON.parse(
          JSON.stringify(observations).replace(
            /("observedAt":)"[^"]+"/g,
            `$1"${minute(at)}"`,
          ),
        ),
        state: 'active',
        stateSince: minute(0),
      };
      await new DatabaseSnapshotStore(knex).save(snapshot);
      const inventory = {
        ...NOT_SEEN,
        outcome: 'notApplicable' as const,
        observedAt: minute(0),
      };
      latest = {
        snapshot,
        observations: {
          ...snapshot.observations,
          accounts: inventory,
          coverage: inventory,
        },
      };
      await Promise.all(
        Array.from({ length: replicas }, () =>
          replica().observed(organization, snapshot),
        ),
      );
    },
    /** Not one fact seen. */
    async fail(at: number, replicas = 1) {
      after = at;
      await Promise.all(
        Array.from({ length: replicas }, () =>
          replica().failed(
            organization,
            { at: minute(at), message: REASON },
            nothingSeen(at),
          ),
        ),
      );
    },
    /** The titles of all notices so far. */
    async titles(): Promise<string[]> {
      const rows = await knex('notices').orderBy('id').pluck('message');
      return rows.map(row => JSON.parse(row).payload.title);
    },
    async changesOf(subject: string): Promise<string[]> {
      const { items } = await changes.list('acme', {
        subject,
        from: minute(-10_000),
        to: minute(10_000),
        limit: 100,
      });
      return items
        .reverse()
        .map(({ value, at }) => `${value} ${(Date.parse(at) - NOW) / MINUTE}`);
    },
    async points(): Promise<string[]> {
      const points = await store.points('acme', {
        from: minute(0),
        to: minute(10_000),
      });
      return points.map(
        ({ state, at }) => `${state} ${(Date.parse(at) - NOW) / MINUTE}`,
      );
    },
  };
}
