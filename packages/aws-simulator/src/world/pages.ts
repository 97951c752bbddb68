import { createHmac, timingSafeEqual } from 'node:crypto';

// Whoever alters a token must not get further with it; nobody is kept from reading this key.
const TOKEN_KEY = 'aws-simulator';
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
  items: T[],
  options: {
    listing: string;
    keyOf: (item: T) => string;
    maxResults?: number;
    token?: string;
  },
): Page<T> | undefined {
  const { listing, keyOf, maxResults = LONGEST_PAGE, token } = options;
  const position = token ? readToken(token) : { listing, after: '', page: 0 };
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
  items: T[],
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

function writeToken(position: Position): string {
  const body = Buffer.from(JSON.stringify(position));
  return Buffer.concat([sign(body), body]).toString('base64url');
}

function readToken(token: string): Position | undefined {
  const bytes = Buffer.from(token, 'base64url');
  const [signature, body] = [bytes.subarray(0, 32), bytes.subarray(32)];
  // Re-encoding catches what base64 forgives: a changed last letter, a blank in the middle.
  const isOurs =
    bytes.toString('base64url') === token &&
    signature.length === 32 &&
    timingSafeEqual(signature, sign(body));
  return isOurs ? (JSON.parse(body.toString()) as Position) : undefined;
}

function sign(body: Buffer): Buffer {
  return createHmac('sha256', TOKEN_KEY).update(body).digest();
}
