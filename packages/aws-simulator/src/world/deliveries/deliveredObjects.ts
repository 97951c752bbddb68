import { dateFolders, isDue, overlaps, type Stretch } from './deliveryFolders';
import { DIGEST_INTERVAL, LOG_INTERVAL } from './deliverySchedule';
import { lowerId } from '../ids';
import { memberIdsOf } from '../organizations/membership';
import { REGIONS } from '../regions';
import type { Account, DeliverySpan, Timestamp, World } from '../types';
import { merged, nested, walk, type Folder } from './virtualTree';

/** An object that a trail delivered. */
export interface DeliveredObject {
  key: string;
  deliveredAt: Timestamp;
}

// AWS's post-closure period. Source: CloudTrail user guide, "AWS account closure and trails": organization
// trails go on delivering; after 90 days the account is gone from the organization.
const AFTER_CLOSURE = 90 * 24 * 3600 * 1000;

// In the order of their keys: a hyphen stands before the slash.
const KINDS = ['CloudTrail-Digest', 'CloudTrail'] as const;
const DIGEST = { kind: KINDS[0], interval: DIGEST_INTERVAL };
const LOG = { kind: KINDS[1], interval: LOG_INTERVAL };

/** A span of a trail, with what it means for every account worked out once. */
interface Delivering extends Stretch {
  span: DeliverySpan;
  /** Where it delivers from, of the Regions that every account has. */
  regions: readonly string[];
}

/** The objects that trails delivered to a bucket, in the order of their keys, behind a position. */
export function* deliveredObjects(
  world: World,
  bucket: string,
  after: string,
  now: number,
): Generator<DeliveredObject> {
  const root = bucketFolder(world, bucket, now);
  for (const entry of walk(root, { prefix: '', delimiter: '', after }))
    if ('item' in entry) yield entry.item;
}

/**
 * What trails delivered to a bucket, as folders. Its objects are made up as they are asked for:
 * 50,000 accounts have millions of them.
 *
 * Keys are those of the CloudTrail user guide, "Finding your CloudTrail log files" and "CloudTrail
 * digest file structure".
 */
export function bucketFolder(
  world: World,
  bucket: string,
  now: number,
): Folder<DeliveredObject> | undefined {
  const owners = [...ownerFolders(world, bucket, now)].flatMap(
    ([path, { owner, delivering }]) => {
      const folder = owner.startsWith('o-')
        ? organizationFolder(world, path, owner, delivering)
        : accountFolder(world, path, owner, delivering);
      return folder ? [nested(path, folder)] : [];
    },
  );
  return merged(owners);
}

/** The folders right below `AWSLogs/`, by their paths: an organization's, or an account's own. */
function ownerFolders(world: World, bucket: string, now: number) {
  // What is in a bucket is not older than the bucket.
  const since = Date.parse(world.buckets[bucket]?.createdAt ?? '') || 0;
  const { byDefault } = REGIONS[world.settings.partition];
  const folders = new Map<
    string,
    { owner: string; delivering: Delivering[] }
  >();
  for (const span of world.deliveries) {
    if (span.bucket !== bucket) continue;
    const { keyPrefix, accountId, organizationId, admits, from, to } = span;
    const owners = [
      ...(admits.accountPrefix ? [accountId] : []),
      ...(organizationId && admits.organizationPrefix ? [organizationId] : []),
    ];
    for (const owner of owners) {
      const path = `${keyPrefix ? `${keyPrefix}/` : ''}AWSLogs/${owner}/`;
      const folder = folders.get(path) ?? { owner, delivering: [] };
      folder.delivering.push({
        span,
        from: Math.max(since, Date.parse(from)),
        // What is due right now has been delivered.
        until: Math.min(to ? Date.parse(to) : Infinity, now + 1),
        regions: byDefault.filter(region => delivers(span, region)),
      });
      folders.set(path, folder);
    }
  }
  return folders;
}

function organizationFolder(
  world: World,
  path: string,
  organizationId: string,
  delivering: Delivering[],
): Folder<DeliveredObject> | undefined {
  const names = accountFoldersOf(world, organizationId);
  const folder = (name: string) =>
    accountFolder(world, path + name, name.slice(0, -1), delivering);
  return names.some(folder) ? { names, folder, item: notThere } : undefined;
}

function accountFolder(
  world: World,
  path: string,
  accountId: string,
  delivering: Delivering[],
): Folder<DeliveredObject> | undefined {
  const account = world.accounts[accountId];
  const sources = account ? sourcesOf(world, account, delivering) : [];
  const kinds = KINDS.filter(kind => sources.some(it => it.kind === kind));
  if (kinds.length === 0) return undefined;
  return {
    names: kinds.map(kind => `${kind}/`),
    folder: name =>
      kindFolder(
        path + name,
        account,
        sources.filter(({ kind }) => name === `${kind}/`),
      ),
    item: notThere,
  };
}

