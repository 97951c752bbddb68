import { bucketFolder, type DeliveredObject } from './deliveredObjects';
import type { World } from '../types';
import { walk, type Walk } from './virtualTree';

/** Where a listing begins: behind a key, or behind all that a common prefix stands for. */
export type ListingPosition = Pick<Walk, 'after' | 'isGroup'>;

/** What to list, as ListObjectsV2 asks. */
export interface ObjectListing {
  bucket: string;
  prefix: string;
  /** Keys that have it after the prefix are rolled up into common prefixes. */
  delimiter: string;
  position: ListingPosition;
  /** How many keys and common prefixes together, at most. */
  limit: number;
}

/** One page of a bucket's objects. */
interface ObjectPage {
  objects: DeliveredObject[];
  commonPrefixes: string[];
  /** Where the next page begins, where there is more. */
  next?: ListingPosition;
}

/** Lists a page of what was delivered to a bucket. */
export function listObjects(
  world: World,
  { bucket, prefix, delimiter, position, limit }: ObjectListing,
  now: number,
): ObjectPage {
  const page: ObjectPage = { objects: [], commonPrefixes: [] };
  const root = limit > 0 ? bucketFolder(world, bucket, now) : undefined;
  let last: ListingPosition | undefined;
  for (const entry of walk(root, { prefix, delimiter, ...position })) {
    if (page.objects.length + page.commonPrefixes.length === limit)
      return { ...page, next: last };
    if ('group' in entry) {
      page.commonPrefixes.push(entry.group);
      last = { after: entry.group, isGroup: true };
    } else {
      page.objects.push(entry.item);
      last = { after: entry.key };
    }
  }
  return page;
}
