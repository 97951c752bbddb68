import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  POSTURE_CHANGED_TOPIC,
  type PostureChangedEvent,
} from 'backstage-plugin-cloudtrail-organizations-node';
import type { NewChange } from '../history/types';
import { oneLine } from '../hostileText';

/** What open pages listen to. */
const CHANNEL = 'cloudtrail-organizations';

/** Says that something changed: to other backend code by an event, and to open pages by a signal. */
export class Announcer {
  constructor(
    private readonly options: {
      events: EventsService;
      signals: SignalsService;
      logger: LoggerService;
    },
  ) {}

  /** Never throws: both are optional, and whoever misses them sees the change with the next look. */
  async changed(organization: string, changes: NewChange[]): Promise<void> {
    const { events, signals } = this.options;
    const eventPayload: PostureChangedEvent = {
      organization,
      changes: changes.map(({ subject, value, at, since = at }) => ({
        subject,
        value,
        at,
        since,
      })),
    };
    await this.#attempt('event', () =>
      events.publish({ topic: POSTURE_CHANGED_TOPIC, eventPayload }),
    );
    // Signals reach users or everyone, and not those who may read an organization. So this one says nothing but that
    // something changed; whoever looks again is shown what is theirs to see.
    await this.#attempt('signal', () =>
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: CHANNEL,
        message: { changed: true },
      }),
    );
  }

  async #attempt(what: string, publish: () => Promise<void>): Promise<void> {
    try {
      await publish();
    } catch (error) {
      this.options.logger.warn(
        `Could not publish the ${what} of a change: ${oneLine(String(error))}`,
      );
    }
  }
}
