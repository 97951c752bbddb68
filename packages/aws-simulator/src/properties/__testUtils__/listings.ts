import fc, { type Arbitrary } from 'fast-check';
import { deliveredObjects } from '../../world/deliveries/deliveredObjects';
import {
  childAccountIdsOf,
  memberIdsOf,
} from '../../world/organizations/membership';
import type { World } from '../../world/types';
import { textsOf, type Call } from './calls';
import { BUCKET, MANAGEMENT, ORGANIZATION, parentsOf, start } from './crowd';

/** What a listing is asked, of all that the listings know. */
interface Input {
  MaxResults?: number;
  /** Which parent, counted. */
  parent?: number;
  LookupAttributes?: { AttributeKey: string; AttributeValue: string }[];
  'max-keys'?: number;
  prefix?: string;
  delimiter?: string;
  'start-after'?: string;
}

/** A listing: how a page of it is asked for and read, and what is in it at a moment. */
export interface Listing {
  call(token: string | undefined): Pick<Call, 'service' | 'action' | 'input'>;
  itemsOf(body: string): string[];
  tokenOf(body: string): string | undefined;
  present(world: World, now: number): string[];
}

const pageSize = fc.integer({ min: 1, max: 20 });

/** Every listing whose pages are walked through, by its call. */
export const LISTINGS: Record<
  string,
  { inputs: Arbitrary<Input>; listingFor(input: Input): Listing }
> = {
  ListAccounts: {
    inputs: fc.record({ MaxResults: pageSize }),
    listingFor: input => ({
      ...json('organizations', 'ListAccounts', input),
      itemsOf: idsIn('Accounts', 'Id'),
      present: world => [...memberIdsOf(world, ORGANIZATION)],
    }),
  },

  ListAccountsForParent: {
    inputs: fc.record({ MaxResults: pageSize, parent: fc.nat(1) }),
    listingFor({ parent = 0, MaxResults }) {
      const ParentId = parentsOf(start)[parent];
      const input = { ParentId, MaxResults };
      return {
        ...json('organizations', 'ListAccountsForParent', input),
        itemsOf: idsIn('Accounts', 'Id'),
        present: world => [...childAccountIdsOf(world, ORGANIZATION, ParentId)],
      };
    },
  },

  ListTrails: {
    inputs: fc.constant({}),
    listingFor: input => ({
      ...json('cloudtrail', 'ListTrails', input),
      itemsOf: idsIn('Trails', 'TrailARN'),
      present: ({ trails }) => Object.keys(trails),
    }),
  },

  LookupEvents: {
    inputs: fc.record(
      {
        MaxResults: fc.integer({ min: 1, max: 50 }),
        LookupAttributes: fc.constantFrom(
          [{ AttributeKey: 'EventName', AttributeValue: 'AddTags' }],
          [{ AttributeKey: 'ReadOnly', AttributeValue: 'false' }],
        ),
      },
      { requiredKeys: ['MaxResults'] },
    ),
    listingFor: input => ({
      ...json('cloudtrail', 'LookupEvents', input),
      itemsOf: idsIn('Events', 'EventId'),
      present: ({ events }) =>
        events
          .filter(
            event =>
              event.recipientAccountId === MANAGEMENT &&
              event.awsRegion === 'us-east-1' &&
              (input.LookupAttributes?.[0].AttributeKey !== 'EventName' ||
                event.eventName === 'AddTags'),
          )
          .map(({ eventID }) => eventID),
    }),
  },

  ListObjectsV2: {
    inputs: fc.record(
      {
        'max-keys': fc.constantFrom(1, 7, 60, 1000),
        prefix: fc.constantFrom(
          'AWSLogs/',
          `AWSLogs/${ORGANIZATION}/`,
          `AWSLogs/${ORGANIZATION}/4`,
          `AWSLogs/${MANAGEMENT}/CloudTrail`,
          'nowhere/',
        ),
        delimiter: fc.constantFrom('/', '_', 'CloudTrail/'),
        'start-after': fc.constantFrom(
          `AWSLogs/${MANAGEMENT}/CloudTrail/`,
          `AWSLogs/${ORGANIZATION}/5`,
          `AWSLogs/${ORGANIZATION}/${MANAGEMENT}/`,
        ),
      },
      { requiredKeys: ['max-keys'] },
    ),
    listingFor: input => ({
      call: token => ({
        service: 's3',
        action: 'ListObjectsV2',
        input: {
          Bucket: BUCKET,
          ...input,
          ...(token && { 'continuation-token': token }),
        },
      }),
      itemsOf: body => [
        ...textsOf(body, 'Key'),
        // The answer repeats the prefix that it was asked for before its items.
        ...textsOf(body.slice(body.indexOf('</Prefix>')), 'Prefix'),
      ],
      tokenOf: body => textsOf(body, 'NextContinuationToken')[0],
      present: (world, now) =>
        keysAndPrefixes(
          [...deliveredObjects(world, BUCKET, '', now)].map(({ key }) => key),
          input,
        ),
    }),
  },
};

function json(
  service: Call['service'],
  action: string,
  input: object,
): Pick<Listing, 'call' | 'tokenOf'> {
  return {
    call: token => ({
      service,
      action,
      input: { ...input, ...(token && { NextToken: token }) },
    }),
    tokenOf: body => JSON.parse(body).NextToken,
  };
}

function idsIn(list: string, member: string): Listing['itemsOf'] {
  return body =>
    JSON.parse(body)[list].map((item: Record<string, string>) => item[member]);
}

/** All of a listing at once, by the words of S3's API reference. */
function keysAndPrefixes(keys: string[], input: Input): string[] {
  const { prefix = '', delimiter = '', 'start-after': after = '' } = input;
  const items = keys
    .filter(key => key.startsWith(prefix) && key > after)
    .map(key => {
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      return end < 0 ? key : key.slice(0, end + delimiter.length);
    });
  return [...new Set(items)];
}
