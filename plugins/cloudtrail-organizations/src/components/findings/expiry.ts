import { DateTime } from 'luxon';

const DAY = 'yyyy-MM-dd';
const USUAL_DAYS = 90;

/** The days that a waiver may last to, as a date field takes them, in the zone of the viewer. */
export function expiryDays(now = DateTime.now()) {
  return {
    first: now.plus({ days: 1 }).toFormat(DAY),
    usual: now.plus({ days: USUAL_DAYS }).toFormat(DAY),
    // Its end is a year from now at most, as the backend has it.
    last: now.plus({ years: 1 }).minus({ days: 1 }).toFormat(DAY),
  };
}

/** The end of a chosen day, ISO 8601; undefined where that is no day that a waiver may last to. */
export function expiryOf(
  day: string,
  now = DateTime.now(),
): string | undefined {
  const { first, last } = expiryDays(now);
  const chosen = DateTime.fromFormat(day, DAY, { zone: now.zone });
  if (!chosen.isValid || day < first || day > last) return undefined;
  return chosen.endOf('day').toUTC().toISO() ?? undefined;
}
