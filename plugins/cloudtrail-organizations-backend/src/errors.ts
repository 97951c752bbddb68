import { ServiceUnavailableError } from '@backstage/errors';
import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';

/** Hands the sentence on beside its English text: Backstage's error handler serializes it into the answer. */
export function withSentence<E extends Error>(
  error: E,
  sentence: Sentence,
): E & { sentence: Sentence } {
  return Object.assign(error, { sentence });
}

/** AWS could not be reached, or refused the portal: 503, never 403, which would mean the caller. */
export function serviceUnavailable(sentence: Sentence) {
  return withSentence(new ServiceUnavailableError(sentence.text), sentence);
}
