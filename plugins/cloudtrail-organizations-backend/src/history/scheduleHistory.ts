import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { History } from './createHistory';

/** A notice is added once however often it is found: what was sent must be remembered for longer than that. */
const KEEP_NOTICES_MS = 400 * 24 * 60 * 60 * 1000;

/** Sends what could not be sent at once, and forgets what is old, each on one replica at a time. */
export async function scheduleHistory(options: {
  scheduler: SchedulerService;
  history: Pick<History, 'store' | 'changes' | 'notices' | 'sender'>;
  retentionMs: number;
  /** Milliseconds since the epoch. */
  now: () => number;
}): Promise<void> {
  const { scheduler, history, retentionMs, now } = options;
  await scheduler.scheduleTask({
    id: 'cloudtrail-organizations:notify',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: () => history.sender.send(),
  });
  await scheduler.scheduleTask({
    id: 'cloudtrail-organizations:forget-history',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 15 },
    async fn() {
      const time = new Date(now() - retentionMs).toISOString();
      await history.changes.deleteBefore(time);
      await history.store.deleteBefore(time);
      await history.notices.deleteBefore(
        new Date(now() - KEEP_NOTICES_MS).toISOString(),
      );
    },
  });
}
