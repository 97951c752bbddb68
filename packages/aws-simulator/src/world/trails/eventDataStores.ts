import { AwsError } from '../errors';
import { organizationDelegatedTo, type Place } from './trails';
import type { EventDataStore, World } from '../types';

/**
 * The event data stores of an account in a Region, in the order of their ARNs; for a delegated
 * administrator of CloudTrail also the organization's.
 */
export function eventDataStoresOf(
  world: World,
  { accountId, region }: Place,
): EventDataStore[] {
  const managedFor = organizationDelegatedTo(world, accountId);
  return Object.values(world.eventDataStores)
    .filter(
      store =>
        store.region === region &&
        (store.accountId === accountId ||
          (store.isOrganization &&
            store.accountId === managedFor?.managementAccountId)),
    )
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

/**
 * Finds an event data store by its ARN, or by the id at the ARN's end.
 * @throws AwsError EventDataStoreARNInvalidException, EventDataStoreNotFoundException
 */
export function findOwnEventDataStore(
  world: World,
  place: Place,
  idOrArn: string,
): EventDataStore {
  const isArn = idOrArn.startsWith('arn:');
  const isValid = isArn
    ? /^arn:aws[a-z-]*:cloudtrail:[a-z0-9-]+:\d{12}:eventdatastore\/[a-z0-9-]+$/i.test(
        idOrArn,
      )
    : /^[a-z0-9-]+$/i.test(idOrArn);
  if (!isValid)
    throw new AwsError(
      'EventDataStoreARNInvalidException',
      `The event data store ARN ${idOrArn} is not valid.`,
    );
  const store = eventDataStoresOf(world, place).find(({ arn }) =>
    isArn ? arn === idOrArn : arn.endsWith(`/${idOrArn}`),
  );
  if (!store)
    throw new AwsError(
      'EventDataStoreNotFoundException',
      `The event data store ${idOrArn} was not found.`,
    );
  return store;
}
