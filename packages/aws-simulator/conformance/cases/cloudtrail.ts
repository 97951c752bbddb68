import type { AwsSimulator } from '../../src/server';
import { ACCOUNTS } from '../stage/scenario';
import type { Case } from './case';
import { cloudtrailDelegations } from './cloudtrailDelegations';
import { insightsThatCannotBeDelivered } from './cloudtrailInsights';
import { cloudtrailTrails } from './cloudtrailTrails';
import { aTime } from './sees';
import { NO_STORE, STORE, withStore } from './stores';

const NO_TRAIL = 'arn:aws:cloudtrail:us-east-1:100000000001:trail/none';
const NO_ARN = 'arn:aws:cloudtrail:us-east-1:none';

/** Cases of AWS CloudTrail. */
export const cloudtrail: Case[] = [
  ...cloudtrailTrails,
  {
    call: 'cloudtrail:DescribeTrails',
    title: 'shadows included',
    region: 'eu-west-1',
  },
  {
    call: 'cloudtrail:DescribeTrails',
    title: 'of the organization, as a member',
    as: 'member',
    sees: { trailList: [{ IsOrganizationTrail: true }] },
  },
  {
    call: 'cloudtrail:DescribeTrails',
    title: 'by a name that is none',
    input: { trailNameList: ['a--b'] },
    fails: 'InvalidTrailNameException',
  },
  {
    call: 'cloudtrail:DescribeTrails',
    title: 'by an ARN that is none',
    input: { trailNameList: [NO_ARN] },
    fails: 'CloudTrailARNInvalidException',
  },
  { call: 'cloudtrail:ListTrails', title: 'of an account' },
  {
    call: 'cloudtrail:GetTrail',
    title: 'by name',
    given: async hands => ({ Name: (await hands.trail()).Name }),
    sees: { Trail: { HomeRegion: 'us-east-1' } },
  },
  {
    call: 'cloudtrail:GetTrailStatus',
    title: 'of a trail that was just created',
    given: async hands => ({ Name: (await hands.trail()).Name }),
    sees: { IsLogging: false },
  },
  {
    call: 'cloudtrail:GetTrailStatus',
    title: 'of a trail that is on',
    given: async hands => {
      const { Name } = await hands.trail();
      await hands.do('cloudtrail:StartLogging', { Name });
      return { Name };
    },
    sees: { IsLogging: true, StartLoggingTime: aTime },
  },
  {
    call: 'cloudtrail:PutEventSelectors',
    title: 'basic ones',
    given: async hands => ({
      TrailName: (await hands.trail()).Name,
      EventSelectors: [
        {
          ReadWriteType: 'All',
          IncludeManagementEvents: true,
          DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
          ExcludeManagementEventSources: [],
        },
      ],
    }),
    sees: { EventSelectors: [{ ReadWriteType: 'All' }] },
  },
  {
    call: 'cloudtrail:PutEventSelectors',
    title: 'advanced ones',
    given: async hands => ({
      TrailName: (await hands.trail()).Name,
      AdvancedEventSelectors: [
        {
          Name: 'management',
          FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
        },
      ],
    }),
    sees: { AdvancedEventSelectors: [{ Name: 'management' }] },
  },
  {
    call: 'cloudtrail:PutEventSelectors',
    title: 'both kinds at once',
    given: async hands => ({
      TrailName: (await hands.trail()).Name,
      EventSelectors: [{ ReadWriteType: 'All' }],
      AdvancedEventSelectors: [
        {
          FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
        },
      ],
    }),
    fails: 'InvalidEventSelectorsException',
  },
  {
    call: 'cloudtrail:GetEventSelectors',
    title: 'that every new trail has',
    given: async hands => ({ TrailName: (await hands.trail()).Name }),
    sees: { EventSelectors: [{ ReadWriteType: 'All' }] },
  },
  {
    call: 'cloudtrail:PutInsightSelectors',
    title: 'of both types',
    given: async hands => ({
      TrailName: (await hands.trail()).Name,
      InsightSelectors: [
        { InsightType: 'ApiCallRateInsight' },
        { InsightType: 'ApiErrorRateInsight' },
      ],
    }),
  },
  {
    call: 'cloudtrail:PutInsightSelectors',
    title: 'of no type',
    given: async hands => ({
      TrailName: (await hands.trail()).Name,
      InsightSelectors: [{ InsightType: 'NoInsight' }],
    }),
    fails: 'InvalidInsightSelectorsException',
  },
  {
    call: 'cloudtrail:GetInsightSelectors',
    title: 'that are on',
    given: async hands => {
      const { Name } = await hands.trail();
      await hands.do('cloudtrail:PutInsightSelectors', {
        TrailName: Name,
        InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }],
      });
      return { TrailName: Name };
    },
    sees: { InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }] },
  },
  {
    call: 'cloudtrail:GetInsightSelectors',
    title: 'that are off',
    given: async hands => ({ TrailName: (await hands.trail()).Name }),
    fails: 'InsightNotEnabledException',
  },
  ...(['Put', 'Get'] as const).flatMap((verb): Case[] => [
    {
      call: `cloudtrail:${verb}InsightSelectors`,
      title: 'of neither a trail nor a store',
      input: verb === 'Put' ? { InsightSelectors: [] } : {},
      fails: 'InvalidParameterException',
    },
    {
      call: `cloudtrail:${verb}InsightSelectors`,
      title: 'of a store, which is not simulated',
      input: {
        EventDataStore: STORE,
        ...(verb === 'Put' && { InsightSelectors: [] }),
      },
      fails: 'UnsupportedOperationException',
    },
    {
      call: `cloudtrail:${verb}InsightSelectors`,
      title: 'of a trail and a store at once',
      given: async hands => ({
        TrailName: (await hands.trail()).Name,
        EventDataStore: STORE,
        ...(verb === 'Put' && { InsightSelectors: [] }),
      }),
      fails: 'InvalidParameterCombinationException',
    },
  ]),
  ...ofTrail('GetTrail', Name => ({ Name })),
  ...ofTrail('GetTrailStatus', Name => ({ Name })),
  ...ofTrail('PutEventSelectors', TrailName => ({
    TrailName,
    EventSelectors: [{ ReadWriteType: 'All' }],
  })),
  ...ofTrail('GetEventSelectors', TrailName => ({ TrailName })),
  ...ofTrail('PutInsightSelectors', TrailName => ({
    TrailName,
    InsightSelectors: [],
  })),
  ...ofTrail('GetInsightSelectors', TrailName => ({ TrailName })),
  ...(['Event', 'Insight'] as const).flatMap((kind): Case[] => {
    const selectors = { [`${kind}Selectors`]: [] };
    return [
      {
        call: `cloudtrail:Put${kind}Selectors`,
        title: 'in another Region than the trail’s home',
        region: 'eu-west-1',
        given: async hands => ({
          TrailName: (await hands.trail({}, { IsMultiRegionTrail: true }))
            .TrailARN,
          ...selectors,
        }),
        fails: 'InvalidHomeRegionException',
      },
      {
        call: `cloudtrail:Put${kind}Selectors`,
        title: 'of the organization’s trail, by a member',
        as: 'member',
        given: async hands => ({
          TrailName: await hands.organizationTrail(),
          ...selectors,
        }),
        fails: 'NotOrganizationMasterAccountException',
      },
    ];
  }),

  ...insightsThatCannotBeDelivered,
  ...(
    [
      ['PutEventSelectors', { EventSelectors: [{ ReadWriteType: 'All' }] }],
      ['PutInsightSelectors', { InsightSelectors: [] }],
    ] as const
  ).map(
    ([name, selectors]): Case => ({
      call: `cloudtrail:${name}`,
      title: 'by a delegate, where the management account has no role',
      as: 'delegate',
      world: withoutRole,
      given: async hands => ({
        TrailName: await hands.organizationTrail(),
        ...selectors,
      }),
      fails: 'NoManagementAccountSLRExistsException',
    }),
  ),
  {
    call: 'cloudtrail:AddTags',
    title: 'by a delegate, where the management account has no role',
    as: 'delegate',
    world: withoutRole,
    given: async hands => ({
      ResourceId: await hands.organizationTrail(),
      TagsList: [{ Key: 'Team', Value: 'platform' }],
    }),
    fails: 'NoManagementAccountSLRExistsException',
  },
  {
    call: 'cloudtrail:AddTags',
    title: 'to a trail',
    given: async hands => ({
      ResourceId: (await hands.trail()).TrailARN,
      TagsList: [{ Key: 'Team', Value: 'platform' }],
    }),
  },
  {
    call: 'cloudtrail:AddTags',
    title: 'one of them twice',
    given: async hands => ({
      ResourceId: (await hands.trail()).TrailARN,
      TagsList: [
        { Key: 'Team', Value: 'a' },
        { Key: 'Team', Value: 'b' },
      ],
    }),
    fails: 'InvalidTagParameterException',
  },
  {
    call: 'cloudtrail:AddTags',
    title: '51 of them',
    given: async hands => ({
      ResourceId: (await hands.trail()).TrailARN,
      TagsList: Array.from({ length: 51 }, (_, i) => ({
        Key: `key-${i}`,
        Value: 'value',
      })),
    }),
    fails: 'TagsLimitExceededException',
  },
  {
    call: 'cloudtrail:AddTags',
    title: 'to the organization’s trail, by a member',
    as: 'member',
    given: async hands => ({
      ResourceId: await hands.organizationTrail(),
      TagsList: [{ Key: 'Team', Value: 'platform' }],
    }),
    fails: 'NotOrganizationMasterAccountException',
  },
  {
    call: 'cloudtrail:ListTags',
    title: 'of a trail',
    given: async hands => {
      const { TrailARN } = await hands.trail(
        {},
        { TagsList: [{ Key: 'Team', Value: 'platform' }] },
      );
      return { ResourceIdList: [TrailARN] };
    },
    sees: {
      ResourceTagList: [{ TagsList: [{ Key: 'Team', Value: 'platform' }] }],
    },
  },
  ...(['AddTags', 'ListTags'] as const).flatMap((name): Case[] => {
    const input = (arn: string) =>
      name === 'AddTags'
        ? { ResourceId: arn, TagsList: [{ Key: 'Team', Value: 'platform' }] }
        : { ResourceIdList: [arn] };
    return [
      {
        call: `cloudtrail:${name}`,
        title: 'of a trail that is not there',
        input: input(NO_TRAIL),
        fails: 'ResourceNotFoundException',
      },
      {
        call: `cloudtrail:${name}`,
        title: 'by an ARN that is none',
        input: input(NO_ARN),
        fails: 'CloudTrailARNInvalidException',
      },
      {
        call: `cloudtrail:${name}`,
        title: 'of a channel',
        input: input(STORE.replace('eventdatastore', 'channel')),
        fails: 'ResourceTypeNotSupportedException',
      },
      {
        call: `cloudtrail:${name}`,
        title: 'of an event data store that is not there',
        input: input(NO_STORE),
        fails: 'EventDataStoreNotFoundException',
      },
      {
        call: `cloudtrail:${name}`,
        title: 'of an event data store, by an ARN that is none',
        input: input(`${STORE}/x`),
        fails: 'EventDataStoreARNInvalidException',
      },
      {
        call: `cloudtrail:${name}`,
        title: 'of an event data store that is going',
        world: withStore('PENDING_DELETION'),
        input: input(STORE),
        fails: 'InactiveEventDataStoreException',
      },
    ];
  }),

  {
    call: 'cloudtrail:LookupEvents',
    title: 'by name, once they are found',
    world: simulator =>
      simulator.change(world => {
        world.settings.eventLookupDelayMs = 0;
      }),
    given: async hands => {
      await hands.trail();
      return {
        LookupAttributes: [
          { AttributeKey: 'EventName', AttributeValue: 'CreateTrail' },
        ],
      };
    },
    sees: {
      Events: [{ EventName: 'CreateTrail', CloudTrailEvent: /"eventID"/ }],
    },
  },
  {
    call: 'cloudtrail:LookupEvents',
    title: 'by no attribute',
    input: {
      LookupAttributes: [{ AttributeKey: 'Nothing', AttributeValue: 'any' }],
    },
    fails: 'InvalidLookupAttributesException',
  },
  {
    call: 'cloudtrail:LookupEvents',
    title: '51 at once',
    input: { MaxResults: 51 },
    fails: 'InvalidMaxResultsException',
  },
  {
    call: 'cloudtrail:LookupEvents',
    title: 'with an altered token',
    input: { NextToken: 'altered' },
    fails: 'InvalidNextTokenException',
  },
  {
    call: 'cloudtrail:LookupEvents',
    title: 'that end before they begin',
    input: { StartTime: 1_700_000_000, EndTime: 1_600_000_000 },
    fails: 'InvalidTimeRangeException',
  },
  {
    call: 'cloudtrail:LookupEvents',
    title: 'of no category',
    input: { EventCategory: 'nothing' },
    fails: 'InvalidEventCategoryException',
  },

  { call: 'cloudtrail:ListEventDataStores', title: 'of an account' },
  {
    call: 'cloudtrail:ListEventDataStores',
    title: 'too many at once',
    input: { MaxResults: 1001 },
    fails: 'InvalidMaxResultsException',
  },
  {
    call: 'cloudtrail:ListEventDataStores',
    title: 'with an altered token',
    input: { NextToken: 'altered' },
    fails: 'InvalidNextTokenException',
  },
  {
    call: 'cloudtrail:GetEventDataStore',
    title: 'of an organization',
    world: withStore('ENABLED'),
    input: { EventDataStore: STORE },
    sees: { OrganizationEnabled: true, RetentionPeriod: 366 },
  },
  {
    call: 'cloudtrail:GetEventDataStore',
    title: 'that is not there',
    input: { EventDataStore: NO_STORE },
    fails: 'EventDataStoreNotFoundException',
  },
  {
    call: 'cloudtrail:GetEventDataStore',
    title: 'by an ARN that is none',
    input: { EventDataStore: NO_ARN },
    fails: 'EventDataStoreARNInvalidException',
  },

  ...cloudtrailDelegations,
];

/** What every call that names a trail says of one that cannot be found. */
function ofTrail(name: string, input: (trail: string) => object): Case[] {
  return [
    {
      call: `cloudtrail:${name}`,
      title: 'of no trail',
      input: input(NO_TRAIL),
      fails: 'TrailNotFoundException',
    },
    {
      call: `cloudtrail:${name}`,
      title: 'by a name that is none',
      input: input('a--b'),
      fails: 'InvalidTrailNameException',
    },
    {
      call: `cloudtrail:${name}`,
      title: 'by an ARN that is none',
      input: input(NO_ARN),
      fails: 'CloudTrailARNInvalidException',
    },
  ];
}

function withoutRole(simulator: AwsSimulator): void {
  simulator.change(world => {
    delete world.accounts[ACCOUNTS.management].roles
      .AWSServiceRoleForCloudTrail;
  });
}
