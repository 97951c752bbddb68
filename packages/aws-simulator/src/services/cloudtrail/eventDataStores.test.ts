import {
  GetEventDataStoreCommand,
  ListEventDataStoresCommand,
  paginateListEventDataStores,
} from '@aws-sdk/client-cloudtrail';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import { eventDataStore, STORE_ARN } from '../../__testUtils__/eventDataStores';
import { DELEGATE, MANAGEMENT, MEMBER } from '../../__testUtils__/worlds';

describe('event data stores through the SDK', () => {
  const aws = useSimulator();
  const list = (as = MANAGEMENT, region?: string, input = {}) =>
    aws.as(as, region).send(new ListEventDataStoresCommand(input));
  const get = (EventDataStore: string, as = MANAGEMENT) =>
    aws.as(as).send(new GetEventDataStoreCommand({ EventDataStore }));

  beforeEach(() =>
    aws.change(world => {
      world.eventDataStores[STORE_ARN] = eventDataStore;
    }),
  );

  it('are listed where they are, for owner and delegated administrator', async () => {
    const listed = [{ EventDataStoreArn: STORE_ARN, Name: 'lake' }];
    expect((await list()).EventDataStores).toEqual(listed);
    expect((await list(DELEGATE)).EventDataStores).toEqual(listed);
    expect((await list(MEMBER)).EventDataStores).toEqual([]);
    expect((await list(MANAGEMENT, 'eu-west-1')).EventDataStores).toEqual([]);
  });

  it('are kept from a delegated administrator once they are account-level', async () => {
    aws.change(world => {
      world.eventDataStores[STORE_ARN].isOrganization = false;
    });
    expect((await list(DELEGATE)).EventDataStores).toEqual([]);
  });

  it('are listed in pages', async () => {
    aws.change(world => {
      for (let i = 0; i < 7; i++) {
        const arn = `${STORE_ARN}${i}`;
        world.eventDataStores[arn] = { ...eventDataStore, arn };
      }
    });
    const arns = [];
    for await (const { EventDataStores } of paginateListEventDataStores(
      { client: aws.as(MANAGEMENT), pageSize: 3 },
      {},
    ))
      arns.push(...EventDataStores!.map(store => store.EventDataStoreArn));
    expect(arns).toHaveLength(8);
    expect(new Set(arns).size).toBe(8);

    for (const NextToken of ['abcd', 'x'])
      await expect(
        list(MANAGEMENT, 'us-east-1', { NextToken }),
      ).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
    await expect(
      list(MANAGEMENT, 'us-east-1', { MaxResults: 1001 }),
    ).rejects.toMatchObject({ name: 'InvalidMaxResultsException' });
  });

  it('are shown by ARN or id', async () => {
    for (const name of [STORE_ARN, 'a1b2'])
      expect(await get(name)).toMatchObject({
        EventDataStoreArn: STORE_ARN,
        Name: 'lake',
        Status: 'ENABLED',
        MultiRegionEnabled: true,
        OrganizationEnabled: true,
        RetentionPeriod: 365,
        TerminationProtectionEnabled: true,
        AdvancedEventSelectors: eventDataStore.advancedEventSelectors,
        CreatedTimestamp: new Date('2025-01-01T00:00:00Z'),
        UpdatedTimestamp: new Date('2025-01-02T00:00:00Z'),
      });
  });

  it('are not found by others, nor with another name', async () => {
    await expect(get(STORE_ARN, MEMBER)).rejects.toMatchObject({
      name: 'EventDataStoreNotFoundException',
    });
    await expect(get('b2c3')).rejects.toMatchObject({
      name: 'EventDataStoreNotFoundException',
    });
    for (const name of ['a', 'a b c', 'arn:aws:cloudtrail:x'])
      await expect(get(name)).rejects.toMatchObject({
        name: 'EventDataStoreARNInvalidException',
      });
  });
});
