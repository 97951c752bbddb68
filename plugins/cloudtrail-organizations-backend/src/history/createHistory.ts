import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import type { OrganizationConfig } from '../config';
import { Announcer } from '../notices/Announcer';
import { DatabaseNoticeStore } from '../notices/DatabaseNoticeStore';
import { NoticeSender } from '../notices/NoticeSender';
import type { Known } from '../routes/present';
import { DatabaseChangesStore } from './DatabaseChangesStore';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';
import { HistoryRecorder } from './HistoryRecorder';
import type { NewChange } from './types';

/** The history of every organization, and those who hear of it. */
export function createHistory(options: {
  database: Knex;
  events: EventsService;
  signals: SignalsService;
  notifications: NotificationService;
  logger: LoggerService;
  staleAfterMs: number;
  /** What is known of an organization, judged now. */
  assess(organization: OrganizationConfig): Promise<Known>;
  /** Milliseconds since the epoch. */
  now: () => number;
}) {
  const { database, logger } = options;
  const announcer = new Announcer(options);
  const announce = async (changes: NewChange[]) => {
    const organizations = new Set(changes.map(change => change.organization));
    for (const organization of organizations) {
      await announcer.changed(
        organization,
        changes.filter(change => change.organization === organization),
      );
    }
  };
  const store = new DatabaseHistoryStore(database);
  const changes = new DatabaseChangesStore(database, announce);
  const notices = new DatabaseNoticeStore(database);
  const sender = new NoticeSender({ ...options, store: notices });
  const recorder = new HistoryRecorder({
    ...options,
    store,
    changes,
    // Neither the bus nor the mail may hold an observation up. What is not sent now is sent by the schedule.
    async changed(_, changed) {
      Promise.all([announce(changed), sender.send()]).catch(error =>
        logger.warn('Could not tell of a change', error),
      );
    },
  });
  return { store, changes, notices, sender, recorder };
}

/** What {@link createHistory} makes. */
export type History = ReturnType<typeof createHistory>;
