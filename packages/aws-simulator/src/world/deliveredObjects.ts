import {
  DAY,
  dayPath,
  daysOf,
  dueIn,
  overlaps,
  reaches,
  type Stretch,
} from './deliveryDays';
import { DIGEST_INTERVAL, LOG_INTERVAL } from './deliverySchedule';
import { lowerId } from './ids';
import { memberIdsOf } from './membership';
import { REGIONS } from './regions';
import type { Account, DeliverySpan, Timestamp, World } from './types';

/** An object that a trail delivered. */
export interface DeliveredObject {
  key: string;
  deliveredAt: Timestamp;
}

// Source: CloudTrail user guide, "AWS account closure and trails": until the account is gone for good.
const AFTER_CLOSURE = 90 * DAY;

const KINDS = ['CloudTrail-Digest', 'CloudTrail'] as const;

/**
 * The objects that trails delivered to a bucket, in the order of their keys, beginning after a
 * position. They are made up as they are asked for: 50,000 accounts have millions of them.
 *
 * Keys are those of the CloudTrail user guide, "Finding your CloudTrail log files" and "CloudTrail
 * digest file structure".
 */
export function* deliveredObjects(
  world: World,
  bucket: string,
  position: string,
  now: number,
): Generator<DeliveredObject> {
  const spans = world.deliveries.filter(span => span.bucket === bucket);
  const folders = [...ownerFolders(spans)]
    .filter(([path]) => reaches(path, position))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, { owner, spans: delivering }] of folders) {
    const objects = owner.startsWith('o-')
      ? organizationObjects
      : accountObjects;
    yield* objects(world, path, owner, delivering, position, now);
  }
}

/** The folders right below `AWSLogs/`, by their paths: an organization's, or an account's own. */
function ownerFolders(spans: DeliverySpan[]) {
  const folders = new Map<string, { owner: string; spans: DeliverySpan[] }>();
  for (const span of spans) {
    const { keyPrefix, accountId, organizationId, admits } = span;
    const owners = [
      ...(admits.accountPrefix ? [accountId] : []),
      ...(organizationId && admits.organizationPrefix ? [organizationId] : []),
    ];
    for (const owner of owners) {
      const path = `${keyPrefix ? `${keyPrefix}/` : ''}AWSLogs/${owner}/`;
      const folder = folders.get(path) ?? { owner, spans: [] };
      folder.spans.push(span);
      folders.set(path, folder);
    }
  }
  return folders;
}

function* organizationObjects(
  world: World,
  path: string,
  organizationId: string,
  spans: DeliverySpan[],
  position: string,
  now: number,
): Generator<DeliveredObject> {
  const members = accountsEverIn(world, organizationId);
  for (let i = firstOf(members, path, position); i < members.length; i += 1) {
    const id = members[i];
    yield* accountObjects(world, `${path}${id}/`, id, spans, position, now);
  }
}

function* accountObjects(
  world: World,
  path: string,
  accountId: string,
  spans: DeliverySpan[],
  position: string,
  now: number,
): Generator<DeliveredObject> {
  const account = world.accounts[accountId];
  if (!account) return;
  const enabled = enabledRegions(world, account);
  // Both are in the order of their keys already.
  for (const kind of KINDS) {
    const kindFolder = `${path}${kind}/`;
    if (!reaches(kindFolder, position)) continue;
    for (const region of enabled) {
      const folder = `${kindFolder}${region}/`;
      if (reaches(folder, position))
        yield* regionObjects(
          { folder, kind, region, account, spans, enabled },
          position,
          now,
        );
    }
  }
}

/** What an account delivers from one Region. */
interface Source {
  /** Where its keys stand. */
  folder: string;
  kind: (typeof KINDS)[number];
  region: string;
  account: Account;
  spans: DeliverySpan[];
  /** The account's Regions. */
  enabled: readonly string[];
}

