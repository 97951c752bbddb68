import type { Case } from './case';
import { cloudtrailDelegations } from './cloudtrailDelegations';
import { cloudtrailSelectors } from './cloudtrailSelectors';
import { cloudtrailTags } from './cloudtrailTags';
import { cloudtrailTrails } from './cloudtrailTrails';
import { NO_ARN, ofTrail } from './ofTrail';
import { aTime } from './sees';
import { NO_STORE, STORE, withStore } from './stores';

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
  ...ofTrail('GetTrail', Name => ({ Name })),
  ...ofTrail('GetTrailStatus', Name => ({ Name })),
  ...cloudtrailSelectors,
  ...cloudtrailTags,
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
