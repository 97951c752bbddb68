import type { Timestamp } from './time';

/** A CloudTrail record, as LookupEvents gives it in `CloudTrailEvent`. */
export type RecordedEvent = ApiEvent | ServiceEvent;

/** What the records of calls and of a service's own doings have in common. */
interface EventRecord {
  eventVersion: string;
  eventID: string;
  eventTime: Timestamp;
  eventSource: string;
  eventName: string;
  awsRegion: string;
  sourceIPAddress: string;
  userAgent: string;
  requestParameters: unknown;
  responseElements: unknown;
  errorCode?: string;
  errorMessage?: string;
  readOnly: boolean;
  managementEvent: true;
  eventCategory: 'Management';
  recipientAccountId: string;
}

/** The record of a call. */
export interface ApiEvent extends EventRecord {
  eventType: 'AwsApiCall';
  requestID: string;
  userIdentity: UserIdentity;
}

/**
 * The record of something that a service did without a call.
 * Source: CloudTrail user guide, "AWS service events".
 */
export interface ServiceEvent extends EventRecord {
  eventType: 'AwsServiceEvent';
  userIdentity: { accountId: string; invokedBy: string };
  serviceEventDetails: object;
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
