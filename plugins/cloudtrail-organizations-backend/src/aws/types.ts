import type { OrganizationConfig } from '../config';

/** What a write must pass before it is sent. */
export interface WriteGuard {
  /** Nothing is sent any more once it is aborted. */
  signal: AbortSignal;
  /** Called right before each attempt, after the wait for the rate budget. Where it throws, nothing is sent. */
  beforeSend(): Promise<void>;
}

/** What an operation may change in AWS, as the operator role. */
export interface OperatorAws {
  /** The name under which AWS CloudTrail records the person. */
  sourceIdentity: string;
  /** organizations:EnableAWSServiceAccess for cloudtrail.amazonaws.com. */
  enableTrustedAccess(guard: WriteGuard): Promise<void>;
  /** organizations:DisableAWSServiceAccess for cloudtrail.amazonaws.com. */
  disableTrustedAccess(guard: WriteGuard): Promise<void>;
}

/** The door to AWS for writes. */
export interface OperatorAwsFactory {
  /**
   * Assumes the operator role. Fails as STS does where that is refused: then nothing was changed.
   *
   * @param organization - one with an operator role
   * @param userEntityRef - who acts; becomes SourceIdentity, role session name and session tag
   */
  forUser(
    organization: OrganizationConfig,
    userEntityRef: string,
  ): Promise<OperatorAws>;
}
