import { arn, GLOBAL_REGIONS, type Partition } from '../world/arns';
import { uuidFrom } from '../world/ids';
import type { EventDataStore, Timestamp } from '../world/types';
import type { EventDataStoreScenario } from './resourceScenarios';
import type { When } from './scenario';

const DEFAULT_CREATION = '2023-02-01T09:00:00Z';
const SEVEN_YEARS = 2557;

/** Makes an event data store. */
export function eventDataStoreFrom(
  scenario: EventDataStoreScenario,
  { accountId, partition }: { accountId: string; partition: Partition },
  at: (when: When) => Timestamp,
): EventDataStore {
  const { name, region = GLOBAL_REGIONS[partition] } = scenario;
  const id = uuidFrom(`event-data-store:${accountId}/${region}/${name}`);
  const createdAt = at(scenario.createdAt ?? DEFAULT_CREATION);
  return {
    arn: arn(partition, [
      'cloudtrail',
      region,
      accountId,
      `eventdatastore/${id}`,
    ]),
    name,
    accountId,
    region,
    status: scenario.status ?? 'ENABLED',
    isMultiRegion: scenario.isMultiRegion ?? true,
    isOrganization: scenario.isOrganization ?? false,
    retentionPeriod: scenario.retentionPeriod ?? SEVEN_YEARS,
    terminationProtection: scenario.terminationProtection ?? true,
    advancedEventSelectors: scenario.advancedEventSelectors ?? [
      {
        Name: 'Management events',
        FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
      },
    ],
    kmsKeyId: scenario.kmsKeyId,
    tags: scenario.tags ?? {},
    createdAt,
    updatedAt: createdAt,
  };
}
