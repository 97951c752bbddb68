import { uuidFrom } from '../ids';
import { userIdentityOf, type Caller } from '../identity/identity';
import type { ApiEvent, RecordedEvent, World } from '../types';

const MOST_EVENTS = 100_000;

/** What is known of a call when it has ended. */
interface RecordedCall {
  caller: Caller;
  /** The service that made the call in the caller's name. */
  invokedBy?: string;
  requestId: string;
  eventSource: string;
  eventName: string;
  region: string;
  sourceIpAddress: string;
  userAgent: string;
  requestParameters: unknown;
  responseElements?: unknown;
  error?: { code: string; message: string };
  readOnly: boolean;
}

/** Adds the record that CloudTrail keeps of a call. The oldest are forgotten beyond 100,000. */
export function recordEvent(
  world: World,
  call: RecordedCall,
  now: number,
): World {
  const event: ApiEvent = {
    eventVersion: '1.11',
    userIdentity: {
      ...userIdentityOf(world, call.caller),
      ...(call.invokedBy && { invokedBy: call.invokedBy }),
    },
    eventTime: new Date(now).toISOString(),
    eventSource: call.eventSource,
    eventName: call.eventName,
    awsRegion: call.region,
    sourceIPAddress: call.sourceIpAddress,
    userAgent: call.userAgent,
    ...(call.error && {
      errorCode: call.error.code,
      errorMessage: call.error.message,
    }),
    requestParameters: call.requestParameters ?? null,
    responseElements: call.responseElements ?? null,
    requestID: call.requestId,
    eventID: uuidFrom(`event:${world.seed}:${world.serial}`),
    readOnly: call.readOnly,
    eventType: 'AwsApiCall',
    managementEvent: true,
    eventCategory: 'Management',
    recipientAccountId: call.caller.accountId,
  };
  return withEvent(world, event);
}

/** Adds the record of what a service did by itself: it has no user, and no request. */
export function recordServiceEvent(
  world: World,
  done: {
    /** The account in whose event history it is. */
    accountId: string;
    /** The service's name in records. */
    eventSource: string;
    eventName: string;
    region: string;
    serviceEventDetails: object;
  },
  now: number,
): World {
  const { accountId, eventSource, eventName, region } = done;
  return withEvent(world, {
    eventVersion: '1.11',
    userIdentity: { accountId, invokedBy: eventSource },
    eventTime: new Date(now).toISOString(),
    eventSource,
    eventName,
    awsRegion: region,
    sourceIPAddress: eventSource,
    userAgent: eventSource,
    requestParameters: null,
    responseElements: null,
    eventID: uuidFrom(`event:${world.seed}:${world.serial}`),
    readOnly: false,
    eventType: 'AwsServiceEvent',
    managementEvent: true,
    eventCategory: 'Management',
    recipientAccountId: accountId,
    serviceEventDetails: done.serviceEventDetails,
  });
}

function withEvent(world: World, event: RecordedEvent): World {
  return {
    ...world,
    serial: world.serial + 1,
    events: [...world.events.slice(1 - MOST_EVENTS), event],
  };
}
