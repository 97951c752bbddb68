import { GLOBAL_REGIONS, IAM_REGIONS } from '../arns';
import { recordEvent } from './events';
import type { Caller } from '../identity/identity';
import { uuidFrom } from '../ids';
import { CLOUDTRAIL_PRINCIPAL } from '../identity/serviceLinkedRoles';
import type { World } from '../types';

/**
 * Records a call that CloudTrail makes to another service in its caller's name. Such a record names
 * the caller as user, and CloudTrail as where the call came from.
 * Source: CloudTrail user guide, "CloudTrail userIdentity element", invokedBy.
 */
export function recordServiceCall(
  world: World,
  call: {
    caller: Caller;
    service: 'iam' | 'organizations';
    eventName: string;
    requestParameters: object;
    responseElements?: object;
  },
  now: number,
): World {
  const { service, ...rest } = call;
  const regions = service === 'iam' ? IAM_REGIONS : GLOBAL_REGIONS;
  return recordEvent(
    world,
    {
      ...rest,
      invokedBy: CLOUDTRAIL_PRINCIPAL,
      eventSource: `${service}.amazonaws.com`,
      region: regions[world.settings.partition],
      requestId: uuidFrom(`request:${call.eventName}:${world.serial}`),
      sourceIpAddress: CLOUDTRAIL_PRINCIPAL,
      userAgent: CLOUDTRAIL_PRINCIPAL,
      readOnly: false,
    },
    now,
  );
}
