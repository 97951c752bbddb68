import { DateTime, type DateTimeFormatOptions } from 'luxon';
import { useMemo } from 'react';
import { useLanguage } from './useLanguage';

/** Says times in the language of the app and the zone of the viewer. All of them take ISO 8601. */
export interface Times {
  /** `22 Nov, 14:10`, with the year where it is not this one. */
  short(iso: string): string;
  /** `22 November 2026 at 14:10:05 CET`. */
  exact(iso: string): string;
  /** `14:10:05`. */
  clock(iso: string): string;
  /** `14:10`. */
  minute(iso: string): string;
  /** `12 Jun 2023`. */
  day(iso: string): string;
  /** `12 Jun`. */
  date(iso: string): string;
  /** `4 minutes ago`. */
  relative(iso: string): string;
  /** `4 min ago`, where it stands in large letters. */
  brief(iso: string): string;
  /** `38 sec`. */
  between(fromIso: string, toIso: string): string;
}

const CLOCK: DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

export function useTimes(): Times {
  const language = useLanguage();
  return useMemo(() => {
    // AWS's and the backend's sentences put the day before the month.
    const locale = language === 'en' ? 'en-GB' : language;
    const at = (iso: string) => DateTime.fromISO(iso).setLocale(locale);
    const ago = (iso: string, style: 'long' | 'short') => {
      // The server's clock may be ahead of this one: nothing was observed in the future.
      const now = DateTime.now();
      return DateTime.min(at(iso), now).setLocale(locale).toRelative({
        base: now,
        style,
      })!;
    };
    return {
      short: iso => {
        const time = at(iso);
        const year =
          time.year === DateTime.now().year ? undefined : ('numeric' as const);
        return time.toLocaleString({
          day: 'numeric',
          month: 'short',
          year,
          ...CLOCK,
        });
      },
      exact: iso =>
        at(iso).toLocaleString({
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          ...CLOCK,
          second: '2-digit',
          timeZoneName: 'short',
        }),
      clock: iso => at(iso).toLocaleString({ ...CLOCK, second: '2-digit' }),
      minute: iso => at(iso).toLocaleString(CLOCK),
      day: iso =>
        at(iso).toLocaleString({
          day: 'numeric',
          month: 'short',
          year: 'numeric',
        }),
      date: iso => at(iso).toLocaleString({ day: 'numeric', month: 'short' }),
      relative: iso => ago(iso, 'long'),
      brief: iso => ago(iso, 'short'),
      between: (fromIso, toIso) => {
        const seconds = Math.max(0, at(toIso).diff(at(fromIso)).as('seconds'));
        const unit = seconds < 120 ? 'second' : 'minute';
        return new Intl.NumberFormat(locale, {
          style: 'unit',
          unit,
          unitDisplay: 'long',
          maximumFractionDigits: 0,
        }).format(unit === 'second' ? seconds : seconds / 60);
      },
    };
  }, [language]);
}
