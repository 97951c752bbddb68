import type { Partition } from '../arns';

/** How this AWS differs from a perfectly consistent one. */
export interface WorldSettings {
  /**
   * How long ListAWSServiceAccessForOrganization keeps answering the old value after an
   * enable or disable: a number of reads, milliseconds, or whichever ends first.
   */
  serviceAccessLag: { reads?: number; ms?: number };
  /** How long CloudTrail does not yet know that trusted access was enabled, in milliseconds. */
  cloudTrailAccessLagMs: number;
  /**
   * What ending the trust in CloudTrail does: `current` removes the members' trails for good,
   * `2021` only stops them until trusted access returns. Source: the two revisions of the
   * Organizations user guide, "AWS CloudTrail and AWS Organizations".
   */
  disableBehaviour: 'current' | '2021';
  /** After how long LookupEvents finds an event, in milliseconds. */
  eventLookupDelayMs: number;
  partition: Partition;
}
