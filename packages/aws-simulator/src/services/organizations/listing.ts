import { pageOf, type Page } from '../../world/pages';
import { invalidToken } from './errors';

/**
 * A page of a list.
 * @throws AwsError InvalidInputException, reason INVALID_NEXT_TOKEN
 */
export function listing<T>(
  items: readonly T[],
  input: { NextToken?: string; MaxResults?: number },
  what: { listing: string; keyOf: (item: T) => string },
): Page<T> {
  const page = pageOf(items, {
    ...what,
    token: input.NextToken,
    maxResults: input.MaxResults,
  });
  if (!page) throw invalidToken();
  return page;
}
