import type { OrganizationConfig } from '../config';

/** What an operation may change in AWS, as the operator role. */
export interface OperatorAws {
  /** The name under which AWS CloudTrail records the person. */
  sourceIdentity: string;
  /** organizations:EnableAWSServiceAccess for cloudtrail.amazonaws.com. */
  enableTrustedAccess(): Promise<void>;
  /** organizations:DisableAWSServiceAccess for cloudtrail.amazonaws.com. */
  disableTrustedAccess(): Promise<void>;
}

/** The door to AWS for writes. */
export interface OperatorAwsFactory {
  /**
   * @param organization - one with an operator role
   * @param userEntityRef - who acts; becomes SourceIdentity, role session name and session tag
   */
  forUser(
    organization: OrganizationConfig,
    userEntityRef: string,
  ): Promise<OperatorAws>;
}
