import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { allWell, NOT_SEEN } from '../__testUtils__/facts';
import { DatabaseSnapshotStore } from './DatabaseSnapshotStore';
import type { Snapshot } from './types';

const snapshot = (observedAt: string, organization = 'acme'): Snapshot => ({
  organization,
  observedAt,
  state: 'active',
  stateSince: '2026-11-01T00:00:00.000Z',
  observations: allWell(),
});

onEachDatabase('snapshots', database => {
  let knex: Knex;
  let store: DatabaseSnapshotStore;
  beforeEach(async () => {
    knex = await database();
    store = new DatabaseSnapshotStore(knex);
  });

  it('are one for as long as nothing changed, with the newest times', async () => {
    const first = snapshot('2026-11-23T14:00:00.000Z');
    const second = {
      ...snapshot('2026-11-23T14:10:00.000Z'),
      observations: allWell({
        trustedAccess: {
          ...first.observations.trustedAccess,
          observedAt: '2026-11-23T14:10:01.000Z',
        },
      }),
    };
    await store.save(first);
    await store.save(second);
    await expect(store.latest('acme')).resolves.toEqual(second);
    await expect(
      knex('snapshots').select('first_observed_at', 'observed_at'),
    ).resolves.toEqual([
      {
        first_observed_at: '2026-11-23T14:00:00.000Z',
        observed_at: '2026-11-23T14:10:00.000Z',
      },
    ]);
  });

  it('remember the trails as they were last seen, however long nobody saw them', async () => {
    await expect(store.lastSeenTrails('acme')).resolves.toBe(undefined);
    const first = snapshot('2026-11-23T14:00:00.000Z');
    await store.save(first);
    for (const [index, unseen] of NOT_SEEN.entries()) {
      await store.save({
        ...snapshot(`2026-11-23T14:1${index}:00.000Z`),
        observations: allWell({ trails: unseen }),
      });
    }
    await expect(store.lastSeenTrails('acme')).resolves.toEqual(
      first.observations.trails,
    );
    await expect(store.lastSeenTrails('globex')).resolves.toBe(undefined);
  });

  it('are another each time that something changed, or that it began anew', async () => {
    const times = [0, 1, 2, 3].map(hour => `2026-11-23T1${hour}:00:00.000Z`);
    const [first, changed, back, anew] = times.map(time => snapshot(time));
    changed.observations = allWell({
      trustedAccess: {
        ...first.observations.trustedAccess,
        outcome: 'observed',
        value: { enabled: false },
      },
    });
    anew.stateSince = times[3];
    for (const one of [first, changed, back, anew]) await store.save(one);
    await expect(
      knex('snapshots').orderBy('id').pluck('observed_at'),
    ).resolves.toEqual(times);
  });

  it('are nothing at first', async () => {
    await expect(store.latest('acme')).resolves.toBeUndefined();
    await expect(store.failedAttempt('acme')).resolves.toBeUndefined();
  });

  it('come back as they were stored, each organization its own', async () => {
    const ofAcme = snapshot('2026-11-23T14:00:00.000Z');
    const ofGlobex = {
      ...snapshot('2026-11-23T14:01:00.000Z', 'globex'),
      state: 'disabled' as const,
    };
    await store.save(ofAcme);
    await store.save(ofGlobex);
    await expect(store.latest('acme')).resolves.toEqual(ofAcme);
    await expect(store.latest('globex')).resolves.toEqual(ofGlobex);
  });

  it('are latest by when they were observed, not by when they were stored', async () => {
    await store.save(snapshot('2026-11-23T14:10:00.000Z'));
    await store.save(snapshot('2026-11-23T14:00:00.000Z'));
    await expect(store.latest('acme')).resolves.toMatchObject({
      observedAt: '2026-11-23T14:10:00.000Z',
    });
  });

  it('remember the newest attempt that failed, until one succeeds', async () => {
    const attempt = (at: string) => ({
      at,
      message: say('observation.throttled', { action: 'a:B' }),
    });
    await store.saveFailedAttempt('acme', attempt('2026-11-23T14:00:00.000Z'));
    await store.saveFailedAttempt('acme', attempt('2026-11-23T14:10:00.000Z'));
    await expect(store.failedAttempt('acme')).resolves.toEqual(
      attempt('2026-11-23T14:10:00.000Z'),
    );
    await expect(store.failedAttempt('globex')).resolves.toBeUndefined();
    await store.save(snapshot('2026-11-23T14:20:00.000Z'));
    await expect(store.failedAttempt('acme')).resolves.toBeUndefined();
  });

  it('are forgotten after a time, save the latest of each organization', async () => {
    await store.save({
      ...snapshot('2025-01-01T00:00:00.000Z'),
      state: 'failing',
    });
    await store.save(snapshot('2025-01-02T00:00:00.000Z'));
    await store.save(snapshot('2025-01-03T00:00:00.000Z', 'globex'));
    await store.deleteBefore('2026-01-01T00:00:00.000Z');
    await expect(store.latest('acme')).resolves.toMatchObject({
      observedAt: '2025-01-02T00:00:00.000Z',
    });
    await expect(store.latest('globex')).resolves.toMatchObject({
      observedAt: '2025-01-03T00:00:00.000Z',
    });
    await store.save(snapshot('2026-11-23T14:00:00.000Z'));
    await store.deleteBefore('2026-01-01T00:00:00.000Z');
    await expect(store.latest('acme')).resolves.toMatchObject({
      observedAt: '2026-11-23T14:00:00.000Z',
    });
  });
});
