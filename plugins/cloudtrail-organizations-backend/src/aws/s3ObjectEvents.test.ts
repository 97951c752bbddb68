import type {
  AdvancedFieldSelector,
  EventSelector,
} from '@aws-sdk/client-cloudtrail';
import { summarizeS3ObjectEvents } from './s3ObjectEvents';

const basic = (...selectors: EventSelector[]) =>
  summarizeS3ObjectEvents({ EventSelectors: selectors });
const of = (...Values: string[]) => [{ Type: 'AWS::S3::Object', Values }];

const advanced = (...more: AdvancedFieldSelector[]) =>
  summarizeS3ObjectEvents({
    AdvancedEventSelectors: [
      {
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
          ...more,
        ],
      },
    ],
  });

it.each<[string, EventSelector, object]>([
  [
    'all buckets',
    { DataResources: of('arn:aws:s3') },
    { read: true, write: true },
  ],
  [
    'all buckets, another way, in another partition',
    { DataResources: of('arn:aws-us-gov:s3:::'), ReadWriteType: 'All' },
    { read: true, write: true },
  ],
  [
    'writes only',
    { DataResources: of('arn:aws:s3'), ReadWriteType: 'WriteOnly' },
    { read: false, write: true },
  ],
  [
    'reads only',
    { DataResources: of('arn:aws:s3'), ReadWriteType: 'ReadOnly' },
    { read: true, write: false },
  ],
  [
    'one bucket',
    { DataResources: of('arn:aws:s3:::one/') },
    { read: false, write: false },
  ],
  [
    'functions',
    {
      DataResources: [
        { Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] },
      ],
    },
    { read: false, write: false },
  ],
  ['no data events', {}, { read: false, write: false }],
])('understands basic selectors: %s', (_, selector, expected) => {
  expect(basic(selector)).toEqual(expected);
});

it('adds up what several selectors log', () => {
  expect(
    basic(
      { DataResources: of('arn:aws:s3'), ReadWriteType: 'ReadOnly' },
      { DataResources: of('arn:aws:s3'), ReadWriteType: 'WriteOnly' },
    ),
  ).toEqual({ read: true, write: true });
});

it('understands advanced selectors', () => {
  expect(advanced()).toEqual({ read: true, write: true });
  expect(advanced({ Field: 'readOnly', Equals: ['false'] })).toEqual({
    read: false,
    write: true,
  });
});

it.each<[string, AdvancedFieldSelector]>([
  [
    'a bucket left out',
    { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::logs/'] },
  ],
  ['event names', { Field: 'eventName', Equals: ['PutObject'] }],
  [
    'a narrowing that is not understood',
    { Field: 'readOnly', NotEquals: ['true'] },
  ],
])('claims nothing where an advanced selector narrows: %s', (_, field) => {
  expect(advanced(field)).toEqual({ read: false, write: false });
});

it('takes management events for no data events', () => {
  expect(
    summarizeS3ObjectEvents({
      AdvancedEventSelectors: [
        {
          FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
        },
      ],
    }),
  ).toEqual({ read: false, write: false });
});
