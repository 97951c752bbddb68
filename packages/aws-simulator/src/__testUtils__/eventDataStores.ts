import type { EventDataStore } from '../world/types';
import { MANAGEMENT } from './worlds';

/** ARN of {@link eventDataStore}. */
export const STORE_ARN = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT}:eventdatastore/a1b2`;

/** The organization's event data store. */
export const eventDataStore: EventDataStore = {
  arn: STORE_ARN,
  name: 'lake',
  accountId: MANAGEMENT,
  region: 'us-east-1',
  status: 'ENABLED',
  isMultiRegion: true,
  isOrganization: true,
  retentionPeriod: 365,
  terminationProtection: true,
  advancedEventSelectors: [
    { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
  ],
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-02T00:00:00.000Z',
};
