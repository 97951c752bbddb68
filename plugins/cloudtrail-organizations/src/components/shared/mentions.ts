import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';

/** Whether a sentence says a time already, so that nobody reads it twice. */
export function mentions({ params }: Sentence, time: string): boolean {
  return Object.values(params).some(
    value =>
      typeof value === 'string' && Date.parse(value) === Date.parse(time),
  );
}

/** Whether two sentences say the same, so that nobody reads it twice. */
export function isSameSentence(one: Sentence, other: Sentence): boolean {
  return one.key === other.key && one.text === other.text;
}
