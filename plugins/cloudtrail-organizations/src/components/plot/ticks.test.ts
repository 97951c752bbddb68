import { DateTime } from 'luxon';
import { ticksBetween } from './ticks';

const to = DateTime.local(2026, 11, 24, 15, 0);

it.each([7, 30, 90])('marks at most eight midnights of %i days', days => {
  const from = to.minus({ days });
  const ticks = ticksBetween(from.toMillis(), to.toMillis());
  expect(ticks.length).toBeGreaterThan(4);
  expect(ticks.length).toBeLessThanOrEqual(8);
  for (const tick of ticks) {
    expect(tick).toBeGreaterThanOrEqual(from.toMillis());
    expect(tick).toBeLessThanOrEqual(to.toMillis());
    expect(DateTime.fromMillis(tick).toFormat('HH:mm:ss.SSS')).toBe(
      '00:00:00.000',
    );
  }
});
