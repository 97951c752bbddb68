import { AwsError } from '../../world/errors';
import {
  eventDataStoresOf,
  findOwnEventDataStore,
} from '../../world/trails/eventDataStores';
import { pageOf } from '../../world/pages';
import { operation } from '../service';
import { placeOf } from './place';

/** The reads of CloudTrail Lake, which is closed to new customers. */
export const eventDataStores = {
  ListEventDataStores: operation({
    readOnly: true,
    input: {
      NextToken: { type: 'string', minLength: 4, maxLength: 1000 },
      MaxResults: { type: 'integer', min: 1, max: 1000 },
    },
    permission: () => ({ resource: '*' }),
    run(world, { NextToken, MaxResults }, context) {
      const place = placeOf(context);
      const page = pageOf(eventDataStoresOf(world, place), {
        listing: `eventDataStores:${place.accountId}:${place.region}`,
        keyOf: ({ arn }) => arn,
        maxResults: MaxResults,
        token: NextToken,
      });
      if (!page)
        throw new AwsError(
          'InvalidNextTokenException',
          'The next token is not valid.',
        );
      return {
        output: {
          // The other members of the model are no longer in use.
          EventDataStores: page.items.map(({ arn, name }) => ({
            EventDataStoreArn: arn,
            Name: name,
          })),
          NextToken: page.nextToken,
        },
      };
    },
  }),

  GetEventDataStore: operation({
    readOnly: true,
    input: {
      EventDataStore: {
        type: 'string',
        required: true,
        minLength: 3,
        maxLength: 256,
        pattern: /[a-zA-Z0-9._/\-:]+/,
      },
    },
    permission: ({ EventDataStore }) => ({ resource: EventDataStore }),
    run(world, { EventDataStore }, context) {
      const store = findOwnEventDataStore(
        world,
        placeOf(context),
        EventDataStore,
      );
      return {
        output: {
          EventDataStoreArn: store.arn,
          Name: store.name,
          Status: store.status,
          AdvancedEventSelectors: store.advancedEventSelectors,
          MultiRegionEnabled: store.isMultiRegion,
          OrganizationEnabled: store.isOrganization,
          RetentionPeriod: store.retentionPeriod,
          TerminationProtectionEnabled: store.terminationProtection,
          CreatedTimestamp: new Date(store.createdAt),
          UpdatedTimestamp: new Date(store.updatedAt),
          KmsKeyId: store.kmsKeyId,
        },
      };
    },
  }),
};
