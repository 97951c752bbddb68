import { DateTime } from 'luxon';
import { ticksBetween } from './ticks';

const to = DateTime.local(2026, 11, 24, 15, 2);

it.each([3, 7, 30, 90])('marks a few midnights of %i days', days => {
  const from = to.minus({ days });
  const { at, areDays } = ticksBetween(from.toMillis(), to.toMillis());
  expect(areDays).toBe(true);
  expect(at.length).toBeGreaterThan(2);
  expect(at.length).toBeLessThanOrEqual(8);
  for (const mark of at) {
    expect(mark).toBeGreaterThanOrEqual(from.toMillis());
    expect(mark).toBeLessThanOrEqual(to.toMillis());
    expect(DateTime.fromMillis(mark).toFormat('HH:mm:ss.SSS')).toBe(
      '00:00:00.000',
    );
  }
});

it.each([
  [1, ['14:10', '14:20', '14:30', '14:40', '14:50', '15:00']],
  [5, ['11:00', '12:00', '13:00', '14:00', '15:00']],
])('marks round times of %i hours', (hours, marks) => {
  const { at, areDays } = ticksBetween(
    to.minus({ hours }).toMillis(),
    to.toMillis(),
  );
  expect(areDays).toBe(false);
  expect(at.map(mark => DateTime.fromMillis(mark).toFormat('HH:mm'))).toEqual(
    marks,
  );
});
