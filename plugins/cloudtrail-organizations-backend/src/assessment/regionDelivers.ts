import type {
  Trail,
  TrailStatus,
  TrustedAccess,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { Terms } from './terms';
import { beginning, isAfter } from './trail';

/**
 * Whether a trail is seen to deliver in the Region that a status is of; undefined where nothing proves it either way. A
 * Region where nothing happens has no logs to deliver, but with log file validation a digest every hour.
 */
export function regionDelivers(
  trail: Pick<Trail, 'logFileValidation' | 'organizationTrailSince'>,
  status: TrailStatus,
  trustedAccess: TrustedAccess | undefined,
  { now, deliveryGraceMs }: Terms,
): boolean | undefined {
  const failed =
    status.latestDeliveryError !== undefined ||
    status.latestDigestDeliveryError !== undefined;
  if (!status.isLogging || failed) return false;
  const began = beginning(trail, status, trustedAccess);
  const within = (time: string | undefined) =>
    time !== undefined && now - Date.parse(time) <= deliveryGraceMs;
  const recent = [
    status.latestDeliveryTime,
    status.latestDigestDeliveryTime,
  ].some(time => within(isAfter(time, began)));
  if (recent) return began.certain ? true : undefined;
  // Digests are due every hour: where none came for longer than the grace, none will.
  return trail.logFileValidation && began.at !== undefined && !within(began.at)
    ? false
    : undefined;
}
