import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { ago, allWell, DELIVERING, seen, trail } from '../__testUtils__/facts';
import { fingerprint } from './fingerprint';

const was = fingerprint(allWell());

it('is the same while only times go on', () => {
  const status = seen(
    {
      ...DELIVERING,
      latestDeliveryTime: ago(1000),
    },
    ago(500),
  );
  const later = allWell({
    trails: seen(
      [trail({ status, statuses: [{ region: 'us-east-1', ...status }] })],
      ago(0),
    ),
  });
  expect(fingerprint(later)).toBe(was);
});

it('is the same where AWS lists in another order, and where a value is left out instead of undefined', () => {
  const [a, b] = ['a', 'b'].map(name => trail({ name }));
  expect(fingerprint([b, { ...a, kmsKeyId: undefined }])).toBe(
    fingerprint([a, b]),
  );
});

it("is the same under another session of the portal's role, and not under another role", () => {
  const as = (role: string) =>
    fingerprint({ arn: `arn:aws:sts::111111111111:assumed-role/${role}` });
  expect(as('Reader/i-1')).toBe(as('Reader/i-2'));
  expect(as('Reader/i-1')).not.toBe(as('Admin/i-1'));
});

it.each([
  ['a fact', allWell({ trails: seen([trail({ isMultiRegion: false })]) })],
  ['a trail that is gone', allWell({ trails: seen([]) })],
  [
    'a first delivery',
    allWell({
      trails: seen([
        trail({
          status: seen({ ...DELIVERING, latestDeliveryTime: undefined }),
        }),
      ]),
    }),
  ],
  [
    'when logging began',
    allWell({
      trails: seen([
        trail({ status: seen({ ...DELIVERING, startLoggingTime: ago(0) }) }),
      ]),
    }),
  ],
])('is another with %s', (_, observations) => {
  expect(fingerprint(observations)).not.toBe(was);
});

it('is another where a fact could not be seen, by how, and not by the words', () => {
  const blind = (outcome: 'throttled' | 'unreachable', text: string) => {
    const message = say('observation.failed', { cause: text });
    return fingerprint({
      action: 'a:B',
      observedAt: ago(0),
      outcome,
      reason: message.text,
      message,
    });
  };
  expect(blind('throttled', 'request 1')).toBe(blind('throttled', 'request 2'));
  expect(blind('throttled', '')).not.toBe(blind('unreachable', ''));
});
