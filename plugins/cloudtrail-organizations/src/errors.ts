import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';

interface ResponseErrorLike {
  cause?: { name?: string; message?: string };
  body?: { error?: { sentence?: unknown } };
}

/** The name of the backend's error: `NotFoundError` and not the client's `ResponseError`. */
export function errorName(error: Error): string {
  return (error as ResponseErrorLike).cause?.name ?? error.name;
}

/**
 * Whether the error is the backend's own answer. A broken connection and what a proxy between says are none: nobody
 * knows then what the backend did.
 */
export function isAnswer(error: Error): boolean {
  const { cause } = error as ResponseErrorLike;
  return cause !== undefined && cause.name !== 'Error';
}

/** What the backend said, and not the client's "Request failed with 409 Conflict". */
export function errorMessage(error: Error): string {
  return (error as ResponseErrorLike).cause?.message ?? error.message;
}

/** The sentence that the backend attached to its error, where it did. */
export function errorSentence(error: Error): Sentence | undefined {
  const sentence = (error as ResponseErrorLike).body?.error?.sentence;
  return isSentence(sentence) ? sentence : undefined;
}

function isSentence(value: unknown): value is Sentence {
  if (typeof value !== 'object' || value === null) return false;
  const { text, key, params } = value as Partial<Sentence>;
  return (
    typeof text === 'string' &&
    typeof key === 'string' &&
    typeof params === 'object' &&
    params !== null
  );
}
