import { mockServices } from '@backstage/backend-test-utils';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { Announcer } from './Announcer';

const AT = '2026-11-24T12:00:00.000Z';
const SINCE = '2026-11-24T11:00:00.000Z';
const CHANGES = [
  {
    organization: 'acme',
    subject: 'state',
    at: AT,
    value: 'failing',
    message: say('state.disabled'),
    details: { bucket: 'acme-logs' },
  },
  {
    organization: 'acme',
    subject: 'finding:a',
    at: AT,
    value: 'pass',
    since: SINCE,
  },
];

function setUp() {
  const events = { publish: jest.fn(), subscribe: jest.fn() };
  const signals = { publish: jest.fn() };
  const logger = mockServices.logger.mock();
  const announcer = new Announcer({ events, signals, logger });
  return { events, signals, logger, announcer };
}

it('tells other backend code what changed, without what it was seen to be', async () => {
  const { events, announcer } = setUp();
  await announcer.changed('acme', CHANGES);
  expect(events.publish.mock.calls).toEqual([
    [
      {
        topic: 'cloudtrail-organizations.posture-changed',
        eventPayload: {
          organization: 'acme',
          changes: [
            { subject: 'state', value: 'failing', at: AT, since: AT },
            { subject: 'finding:a', value: 'pass', at: AT, since: SINCE },
          ],
        },
      },
    ],
  ]);
});

it('tells open pages that something changed, and nobody what or where', async () => {
  const { signals, announcer } = setUp();
  await announcer.changed('acme', CHANGES);
  expect(signals.publish.mock.calls).toEqual([
    [
      {
        recipients: { type: 'broadcast' },
        channel: 'cloudtrail-organizations',
        message: { changed: true },
      },
    ],
  ]);
  expect(JSON.stringify(signals.publish.mock.calls)).not.toContain('acme');
});

it('tells by the one where there is no other', async () => {
  const { events, signals, logger, announcer } = setUp();
  events.publish.mockRejectedValue(new Error('no\nbus'));
  await expect(announcer.changed('acme', CHANGES)).resolves.toBeUndefined();
  expect(signals.publish).toHaveBeenCalledTimes(1);
  expect(logger.warn).toHaveBeenCalledWith(
    'Could not publish the event of a change: Error: no bus',
  );
});
