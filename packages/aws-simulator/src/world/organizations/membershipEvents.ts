import { GLOBAL_REGIONS } from '../arns';
import { recordEvent, recordServiceEvent } from '../events/events';
import { administratorOf } from '../identity/identity';
import { uuidFrom } from '../ids';
import type { Organization, World } from '../types';

const EVENT_SOURCE = 'organizations.amazonaws.com';

// Somebody used the console: no client's address or name is known.
const CONSOLE = { sourceIpAddress: '198.51.100.7', userAgent: 'AWS Internal' };

/** Records a call that an account's administrator made to change a membership. */
export function recordMembershipCall(
  world: World,
  callerId: string,
  call: { eventName: string; requestParameters: object | null },
  now: number,
): World {
  return recordEvent(
    world,
    {
      ...CONSOLE,
      ...call,
      caller: administratorOf(world, callerId),
      requestId: uuidFrom(`request:${world.seed}:${world.serial}`),
      eventSource: EVENT_SOURCE,
      region: GLOBAL_REGIONS[world.settings.partition],
      readOnly: false,
    },
    now,
  );
}

/** Records what Organizations tells of a membership, in the management account alone. */
export function recordMembershipEvent(
  world: World,
  { managementAccountId }: Organization,
  { eventName, details }: { eventName: string; details: object },
  now: number,
): World {
  return recordServiceEvent(
    world,
    {
      accountId: managementAccountId,
      eventSource: EVENT_SOURCE,
      region: GLOBAL_REGIONS[world.settings.partition],
      eventName,
      serviceEventDetails: details,
    },
    now,
  );
}
