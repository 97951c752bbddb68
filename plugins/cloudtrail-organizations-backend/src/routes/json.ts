import type { Response } from 'express';

/** What is sent as text passes the schema's check of answers by, which tests make: there it is read again. */
const IN_TESTS = process.env.NODE_ENV === 'test';

/** Answers JSON that is already written. */
export function sendJson(
  res: Pick<Response, 'json' | 'type' | 'send'>,
  text: string,
): void {
  if (IN_TESTS) res.json(JSON.parse(text));
  else res.type('json').send(text);
}
