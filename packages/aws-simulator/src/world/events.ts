import { uuidFrom } from './ids';
import { userIdentityOf, type Caller } from './identity';
import type { ApiEvent, World } from './types';

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
    recipientAccountId: call.caller.accountId,
  };
  return {
    ...world,
    serial: world.serial + 1,
    events: [...world.events.slice(1 - MOST_EVENTS), event],
  };
}
