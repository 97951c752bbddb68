import type { Sentence } from '../types';
import { english } from './english';

/** The key of a sentence that the backend may say. Counted ones stand in English as `_one` and `_other`. @public */
export type SentenceKey = keyof typeof english extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K
  : never;

/**
 * A sentence in English, with what is needed to say it in another language. Params whose name ends in `At` are
 * ISO 8601 times; `count` chooses between `_one` and `_other`.
 *
 * @public
 */
export function say(
  key: SentenceKey,
  params: Record<string, string | number> = {},
): Sentence {
  const templates: Record<string, string> = english;
  const template =
    templates[key] ??
    templates[`${key}_${params.count === 1 ? 'one' : 'other'}`];
  const text = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    name.endsWith('At')
      ? utc(String(params[name]))
      : String(params[name] ?? ''),
  );
  return { text, key, params };
}

// Built once: building one costs more than all the rest of a sentence.
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  hour: '2-digit',
  minute: '2-digit',
});

/** `22 Nov 2026 14:10 UTC`: short, and with its zone. */
function utc(time: string): string {
  const date = new Date(time);
  return `${day.format(date)} ${clock.format(date)} UTC`;
}