function* regionObjects(
  source: Source,
  position: string,
  now: number,
): Generator<DeliveredObject> {
  const { folder, kind, region, account, spans, enabled } = source;
  const isDigest = kind === 'CloudTrail-Digest';
  if (!isDigest && !account.busyRegions.includes(region)) return;
  const interval = isDigest ? DIGEST_INTERVAL : LOG_INTERVAL;

  const delivering = spans.filter(
    ({ digests, isMultiRegion, homeRegion, failing }) =>
      (!isDigest || digests) &&
      (isMultiRegion || homeRegion === region) &&
      // A member that has not turned the trail's home Region on sends nothing.
      enabled.includes(homeRegion) &&
      !(failing && (failing.regions?.includes(region) ?? true)),
  );
  const stretches = delivering.flatMap(span =>
    overlaps(
      { from: Date.parse(span.from), until: endOf(span.to, now) },
      timesOf(account, span),
    ).map(stretch => ({ ...stretch, span })),
  );
  const rest = position.startsWith(folder) ? position.slice(folder.length) : '';
  for (const day of daysOf(stretches, interval, rest)) {
    const parts = stretches
      .map(({ span, from, until }) => ({
        span,
        from: Math.max(from, day),
        until: Math.min(until, day + DAY),
      }))
      .filter(({ from, until }) => from < until);
    const dayFolder = `${folder}${dayPath(day)}`;
    const objectsOf = function* objectsOf({
      span,
      ...part
    }: (typeof parts)[number]) {
      for (const due of dueIn(part, interval)) {
        const name = fileName({ span, account, region, isDigest, due });
        const key = `${dayFolder}${name}`;
        if (key > position)
          yield { key, deliveredAt: new Date(due).toISOString() };
      }
    };
    // A trail's own files stand in the order of time: most days need no sorting.
    if (parts.length === 1) yield* objectsOf(parts[0]);
    else
      yield* parts
        .flatMap(part => [...objectsOf(part)])
        .sort((x, y) => (x.key < y.key ? -1 : 1));
  }
}

/** When an account delivers what a span of a trail says. */
function timesOf(account: Account, span: DeliverySpan): Stretch[] {
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

function fileName(options: {
  span: DeliverySpan;
  account: Account;
  region: string;
  isDigest: boolean;
  due: number;
}): string {
  const { span, account, region, isDigest, due } = options;
  const at = new Date(due).toISOString().replace(/[-:]|\.\d+/g, '');
  if (isDigest)
    return `${account.id}_CloudTrail-Digest_${region}_${span.trailName}_${span.homeRegion}_${at}.json.gz`;
  const unique = lowerId(16, `${span.trailArn}/${account.id}/${region}/${due}`);
  return `${account.id}_CloudTrail_${region}_${at.slice(
    0,
    -3,
  )}Z_${unique}.json.gz`;
}

function enabledRegions(
  { settings }: World,
  { optInRegions }: Account,
): readonly string[] {
  const { byDefault } = REGIONS[settings.partition];
  return optInRegions.length > 0
    ? [...byDefault, ...optInRegions].sort()
    : byDefault;
}

const everIn = new WeakMap<World['accounts'], Map<string, string[]>>();

/** The ids of all accounts that are or were in an organization, sorted. */
function accountsEverIn(world: World, organizationId: string): string[] {
  const known = everIn.get(world.accounts) ?? new Map<string, string[]>();
  everIn.set(world.accounts, known);
  let ids = known.get(organizationId);
  if (!ids) {
    const former = Object.values(world.accounts)
      .filter(({ formerMemberships }) =>
        formerMemberships.some(
          place => place.organizationId === organizationId,
        ),
      )
      .map(({ id }) => id);
    const members = memberIdsOf(world, organizationId);
    ids = [...new Set([...members, ...former])].sort();
    known.set(organizationId, ids);
  }
  return ids;
}

/** Index of the first account whose folder does not end before the position. */
function firstOf(ids: string[], path: string, position: string): number {
  if (!position.startsWith(path)) return 0;
  const id = position.slice(path.length).split('/')[0];
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ids[middle] >= id) high = middle;
    else low = middle + 1;
  }
  return low;
}

// What is due right now has been delivered.
function endOf(to: Timestamp | undefined, now: number): number {
  return to ? Math.min(Date.parse(to), now + 1) : now + 1;
}
