import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';

/** An organization trail that is seen to be complete and on: what it delivers proves that an account is logged. */
export interface LoggingTrail {
  arn: string;
  name: string;
  homeRegion: string;
  bucket: string;
  keyPrefix?: string;
  /** Whether it delivers digests, hourly and also of an account in which nothing happens. */
  digests: boolean;
  /** Since when it logs the organization's accounts: nothing older proves anything. ISO 8601. */
  since: string;
}

/** What is known of the organization that decides about each of its accounts. */
export type Logging =
  | { kind: 'logging'; trails: LoggingTrail[] }
  /** Seen: no organization trail logs its accounts. */
  | { kind: 'none'; message: Sentence }
  | { kind: 'unknown'; message: Sentence };

/** A log or digest, by its name in the bucket. */
export interface Delivery {
  /** ISO 8601. */
  at: string;
  kind: 'digest' | 'log';
  region: string;
  /** Only a digest names its trail. */
  trailName?: string;
}

/** What was found when somebody looked for an account's logs and digests. */
export interface Evidence {
  /** ISO 8601. */
  checkedAt: string;
  /** The newest ever found, which may be of an earlier search. */
  newest?: Delivery;
  /** The Regions that have a folder; of those that were searched the newest, where one was found. */
  regions: { region: string; newestAt?: string }[];
}

/** How old what may be. Milliseconds. */
export interface CoverageTerms {
  /** Milliseconds since the epoch. */
  now: number;
  /** How long an account that delivers may be quiet. */
  deliveryGraceMs: number;
  /** Evidence that was looked for longer ago says nothing any more. */
  evidenceStaleAfterMs: number;
}
