import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { allWell } from '../__testUtils__/facts';
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
  let store: DatabaseSnapshotStore;
  beforeEach(async () => {
    store = new DatabaseSnapshotStore(await database());
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
    await store.save(snapshot('2025-01-01T00:00:00.000Z'));
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
