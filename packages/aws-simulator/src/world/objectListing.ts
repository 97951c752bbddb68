import { deliveredObjects, type DeliveredObject } from './deliveredObjects';
import type { World } from './types';

/** What to list, as ListObjectsV2 asks. */
export interface ObjectListing {
  bucket: string;
  prefix: string;
  /** Keys that have it after the prefix are rolled up into common prefixes. */
  delimiter: string;
  /** Only what comes after it: a key, or a common prefix. */
  after: string;
  /** How many keys and common prefixes together, at most. */
  limit: number;
}

/** One page of a bucket's objects. */
export interface ObjectPage {
  objects: DeliveredObject[];
  commonPrefixes: string[];
  /** What the page ends with, where there is more: the next page's `after`. */
  next?: string;
}

// Sorts after every key that begins with what stands before it.
const END = '\u{10FFFF}';

/** Lists a page of what was delivered to a bucket. */
export function listObjects(
  world: World,
  { bucket, prefix, delimiter, after, limit }: ObjectListing,
  now: number,
): ObjectPage {
  const page: ObjectPage = { objects: [], commonPrefixes: [] };
  const groupOf = (key: string) => {
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    return end < 0 ? undefined : key.slice(0, end + delimiter.length);
  };
  // A key that equals the prefix is part of the listing: begin just before it.
  const beginning = prefix.slice(0, -1);
  const isGroup = after.startsWith(prefix) && groupOf(after) === after;
  let position = after > beginning ? after : beginning;
  if (isGroup) position = after + END;

  let last: string | undefined;
  let count = 0;
  let isRestarted = true;
  while (isRestarted) {
    isRestarted = false;
    for (const object of deliveredObjects(world, bucket, position, now)) {
      const { key } = object;
      if (!key.startsWith(prefix)) {
        if (key > prefix) return page;
        continue;
      }
      if (count === limit) return { ...page, next: last };
      const group = groupOf(key);
      count += 1;
      last = group ?? key;
      if (group === undefined) {
        page.objects.push(object);
        continue;
      }
      page.commonPrefixes.push(group);
      // Millions of keys may share a common prefix: seek behind them instead of reading on.
      position = group + END;
      isRestarted = true;
      break;
    }
  }
  return page;
}
