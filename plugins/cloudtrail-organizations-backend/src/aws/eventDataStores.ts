import {
  type CloudTrailClient,
  GetEventDataStoreCommand,
  paginateListEventDataStores,
} from '@aws-sdk/client-cloudtrail';
import type { EventDataStore } from 'backstage-plugin-cloudtrail-organizations-common';

/** The event data stores of an account in one Region. Source: cloudtrail:ListEventDataStores, all pages. */
export async function listEventDataStores(
  client: CloudTrailClient,
): Promise<string[]> {
  const arns: string[] = [];
  for await (const page of paginateListEventDataStores({ client }, {})) {
    for (const { EventDataStoreArn } of page.EventDataStores ?? []) {
      if (EventDataStoreArn) arns.push(EventDataStoreArn);
    }
  }
  return arns;
}

/** Source: cloudtrail:GetEventDataStore. */
export async function getEventDataStore(
  client: CloudTrailClient,
  arn: string,
): Promise<EventDataStore> {
  const store = await client.send(
    new GetEventDataStoreCommand({ EventDataStore: arn }),
  );
  return {
    arn,
    name: store.Name ?? '',
    isOrganization: store.OrganizationEnabled === true,
    isMultiRegion: store.MultiRegionEnabled === true,
    status: store.Status ?? 'UNKNOWN',
    retentionDays: store.RetentionPeriod,
    logsManagementEvents: (store.AdvancedEventSelectors ?? []).some(
      ({ FieldSelectors = [] }) =>
        FieldSelectors.some(
          ({ Field, Equals = [] }) =>
            Field === 'eventCategory' && Equals.includes('Management'),
        ),
    ),
    // Stores that are stopped keep what they have and take nothing in.
    isIngesting: store.Status === 'ENABLED',
  };
}
