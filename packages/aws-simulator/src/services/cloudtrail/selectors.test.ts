import {
  GetEventSelectorsCommand,
  GetTrailCommand,
  PutEventSelectorsCommand,
  type PutEventSelectorsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';

const MANAGEMENT_EVENTS = { Field: 'eventCategory', Equals: ['Management'] };
const DATA_EVENTS = { Field: 'eventCategory', Equals: ['Data'] };
const OBJECTS = { Field: 'resources.type', Equals: ['AWS::S3::Object'] };

describe('event selectors through the SDK', () => {
  const aws = useSimulator();
  const put = (
    input: Partial<PutEventSelectorsCommandInput>,
    { as = MANAGEMENT, region = 'us-east-1' } = {},
  ) =>
    aws
      .as(as, region)
      .send(new PutEventSelectorsCommand({ TrailName: TRAIL_ARN, ...input }));
  const get = () =>
    aws
      .as(MANAGEMENT)
      .send(new GetEventSelectorsCommand({ TrailName: TRAIL_ARN }));
  const advanced = (
    ...fields: { Field: string; [operator: string]: string | string[] }[]
  ) => ({ AdvancedEventSelectors: [{ FieldSelectors: fields }] });

  it('are replaced, basic ones with what AWS takes where nothing is said', async () => {
    const answer = await put({
      EventSelectors: [
        {
          ReadWriteType: 'WriteOnly',
          DataResources: [
            { Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] },
            { Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] },
          ],
        },
      ],
    });
    const expected = {
      TrailARN: TRAIL_ARN,
      EventSelectors: [
        {
          ReadWriteType: 'WriteOnly',
          IncludeManagementEvents: true,
          DataResources: [
            { Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] },
            { Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] },
          ],
          ExcludeManagementEventSources: [],
        },
      ],
    };
    expect(answer).toMatchObject(expected);
    expect(await get()).toMatchObject(expected);
    const { Trail } = await aws
      .as(MANAGEMENT)
      .send(new GetTrailCommand({ Name: TRAIL_ARN }));
    expect(Trail?.HasCustomEventSelectors).toBe(true);
  });

  it('are basic or advanced, never both', async () => {
    const selectors = advanced(
      MANAGEMENT_EVENTS,
      { Field: 'readOnly', Equals: ['false'] },
      { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] },
    );
    await put(selectors);
    const { EventSelectors, AdvancedEventSelectors } = await get();
    expect(EventSelectors).toBeUndefined();
    expect(AdvancedEventSelectors).toEqual(selectors.AdvancedEventSelectors);

    await put({ EventSelectors: [{ IncludeManagementEvents: true }] });
    expect((await get()).AdvancedEventSelectors).toBeUndefined();
  });

  it('leave an event with what was answered', async () => {
    await put({ EventSelectors: [{ ReadWriteType: 'ReadOnly' }] });
    expect(aws.simulator.events()).toMatchObject([
      {
        eventName: 'PutEventSelectors',
        requestParameters: { trailName: TRAIL_ARN },
        responseElements: {
          trailARN: TRAIL_ARN,
          eventSelectors: [{ readWriteType: 'ReadOnly' }],
        },
      },
    ]);
  });

  it('are changed by a delegated administrator, and by no member', async () => {
    const input = { EventSelectors: [{ ReadWriteType: 'All' as const }] };
    expect((await put(input, { as: DELEGATE })).TrailARN).toBe(TRAIL_ARN);
    await expect(put(input, { as: MEMBER })).rejects.toMatchObject({
      name: 'NotOrganizationMasterAccountException',
    });
  });

  it('are changed at home alone', async () => {
    await expect(
      put(
        { EventSelectors: [{ ReadWriteType: 'All' }] },
        { region: 'eu-west-1' },
      ),
    ).rejects.toMatchObject({ name: 'InvalidHomeRegionException' });
  });

  it('are shown to the owner and to a delegated administrator, not to a member', async () => {
    const selectorsFor = (account: string) =>
      aws
        .as(account)
        .send(new GetEventSelectorsCommand({ TrailName: TRAIL_ARN }));
    for (const account of [MANAGEMENT, DELEGATE])
      expect(await selectorsFor(account)).toMatchObject({
        TrailARN: TRAIL_ARN,
        EventSelectors: [
          { ReadWriteType: 'All', IncludeManagementEvents: true },
        ],
      });
    await expect(selectorsFor(MEMBER)).rejects.toMatchObject({
      name: 'TrailNotFoundException',
    });
  });

  const objects = (number: number) => ({
    DataResources: [
      {
        Type: 'AWS::S3::Object',
        Values: Array.from({ length: number }, (_, i) => `arn:aws:s3:::b${i}/`),
      },
    ],
  });

  it('take 5 selectors, 250 data resources and 500 values', async () => {
    await put({ EventSelectors: Array.from({ length: 5 }, () => objects(50)) });
    const names = Array.from({ length: 498 }, (_, i) => `Get${i}`);
    await put(
      advanced(DATA_EVENTS, OBJECTS, { Field: 'eventName', Equals: names }),
    );
    expect((await get()).AdvancedEventSelectors).toHaveLength(1);
  });

  it.each<[string, Partial<PutEventSelectorsCommandInput>]>([
    ['nothing', {}],
    [
      'basic and advanced ones together',
      { EventSelectors: [{}], ...advanced(MANAGEMENT_EVENTS) },
    ],
    ['no basic one', { EventSelectors: [] }],
    [
      'six basic ones',
      { EventSelectors: Array.from({ length: 6 }, () => ({})) },
    ],
    ['251 data resources', { EventSelectors: [objects(126), objects(125)] }],
    [
      'an unknown kind of reading and writing',
      { EventSelectors: [{ ReadWriteType: 'Some' as 'All' }] },
    ],
    [
      'an unknown kind of data resource',
      { EventSelectors: [{ DataResources: [{ Type: 'AWS::SNS::Topic' }] }] },
    ],
    [
      'a data resource with a wildcard',
      {
        EventSelectors: [
          {
            DataResources: [
              { Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::*'] },
            ],
          },
        ],
      },
    ],
    [
      'an excluded source that may not be',
      {
        EventSelectors: [
          { ExcludeManagementEventSources: ['s3.amazonaws.com'] },
        ],
      },
    ],
    [
      'an excluded source without management events',
      {
        EventSelectors: [
          {
            IncludeManagementEvents: false,
            ExcludeManagementEventSources: ['kms.amazonaws.com'],
          },
        ],
      },
    ],
    ['no advanced one', { AdvancedEventSelectors: [] }],
    ['no eventCategory', advanced({ Field: 'readOnly', Equals: ['true'] })],
    [
      'an unknown eventCategory',
      advanced({ Field: 'eventCategory', Equals: ['Everything'] }),
    ],
    [
      'an eventCategory that is excluded',
      advanced({ Field: 'eventCategory', NotEquals: ['Data'] }),
    ],
    ['data events without resources.type', advanced(DATA_EVENTS)],
    [
      'two values of resources.type',
      advanced(DATA_EVENTS, {
        Field: 'resources.type',
        Equals: ['AWS::S3::Object', 'AWS::Lambda::Function'],
      }),
    ],
    [
      'a field that management events do not have',
      advanced(MANAGEMENT_EVENTS, {
        Field: 'eventName',
        Equals: ['RunInstances'],
      }),
    ],
    ['a field twice', advanced(MANAGEMENT_EVENTS, MANAGEMENT_EVENTS)],
    [
      'a field without values',
      advanced(MANAGEMENT_EVENTS, { Field: 'readOnly' }),
    ],
    [
      'a readOnly that is neither true nor false',
      advanced(MANAGEMENT_EVENTS, { Field: 'readOnly', Equals: ['maybe'] }),
    ],
    [
      'management events of one source alone',
      advanced(MANAGEMENT_EVENTS, {
        Field: 'eventSource',
        Equals: ['kms.amazonaws.com'],
      }),
    ],
    [
      'management events without a source that counts',
      advanced(MANAGEMENT_EVENTS, {
        Field: 'eventSource',
        NotEquals: ['iam.amazonaws.com'],
      }),
    ],
    [
      'network activity without its source',
      advanced({ Field: 'eventCategory', Equals: ['NetworkActivity'] }),
    ],
    [
      '501 values',
      advanced(DATA_EVENTS, OBJECTS, {
        Field: 'eventName',
        Equals: Array.from({ length: 499 }, (_, i) => `Get${i}`),
      }),
    ],
    [
      'an empty value',
      advanced(DATA_EVENTS, OBJECTS, { Field: 'eventName', Equals: [''] }),
    ],
  ])('are refused with %s', async (_, input) => {
    const before = await get();
    await expect(put(input)).rejects.toMatchObject({
      name: 'InvalidEventSelectorsException',
    });
    expect((await get()).EventSelectors).toEqual(before.EventSelectors);
  });
});
