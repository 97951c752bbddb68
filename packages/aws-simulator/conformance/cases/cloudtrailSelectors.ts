import type { Case } from './case';
import { insightsThatCannotBeDelivered } from './cloudtrailInsights';
import { ofTrail, withoutRole } from './ofTrail';
import { STORE } from './stores';

/** What a trail logs: event selectors and Insights. */
export const cloudtrailSelectors: Case[] = [
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
];
