import type { Timestamp } from './time';

/** A CloudTrail record, as LookupEvents gives it in `CloudTrailEvent`. */
export interface ApiEvent {
  eventVersion: string;
  eventID: string;
  requestID: string;
  eventTime: Timestamp;
  eventSource: string;
  eventName: string;
  awsRegion: string;
  sourceIPAddress: string;
  userAgent: string;
  userIdentity: UserIdentity;
  requestParameters: unknown;
  responseElements: unknown;
  errorCode?: string;
  errorMessage?: string;
  readOnly: boolean;
  eventType: 'AwsApiCall';
  managementEvent: true;
  recipientAccountId: string;
}

/** Source: CloudTrail user guide, "CloudTrail userIdentity element". */
export interface UserIdentity {
  type: 'Root' | 'IAMUser' | 'AssumedRole';
  principalId: string;
  arn: string;
  accountId: string;
  accessKeyId: string;
  userName?: string;
  /** The service that made the call in this identity's name. */
  invokedBy?: string;
  sessionContext?: {
    sessionIssuer: {
      type: 'Role';
      principalId: string;
      arn: string;
      accountId: string;
      userName: string;
    };
    attributes: { creationDate: Timestamp; mfaAuthenticated: 'false' };
    sourceIdentity?: string;
  };
}
