import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { OrganizationConfig } from '../config';
import { tellExpiredWaivers } from '../notices/tellExpiredWaivers';
import type { WaiverStore } from '../waivers/types';
import type { History } from './createHistory';

/** A notice is added once however often it is found: what was sent must be remembered for longer than that. */
const KEEP_NOTICES_MS = 400 * 24 * 60 * 60 * 1000;

/** Tells of expired waivers and of what could not be told at once, and forgets what is old, each on one replica at a time. */
export async function scheduleHistory(options: {
  scheduler: SchedulerService;
  history: Pick<History, 'store' | 'changes' | 'notices' | 'sender'>;
  waivers: Pick<WaiverStore, 'claimExpired' | 'deleteBefore'>;
  organizations: OrganizationConfig[];
  retentionMs: number;
  /** Milliseconds since the epoch. */
  now: () => number;
}): Promise<void> {
  const { scheduler, history, waivers, organizations, retentionMs, now } =
    options;
  await scheduler.scheduleTask({
    id: 'cloudtrail-organizations:notify',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    async fn() {
      const { notices } = history;
      await tellExpiredWaivers({ waivers, notices, organizations, now: now() });
      await history.sender.send();
    },
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
      await waivers.deleteBefore(time);
      await history.notices.deleteBefore(
        new Date(now() - KEEP_NOTICES_MS).toISOString(),
      );
    },
  });
}
