import type { Case } from './case';
import { NO_ARN, NO_TRAIL, withoutRole } from './ofTrail';
import { NO_STORE, STORE, withStore } from './stores';

/** Tags of trails and event data stores. */
export const cloudtrailTags: Case[] = [
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
];
