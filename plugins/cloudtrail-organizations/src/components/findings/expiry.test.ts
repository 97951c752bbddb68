import { DateTime } from 'luxon';
import { expiryDays, expiryOf } from './expiry';

const now = DateTime.fromMillis(
  Date.parse('2026-11-24T22:30:00+09:00'),
).setZone('Asia/Tokyo') as DateTime<true>;

it('offers the days from tomorrow on, for less than a year', () => {
  expect(expiryDays(now)).toEqual({
    first: '2026-11-25',
    usual: '2027-02-22',
    last: '2027-11-23',
  });
});

it('lasts to the end of the day where the viewer is', () => {
  expect(expiryOf('2026-12-01', now)).toBe('2026-12-01T14:59:59.999Z');
});

it('lasts at most a year', () => {
  const last = DateTime.fromISO(expiryOf(expiryDays(now).last, now)!);
  expect(last <= now.plus({ years: 1 })).toBe(true);
});

it.each(['2026-11-24', '2027-11-24', '', 'soon', '2026-02-30'])(
  'takes no other day: %p',
  day => {
    expect(expiryOf(day, now)).toBeUndefined();
  },
);
