import type {
  AdvancedFieldSelector,
  EventSelector,
} from '@aws-sdk/client-cloudtrail';
import { summarizeEventSelectors } from './eventSelectors';

const basic = (...EventSelectors: EventSelector[]) =>
  summarizeEventSelectors({ EventSelectors });

const advanced = (...selectors: AdvancedFieldSelector[][]) =>
  summarizeEventSelectors({
    AdvancedEventSelectors: selectors.map(FieldSelectors => ({
      FieldSelectors,
    })),
  });

const MANAGEMENT = { Field: 'eventCategory', Equals: ['Management'] };
const DATA = { Field: 'eventCategory', Equals: ['Data'] };

describe('basic event selectors', () => {
  it.each<[string, EventSelector[], 'all' | 'some' | 'none', string[]]>([
    ['none at all', [], 'none', []],
    [
      'all',
      [{ ReadWriteType: 'All', IncludeManagementEvents: true }],
      'all',
      [],
    ],
    ["AWS's defaults", [{}], 'all', []],
    ['writes only', [{ ReadWriteType: 'WriteOnly' }], 'some', []],
    ['reads only', [{ ReadWriteType: 'ReadOnly' }], 'some', []],
    [
      'reads and writes in two selectors',
      [{ ReadWriteType: 'ReadOnly' }, { ReadWriteType: 'WriteOnly' }],
      'all',
      [],
    ],
    [
      'data events only',
      [{ ReadWriteType: 'All', IncludeManagementEvents: false }],
      'none',
      [],
    ],
    [
      'all but KMS',
      [{ ExcludeManagementEventSources: ['kms.amazonaws.com'] }],
      'some',
      ['kms.amazonaws.com'],
    ],
    [
      'all but KMS, and KMS by another selector',
      [{ ExcludeManagementEventSources: ['kms.amazonaws.com'] }, {}],
      'all',
      [],
    ],
    [
      'reads, and writes but KMS',
      [
        { ReadWriteType: 'ReadOnly' },
        {
          ReadWriteType: 'WriteOnly',
          ExcludeManagementEventSources: ['kms.amazonaws.com'],
        },
      ],
      'some',
      [],
    ],
  ])('%s', (_, selectors, managementEvents, excludedEventSources) => {
    expect(basic(...selectors)).toEqual({
      managementEvents,
      excludedEventSources,
      advanced: false,
    });
  });
});

describe('advanced event selectors', () => {
  it.each<
    [string, AdvancedFieldSelector[][], 'all' | 'some' | 'none', string[]]
  >([
    ['management events', [[MANAGEMENT]], 'all', []],
    ['data events only', [[DATA]], 'none', []],
    ['management and data events', [[DATA], [MANAGEMENT]], 'all', []],
    [
      'reads only',
      [[MANAGEMENT, { Field: 'readOnly', Equals: ['true'] }]],
      'some',
      [],
    ],
    [
      'writes only',
      [[MANAGEMENT, { Field: 'readOnly', Equals: ['false'] }]],
      'some',
      [],
    ],
    [
      'reads and writes in two selectors',
      [
        [MANAGEMENT, { Field: 'readOnly', Equals: ['true'] }],
        [MANAGEMENT, { Field: 'readOnly', Equals: ['false'] }],
      ],
      'all',
      [],
    ],
    [
      'all but KMS and the RDS Data API',
      [
        [
          MANAGEMENT,
          {
            Field: 'eventSource',
            NotEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
          },
        ],
      ],
      'some',
      ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
    ],
    [
      'different exclusions in two selectors: no source is left out of both',
      [
        [MANAGEMENT, { Field: 'eventSource', NotEquals: ['a'] }],
        [MANAGEMENT, { Field: 'eventSource', NotEquals: ['b'] }],
      ],
      'some',
      [],
    ],
    [
      'one source only',
      [[MANAGEMENT, { Field: 'eventSource', Equals: ['s3.amazonaws.com'] }]],
      'some',
      [],
    ],
    [
      'a field that is not understood here',
      [
        [
          MANAGEMENT,
          { Field: 'sessionCredentialFromConsole', Equals: ['true'] },
        ],
      ],
      'some',
      [],
    ],
    [
      'a readOnly that AWS does not document',
      [[MANAGEMENT, { Field: 'readOnly', NotEquals: ['true'] }]],
      'some',
      [],
    ],
  ])('%s', (_, selectors, managementEvents, excludedEventSources) => {
    expect(advanced(...selectors)).toEqual({
      managementEvents,
      excludedEventSources,
      advanced: true,
    });
  });
});
