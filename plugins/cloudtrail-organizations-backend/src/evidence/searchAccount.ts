import type { ObjectListing, ObjectPage } from '../aws/objects';
import { accountFolder, type Folder, keyAt, parseKey } from './keys';
import type { EvidencePlace } from './places';
import type { Delivery, Evidence, LoggingTrail } from './types';

const HOUR = 60 * 60 * 1000;

/** Digests come hourly, logs within minutes: the newest of an account that delivers is in the first of these. */
const WINDOWS: Record<Folder, number[]> = {
  'CloudTrail-Digest': [3 * HOUR, 24 * HOUR],
  CloudTrail: [HOUR, 24 * HOUR],
};

/** The clocks of those who name files may differ so much. What is named later than that proves nothing. */
const CLOCKS_DIFFER_MS = 5 * 60 * 1000;

const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/** One LIST request to S3. */
export type List = (
  region: string,
  listing: ObjectListing,
) => Promise<ObjectPage>;

/** What to search. */
export interface AccountSearch {
  accountId: string;
  isManagementAccount: boolean;
  organizationId: string;
  /** Nothing older proves anything: when the account joined. Milliseconds since the epoch. */
  joined: number;
  /** The configured Regions. */
  regions: string[];
  places: EvidencePlace[];
  /** Milliseconds since the epoch. */
  now: number;
  deliveryGraceMs: number;
}

/**
 * Looks for the newest log or digest of one account, by names alone: digests first, which come also where nothing
 * happens, then logs. Newest first, and back to the grace.
 */
export async function searchAccount(
  search: AccountSearch,
  list: List,
): Promise<Omit<Evidence, 'checkedAt'>> {
  const newest = new Map<string, Delivery | undefined>();
  const folders: AccountFolder[] = search.places.flatMap(place =>
    foldersOf(search, place),
  );
  for (const kind of ['CloudTrail-Digest', 'CloudTrail'] as const) {
    for (const folder of folders) {
      await searchFolder(search, folder, kind, { list, newest });
    }
    if ([...newest.values()].some(Boolean)) break;
  }
  return {
    newest: newestOf([...newest.values()]),
    regions: [...newest]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([region, delivery]) => ({
        region,
        ...(delivery && { newestAt: delivery.at }),
      })),
  };
}

/** An account's folder in a place. */
interface AccountFolder {
  path: string;
  place: EvidencePlace;
  logsProve: boolean;
}

/** The management account's logs stand below its own id as well as below the organization's. */
function foldersOf(
  { accountId, isManagementAccount, organizationId }: AccountSearch,
  place: EvidencePlace,
): AccountFolder[] {
  const { keyPrefix, logsProve } = place;
  const organizations: AccountFolder = {
    path: accountFolder(keyPrefix, accountId, organizationId),
    place,
    logsProve: logsProve.ofMembers,
  };
  return isManagementAccount
    ? [
        organizations,
        {
          path: accountFolder(keyPrefix, accountId),
          place,
          logsProve: logsProve.ofManagementAccount,
        },
      ]
    : [organizations];
}

async function searchFolder(
  search: AccountSearch,
  { path, place, logsProve }: AccountFolder,
  kind: Folder,
  { list, newest }: { list: List; newest: Map<string, Delivery | undefined> },
): Promise<void> {
  const trails = place.trails.filter(({ digests }) => digests);
  const isDigest = kind === 'CloudTrail-Digest';
  if (isDigest ? trails.length === 0 : !logsProve) return;
  const { bucket, owner, region: bucketRegion } = place;
  const listing = { bucket, owner, prefix: `${path}${kind}/` };
  const { prefixes } = await list(bucketRegion, { ...listing, delimiter: '/' });
  for (const prefix of prefixes) {
    const region = prefix.slice(listing.prefix.length, -1);
    // Whoever may write to the bucket may make any folder.
    if (!REGION.test(region)) continue;
    if (!newest.has(region)) newest.set(region, undefined);
    if (!search.regions.includes(region)) continue;
    for (const trail of isDigest ? trails : [undefined]) {
      const found = await searchRegion(search, {
        list: page => list(bucketRegion, { ...listing, prefix, ...page }),
        prefix,
        region,
        kind,
        trail,
        since: Math.min(
          ...(trail ? [trail] : place.trails).map(one => Date.parse(one.since)),
        ),
      });
      newest.set(region, newestOf([newest.get(region), found]));
    }
  }
}

/** Each window is one request, save where it holds more than a page. */
async function searchRegion(
  search: AccountSearch,
  folder: {
    list: (page: Partial<ObjectListing>) => Promise<ObjectPage>;
    prefix: string;
    region: string;
    kind: Folder;
    trail?: LoggingTrail;
    since: number;
  },
): Promise<Delivery | undefined> {
  const { accountId, now, joined, deliveryGraceMs } = search;
  const { list, prefix, region, kind, trail, since } = folder;
  const oldest = Math.max(now - deliveryGraceMs, since, joined);
  const isProof = (delivery: ReturnType<typeof parseKey>) =>
    delivery !== undefined &&
    delivery.region === region &&
    delivery.trailName === trail?.name &&
    delivery.homeRegion === trail?.homeRegion &&
    Date.parse(delivery.at) >= oldest &&
    Date.parse(delivery.at) <= now + CLOCKS_DIFFER_MS;
  for (const windowMs of [...WINDOWS[kind], Infinity]) {
    const from = Math.max(now - windowMs, oldest);
    // A moment earlier: what is named by that very time comes after it.
    const time = from - 60_000;
    let page = await list({
      startAfter: keyAt(prefix, { accountId, region, trail, time }),
    });
    let found = newestProof(page.keys, isProof);
    while (page.token) {
      page = await list({ token: page.token });
      found = newestOf([found, newestProof(page.keys, isProof)]);
    }
    if (found) return found;
    if (from === oldest) return undefined;
  }
  return undefined;
}

function newestProof(
  keys: string[],
  isProof: (delivery: ReturnType<typeof parseKey>) => boolean,
): Delivery | undefined {
  return newestOf(
    keys.map(key => {
      const delivery = parseKey(key);
      if (!delivery || !isProof(delivery)) return undefined;
      const { homeRegion, ...found } = delivery;
      return found;
    }),
  );
}

function newestOf(deliveries: (Delivery | undefined)[]): Delivery | undefined {
  return deliveries.reduce(
    (newest, one) => (one && (!newest || one.at > newest.at) ? one : newest),
    undefined,
  );
}
