import { DateTime } from 'luxon';

/** So many marks fit on a narrow screen too. */
const AT_MOST = 7;

/** Midnights of the viewer, evenly apart, in milliseconds. */
export function ticksBetween(from: number, to: number): number[] {
  const first = DateTime.fromMillis(from).endOf('day').plus({ millisecond: 1 });
  const days = DateTime.fromMillis(to).diff(first, 'days').days;
  const step = Math.max(1, Math.ceil(days / AT_MOST));
  const ticks: number[] = [];
  for (let day = first; day.toMillis() <= to; day = day.plus({ days: step }))
    ticks.push(day.toMillis());
  return ticks;
}
