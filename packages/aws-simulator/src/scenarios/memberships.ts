import { GLOBAL_REGIONS } from '../world/arns';
import { recordServiceEvent } from '../world/events/events';
import type { Organization, RecordedEvent, World } from '../world/types';

/**
 * The events that Organizations itself left of accounts that joined and left.
 * Source: Organizations user guide, "Logging and monitoring in AWS Organizations".
 * @param since - milliseconds since 1970: what is older is left out
 */
export function membershipEventsOf(
  world: World,
  { id, managementAccountId }: Organization,
  since: number,
): RecordedEvent[] {
  const earliest = new Date(since).toISOString();
  const changes = Object.values(world.accounts).flatMap(account => {
    const { membership, formerMemberships } = account;
    const places = [...formerMemberships, ...(membership ? [membership] : [])];
    const joined = places
      .filter(place => place.organizationId === id)
      .map(({ joinedAt, joinedMethod }) => ({
        at: joinedAt,
        eventName: 'AccountJoinedOrganization',
        serviceEventDetails: {
          accountId: account.id,
          joinedMethod: joinedMethod === 'CREATED' ? 'Created' : 'Invited',
          joinedTime: joinedAt,
        },
      }));
    const left = formerMemberships
      .filter(place => place.organizationId === id)
      .map(({ leftAt }) => ({
        at: leftAt,
        eventName: 'AccountDepartedOrganization',
        serviceEventDetails: {
          accountId: account.id,
          departedMethod: 'Left',
          departedTime: leftAt,
        },
      }));
    return [...joined, ...left].filter(
      ({ at }) => at > earliest && account.id !== managementAccountId,
    );
  });
  const start: World = { ...world, events: [], seed: `${world.seed}:${id}` };
  return changes.reduce(
    (next, { at, eventName, serviceEventDetails }) =>
      recordServiceEvent(
        next,
        {
          accountId: managementAccountId,
          eventSource: 'organizations.amazonaws.com',
          eventName,
          region: GLOBAL_REGIONS[world.settings.partition],
          serviceEventDetails,
        },
        Date.parse(at),
      ),
    start,
  ).events;
}