/** What an account delivers of one kind for a span of a trail: something is due in it. */
interface Source extends Stretch {
  kind: (typeof KINDS)[number];
  span: DeliverySpan;
  regions: readonly string[];
  interval: number;
}

function sourcesOf(
  { settings }: World,
  account: Account,
  delivering: Delivering[],
): Source[] {
  const { optInRegions, busyRegions } = account;
  const { byDefault } = REGIONS[settings.partition];
  return delivering.flatMap(({ span, ...time }) => {
    // A member that has not turned the trail's home Region on sends nothing.
    const { homeRegion } = span;
    if (!byDefault.includes(homeRegion) && !optInRegions.includes(homeRegion))
      return [];
    const regions =
      optInRegions.length === 0
        ? time.regions
        : [
            ...time.regions,
            ...optInRegions.filter(region => delivers(span, region)),
          ];
    const busy = regions.filter(region => busyRegions.includes(region));
    return overlaps(timesOf(account, span), time).flatMap(stretch => [
      ...(span.digests && regions.length > 0 && isDue(stretch, DIGEST_INTERVAL)
        ? [{ ...stretch, ...DIGEST, span, regions }]
        : []),
      ...(busy.length > 0 && isDue(stretch, LOG_INTERVAL)
        ? [{ ...stretch, ...LOG, span, regions: busy }]
        : []),
    ]);
  });
}

function delivers(
  { isMultiRegion, homeRegion, failing }: DeliverySpan,
  region: string,
): boolean {
  const isFailing = failing && (failing.regions?.includes(region) ?? true);
  return (isMultiRegion || homeRegion === region) && !isFailing;
}

function kindFolder(
  path: string,
  account: Account,
  sources: Source[],
): Folder<DeliveredObject> {
  const regions = new Set(sources.flatMap(source => source.regions));
  return {
    names: [...regions].sort().map(region => `${region}/`),
    folder(name) {
      const region = name.slice(0, -1);
      const deliveries = sources
        .filter(source => source.regions.includes(region))
        .map(({ from, until, interval, ...source }) => ({
          from,
          until,
          interval,
          nameAt: (due: number) => fileName(source, account, region, due),
          make: (file: string, due: number) => ({
            key: `${path}${name}${datePath(due)}${file}`,
            deliveredAt: new Date(due).toISOString(),
          }),
        }));
      return dateFolders(deliveries);
    },
    item: notThere,
  };
}

/** When an account delivers what a span of a trail says. */
function timesOf(account: Account, span: DeliverySpan): Stretch[] {
  if (account.state === 'PENDING_ACTIVATION') return [];
  const closed = account.closedAt
    ? Date.parse(account.closedAt) + AFTER_CLOSURE
    : Infinity;
  if (!span.organizationId || account.id === span.accountId)
    return [{ from: 0, until: closed }];
  const { membership, formerMemberships } = account;
  return [...formerMemberships, ...(membership ? [membership] : [])]
    .filter(({ organizationId }) => organizationId === span.organizationId)
    .map(place => ({
      from: Date.parse(place.joinedAt),
      until: 'leftAt' in place ? Date.parse(place.leftAt as Timestamp) : closed,
    }));
}

function fileName(
  { kind, span }: Pick<Source, 'kind' | 'span'>,
  { id }: Account,
  region: string,
  due: number,
): string {
  const at = new Date(due).toISOString().replace(/[-:]|\.\d+/g, '');
  if (kind === 'CloudTrail-Digest')
    return `${id}_${kind}_${region}_${span.trailName}_${span.homeRegion}_${at}.json.gz`;
  const unique = lowerId(16, `${span.trailArn}/${id}/${region}/${due}`);
  return `${id}_${kind}_${region}_${at.slice(0, -3)}Z_${unique}.json.gz`;
}

function datePath(due: number): string {
  return `${new Date(due).toISOString().slice(0, 10).replaceAll('-', '/')}/`;
}

const everIn = new WeakMap<World['accounts'], Map<string, readonly string[]>>();

/** The folders of all accounts that are or were in an organization, in order. */
function accountFoldersOf(
  world: World,
  organizationId: string,
): readonly string[] {
  const known = everIn.get(world.accounts) ?? new Map();
  everIn.set(world.accounts, known);
  const found = known.get(organizationId);
  if (found) return found;
  const former = Object.values(world.accounts)
    .filter(({ formerMemberships }) =>
      formerMemberships.some(place => place.organizationId === organizationId),
    )
    .map(({ id }) => id);
  const ids = new Set([...memberIdsOf(world, organizationId), ...former]);
  const names = [...ids].sort().map(id => `${id}/`);
  known.set(organizationId, names);
  return names;
}

function notThere(name: string): never {
  throw new Error(`${name} is a folder.`);
}
