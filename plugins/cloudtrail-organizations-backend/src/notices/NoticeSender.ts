import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { oneLine } from '../hostileText';
import type { DatabaseNoticeStore } from './DatabaseNoticeStore';

const MINUTE = 60_000;

/** Nobody needs to hear of it later. */
const GIVE_UP_MS = 24 * 60 * MINUTE;

/** Longest pause between two attempts. */
const LONGEST_PAUSE_MS = 60 * MINUTE;

/** Sends the notices that wait. A portal without notifications only logs that it could not. */
export class NoticeSender {
  constructor(
    private readonly options: {
      store: DatabaseNoticeStore;
      notifications: NotificationService;
      logger: LoggerService;
      /** Milliseconds since the epoch. */
      now: () => number;
    },
  ) {}

  /** Sends all that are due, each by one replica. What could not be sent waits longer each time, for a day at most. */
  async send(): Promise<void> {
    const { store, notifications, logger, now } = this.options;
    const iso = (time: number) => new Date(time).toISOString();
    for (;;) {
      const notice = await store.claim({
        now: iso(now()),
        nextAt: attempts =>
          iso(now() + Math.min(2 ** attempts * MINUTE, LONGEST_PAUSE_MS)),
        notBefore: iso(now() - GIVE_UP_MS),
      });
      if (!notice) return;
      try {
        await notifications.send(notice.message);
        await store.sent(notice.id, iso(now()));
      } catch (error) {
        logger.warn(
          `Could not notify the CloudTrail administrators of organization ${
            notice.organization
          }: ${oneLine(String(error))}`,
        );
      }
    }
  }
}
