import type { Timestamp } from './time';

/**
 * A stretch of time in which a trail delivered in one way. Objects in a bucket are computed from
 * these: 50,000 accounts deliver more than a machine could hold, and deliveries outlive their trail.
 */
export interface DeliverySpan {
  trailArn: string;
  trailName: string;
  /** The account in the trail's ARN. */
  accountId: string;
  homeRegion: string;
  isMultiRegion: boolean;
  /** Set while the trail was the organization's: every member delivered. */
  organizationId?: string;
  bucket: string;
  keyPrefix?: string;
  /** Whether log file validation was on. */
  digests: boolean;
  /**
   * Which of the two places under `AWSLogs/` the bucket's policy admitted. The owner's account
   * delivers to both, members to the organization's. A refused place leaves AccessDenied.
   */
  admits: { accountPrefix: boolean; organizationPrefix: boolean };
  /**
   * Where nothing arrived at all, in the Regions named or in every one: no bucket, no key, an
   * outage. Time-outs leave no error.
   */
  failing?: { error?: string; regions?: string[] };
  from: Timestamp;
  /** Absent while it lasts. */
  to?: Timestamp;
}
