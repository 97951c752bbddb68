import type { Delivery, LoggingTrail } from './types';

/** The two folders below an account's. */
export type Folder = 'CloudTrail-Digest' | 'CloudTrail';

const DIGEST =
  /_CloudTrail-Digest_([a-z0-9-]+)_(.+)_([a-z0-9-]+)_(\d{8}T\d{6}Z)\.json\.gz$/;
const LOG = /_CloudTrail_([a-z0-9-]+)_(\d{8}T\d{4}Z)_[^_/]+\.json(\.gz)?$/;

/**
 * Where a trail's logs stand: `[prefix/]AWSLogs/`, then the organization's id for every account, or nothing for the
 * account that the trail belongs to; then the account. Source: CloudTrail user guide, "Finding your CloudTrail log
 * files".
 */
export function accountFolder(
  keyPrefix: string | undefined,
  accountId: string,
  organizationId?: string,
): string {
  return `${awsLogs(keyPrefix)}${
    organizationId ? `${organizationId}/` : ''
  }${accountId}/`;
}

/** The folder in which each account that ever delivered has one of its own. */
export function organizationFolder(
  keyPrefix: string | undefined,
  organizationId: string,
): string {
  return `${awsLogs(keyPrefix)}${organizationId}/`;
}

function awsLogs(keyPrefix: string | undefined): string {
  return keyPrefix ? `${keyPrefix}/AWSLogs/` : 'AWSLogs/';
}

/**
 * The name that a log or digest of that time would begin with. Names sort by their time within a day, and days among
 * each other: what comes after it is newer.
 *
 * @param trail - a digest's: digests of several trails stand in one folder
 */
export function keyAt(
  folder: string,
  {
    accountId,
    region,
    trail,
    time,
  }: {
    accountId: string;
    region: string;
    trail?: Pick<LoggingTrail, 'name' | 'homeRegion'>;
    /** Milliseconds since the epoch. */
    time: number;
  },
): string {
  const iso = new Date(time).toISOString();
  const day = iso.slice(0, 10).replaceAll('-', '/');
  const compact = iso.slice(0, 19).replace(/[-:]/g, '');
  return trail
    ? `${folder}${day}/${accountId}_CloudTrail-Digest_${region}_${trail.name}_${trail.homeRegion}_${compact}`
    : `${folder}${day}/${accountId}_CloudTrail_${region}_${compact.slice(
        0,
        -2,
      )}`;
}

/** What the name of an object says; undefined where it is neither a log nor a digest, which a folder may hold too. */
export function parseKey(
  key: string,
): (Delivery & { homeRegion?: string }) | undefined {
  const digest = DIGEST.exec(key);
  if (digest) {
    const [, region, trailName, homeRegion, time] = digest;
    const at = parseTime(time);
    return at
      ? { at, kind: 'digest', region, trailName, homeRegion }
      : undefined;
  }
  const log = LOG.exec(key);
  const at = log ? parseTime(log[2]) : undefined;
  return log && at ? { at, kind: 'log', region: log[1] } : undefined;
}

/** `20261124T0315Z`, with seconds or without. */
function parseTime(compact: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?Z$/.exec(compact);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00'] = match;
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`,
  );
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
