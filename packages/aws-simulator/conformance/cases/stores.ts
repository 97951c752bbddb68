import type { AwsSimulator } from '../../src/server';
import type { EventDataStore } from '../../src/world/types';
import { ACCOUNTS } from '../stage/scenario';

const ARN = `arn:aws:cloudtrail:us-east-1:${ACCOUNTS.management}:eventdatastore`;

/** The ARN of the event data store that {@link withStore} makes. */
export const STORE = `${ARN}/11111111-2222-4333-8444-555555555555`;
/** An ARN that no event data store has. */
export const NO_STORE = `${ARN}/00000000-0000-4000-8000-000000000000`;

/** Makes an event data store of an organization, for which the embedded AWS has no call. */
export function withStore(
  status: EventDataStore['status'],
): (simulator: AwsSimulator) => void {
  return simulator =>
    simulator.change(world => {
      world.eventDataStores[STORE] = {
        arn: STORE,
        name: 'lake',
        accountId: ACCOUNTS.management,
        region: 'us-east-1',
        status,
        isMultiRegion: true,
        isOrganization: true,
        retentionPeriod: 366,
        terminationProtection: true,
        advancedEventSelectors: [
          {
            FieldSelectors: [
              { Field: 'eventCategory', Equals: ['Management'] },
            ],
          },
        ],
        createdAt: '2024-01-01T00:00:00.000Z',
        updatedAt: '2024-01-02T00:00:00.000Z',
        tags: {},
      };
    });
}
