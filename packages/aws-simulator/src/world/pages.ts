import { readToken, writeToken } from './tokens';

const LONGEST_PAGE = 20;
const EMPTY_PAGE_EVERY = 8;

/** Where a listing goes on. */
interface Position {
  /** What is listed, for whom: a token of another listing is no good. */
  listing: string;
  /** Key of the last item that was given. */
  after: string;
  /** How many pages were given. */
  page: number;
}

/** One page of a listing. */
export interface Page<T> {
  items: T[];
  nextToken?: string;
}

/**
 * Gives a page of items that are sorted by key. The position is a key and not an index, so that
 * accounts that join or leave meanwhile neither repeat nor hide others. As AWS documents, a page
 * may be empty while there is more: here the second of each eight is.
 * @returns undefined where the token is not one of this listing
 */
export function pageOf<T>(
  items: readonly T[],
  options: {
    listing: string;
    keyOf: (item: T) => string;
    maxResults?: number;
    token?: string;
  },
): Page<T> | undefined {
  const { listing, keyOf, maxResults = LONGEST_PAGE, token } = options;
  const position = token
    ? readToken<Position>(token)
    : { listing, after: '', page: 0 };
  if (position?.listing !== listing) return undefined;

  const { after, page } = position;
  const start = firstAfter(items, keyOf, after);
  const isEmpty = page % EMPTY_PAGE_EVERY === 1 && start < items.length;
  const end = isEmpty ? start : start + maxResults;
  const given = items.slice(start, end);
  const last = given.at(-1);
  return {
    items: given,
    nextToken:
      end < items.length
        ? writeToken({
            listing,
            after: last ? keyOf(last) : after,
            page: page + 1,
          })
        : undefined,
  };
}

function firstAfter<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  after: string,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (keyOf(items[middle]) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
