import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { DatabaseNoticeStore } from './DatabaseNoticeStore';
import { NoticeSender } from './NoticeSender';

const START = Date.parse('2026-11-24T12:00:00.000Z');
const MINUTE = 60_000;

const notice = (key: string, minute = 0) => ({
  key,
  organization: 'acme',
  createdAt: new Date(START + minute * MINUTE).toISOString(),
  message: {
    recipients: { type: 'entity' as const, entityRef: ['group:default/a'] },
    payload: { title: key },
  },
});

onEachDatabase('notices', database => {
  let knex: Knex;
  let store: DatabaseNoticeStore;
  let now: number;
  let sent: string[];

  beforeEach(async () => {
    knex = await database();
    store = new DatabaseNoticeStore(knex);
    now = START;
    sent = [];
  });

  const replica = (
    send = async ({ payload }: NotificationSendOptions) => {
      sent.push(payload.title);
    },
    logger = mockServices.logger.mock(),
  ) =>
    new NoticeSender({
      store,
      notifications: { send },
      logger,
      now: () => now,
    });

  it('are sent once, the oldest first, whoever adds them again', async () => {
    await store.add([notice('b'), notice('a'), notice('b')]);
    await replica().send();
    await store.add([notice('a')]);
    await replica().send();
    expect(sent).toEqual(['b', 'a']);
  });

  it('are sent once across replicas that send at the same time', async () => {
    await store.add(
      Array.from({ length: 12 }, (_, index) => notice(`n${index}`)),
    );
    await Promise.all([replica().send(), replica().send(), replica().send()]);
    expect(sent).toHaveLength(12);
    expect(new Set(sent).size).toBe(12);
  });

  it('that could not be sent do not hold up the others, and are sent later, ever more seldom', async () => {
    const logger = mockServices.logger.mock();
    const attempts: number[] = [];
    const flaky = replica(async ({ payload }) => {
      if (payload.title === 'bad') {
        attempts.push((now - START) / MINUTE);
        if (attempts.length < 4) throw new Error('no\nbackend');
      }
      sent.push(payload.title);
    }, logger);
    await store.add([notice('bad'), notice('good')]);
    for (let minute = 0; minute < 20; minute++) {
      now = START + minute * MINUTE;
      await flaky.send();
    }
    expect(attempts).toEqual([0, 1, 3, 7]);
    expect(sent).toEqual(['good', 'bad']);
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not notify the CloudTrail administrators of organization acme: Error: no backend',
    );
  });

  it('are given up after a day', async () => {
    await store.add([notice('old')]);
    now = START + 24 * 60 * MINUTE + 1;
    await replica().send();
    expect(sent).toEqual([]);
  });

  it('are forgotten after a time', async () => {
    await store.add([notice('old'), notice('new', 10)]);
    await store.deleteBefore(notice('', 5).createdAt);
    await expect(knex('notices').pluck('key')).resolves.toEqual(['new']);
  });
});
