import { AddTagsCommand, ListTagsCommand } from '@aws-sdk/client-cloudtrail';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  STRANGER,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';
import { eventDataStore, STORE_ARN } from '../../__testUtils__/eventDataStores';

describe('tags through the SDK', () => {
  const aws = useSimulator();
  const add = (
    tags: Record<string, string>,
    { as = MANAGEMENT, id = TRAIL_ARN, region = 'us-east-1' } = {},
  ) =>
    aws.as(as, region).send(
      new AddTagsCommand({
        ResourceId: id,
        TagsList: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
  const list = (ResourceIdList: string[], as = MANAGEMENT) =>
    aws.as(as).send(new ListTagsCommand({ ResourceIdList }));

  beforeEach(() =>
    aws.change(world => {
      world.eventDataStores[STORE_ARN] = eventDataStore;
    }),
  );

  it('are added to a trail, and a key that is there takes the new value', async () => {
    await add({ Owner: 'platform', Stage: 'prod' });
    await add({ Owner: 'security' }, { as: DELEGATE });
    expect((await list([TRAIL_ARN])).ResourceTagList).toEqual([
      {
        ResourceId: TRAIL_ARN,
        TagsList: [
          { Key: 'Owner', Value: 'security' },
          { Key: 'Stage', Value: 'prod' },
        ],
      },
    ]);
  });

  it('are added to an event data store', async () => {
    await add({ Owner: 'platform' }, { id: STORE_ARN });
    const { ResourceTagList } = await list([TRAIL_ARN, STORE_ARN]);
    expect(ResourceTagList!.map(({ TagsList }) => TagsList)).toEqual([
      [],
      [{ Key: 'Owner', Value: 'platform' }],
    ]);
  });

  it('are at most 50', async () => {
    const many = (from: number, to: number) =>
      Object.fromEntries(
        Array.from({ length: to - from }, (_, i) => [`k${from + i}`, 'v']),
      );
    await add(many(0, 49));
    await add(many(48, 50));
    await expect(add(many(50, 51))).rejects.toMatchObject({
      name: 'TagsLimitExceededException',
    });
    await expect(add({ 'aws:x': 'y' })).rejects.toMatchObject({
      name: 'InvalidTagParameterException',
    });
  });

  it.each([
    [{ as: MEMBER }, 'NotOrganizationMasterAccountException'],
    [{ as: STRANGER }, 'ResourceNotFoundException'],
    [{ region: 'eu-west-1' }, 'ResourceNotFoundException'],
    [{ id: `${TRAIL_ARN}-x` }, 'ResourceNotFoundException'],
    [{ id: 'org-trail' }, 'CloudTrailARNInvalidException'],
    [{ id: 'arn:aws:s3:::bucket' }, 'CloudTrailARNInvalidException'],
    [
      { id: `arn:aws:cloudtrail:us-east-1:${MANAGEMENT}:channel/x` },
      'ResourceTypeNotSupportedException',
    ],
    [{ id: STORE_ARN, as: MEMBER }, 'EventDataStoreNotFoundException'],
    [{ id: 'arn:x:eventdatastore/!' }, 'EventDataStoreARNInvalidException'],
  ])('are not added with %j: %s', async (options, name) => {
    await expect(add({ a: 'b' }, options)).rejects.toMatchObject({ name });
  });

  it('are not added to an event data store that is going', async () => {
    aws.change(world => {
      world.eventDataStores[STORE_ARN].status = 'PENDING_DELETION';
    });
    await expect(add({ a: 'b' }, { id: STORE_ARN })).rejects.toMatchObject({
      name: 'InactiveEventDataStoreException',
    });
  });

  it('are shown to whoever manages the resource', async () => {
    expect((await list([TRAIL_ARN], DELEGATE)).ResourceTagList).toHaveLength(1);
    for (const account of [MEMBER, STRANGER])
      await expect(list([TRAIL_ARN], account)).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
    await expect(list(['org-trail'])).rejects.toMatchObject({
      name: 'CloudTrailARNInvalidException',
    });
  });
});
