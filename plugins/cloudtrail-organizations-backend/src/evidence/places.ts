import {
  say,
  type Sentence,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { known, type Terms } from '../assessment/terms';
import type { Snapshot } from '../snapshots/types';
import type { LoggingTrail } from './types';

/** Where trails that log the organization deliver: a bucket, and a prefix in it. */
export interface EvidencePlace {
  bucket: string;
  /** The account that the bucket was seen to belong to: a bucket that a stranger made again is not read. */
  owner: string;
  /** Of the bucket. */
  region: string;
  keyPrefix?: string;
  trails: LoggingTrail[];
  /** Whether a log, which does not name its trail, can only be of one of these trails. */
  logsProve: { ofMembers: boolean; ofManagementAccount: boolean };
}

/** The places to look in, and why others cannot be read. */
export function placesOf(
  trails: LoggingTrail[],
  observations: Pick<Snapshot['observations'], 'trails' | 'buckets'>,
  terms: Terms,
): { places: EvidencePlace[]; failures: Sentence[] } {
  const buckets = known(observations.buckets, terms);
  const others = (known(observations.trails, terms) ?? []).filter(
    trail => !trails.some(({ arn }) => arn === trail.arn),
  );
  const places = new Map<string, EvidencePlace>();
  const failures: Sentence[] = [];
  for (const trail of trails) {
    const { bucket, keyPrefix } = trail;
    const key = JSON.stringify([bucket, keyPrefix]);
    const place = places.get(key);
    if (place) {
      place.trails.push(trail);
      continue;
    }
    const seen = buckets?.find(({ name }) => name === bucket);
    const owner = seen && known(seen.owner, terms);
    if (!owner) {
      failures.push(
        seen?.owner.message ??
          ('message' in observations.buckets
            ? observations.buckets.message
            : say('coverage.unverified.owner')),
      );
      continue;
    }
    const sharing = others.filter(other => sharesPlace(other, trail));
    const ofMembers = !sharing.some(other => other.isOrganizationTrail);
    places.set(key, {
      bucket,
      owner: owner.accountId,
      region: owner.region ?? trail.homeRegion,
      keyPrefix,
      trails: [trail],
      logsProve: { ofMembers, ofManagementAccount: sharing.length === 0 },
    });
  }
  return { places: [...places.values()], failures };
}

function sharesPlace(other: Trail, trail: LoggingTrail): boolean {
  return other.bucket === trail.bucket && other.keyPrefix === trail.keyPrefix;
}
