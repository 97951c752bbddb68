import {
  GetInsightSelectorsCommand,
  GetTrailCommand,
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
  type PutEventSelectorsCommandInput,
  type PutInsightSelectorsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import { MANAGEMENT, TRAIL_ARN } from '../../__testUtils__/worlds';

const STORE = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT}:eventdatastore/a1b2`;

describe('Insights through the SDK', () => {
  const aws = useSimulator();
  const put = (input: Partial<PutInsightSelectorsCommandInput>) =>
    aws.as(MANAGEMENT).send(
      new PutInsightSelectorsCommand({
        TrailName: TRAIL_ARN,
        InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }],
        ...input,
      }),
    );
  const get = (input: object = { TrailName: TRAIL_ARN }) =>
    aws.as(MANAGEMENT).send(new GetInsightSelectorsCommand(input));
  const select = (
    EventSelectors: PutEventSelectorsCommandInput['EventSelectors'],
  ) =>
    aws
      .as(MANAGEMENT)
      .send(
        new PutEventSelectorsCommand({ TrailName: TRAIL_ARN, EventSelectors }),
      );

  it('are off until somebody turns them on, and off again with an empty list', async () => {
    await expect(get()).rejects.toMatchObject({
      name: 'InsightNotEnabledException',
    });
    const InsightSelectors = [
      { InsightType: 'ApiCallRateInsight' as const },
      {
        InsightType: 'ApiErrorRateInsight' as const,
        EventCategories: ['Management' as const],
      },
    ];
    expect(await put({ InsightSelectors })).toMatchObject({
      TrailARN: TRAIL_ARN,
      InsightSelectors,
    });
    expect((await get()).InsightSelectors).toEqual(InsightSelectors);
    const { Trail } = await aws
      .as(MANAGEMENT)
      .send(new GetTrailCommand({ Name: TRAIL_ARN }));
    expect(Trail?.HasInsightSelectors).toBe(true);

    await put({ InsightSelectors: [] });
    await expect(get()).rejects.toMatchObject({
      name: 'InsightNotEnabledException',
    });
  });

  it('of the rate of calls need write events, of errors any', async () => {
    await select([{ ReadWriteType: 'ReadOnly' }]);
    await expect(put({})).rejects.toMatchObject({
      name: 'InvalidInsightSelectorsException',
    });
    const errors = [{ InsightType: 'ApiErrorRateInsight' as const }];
    await put({ InsightSelectors: errors });
    await select([
      {
        IncludeManagementEvents: false,
        DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
      },
    ]);
    await expect(put({ InsightSelectors: errors })).rejects.toMatchObject({
      name: 'InvalidInsightSelectorsException',
    });
  });

  it('of data events need data events', async () => {
    const InsightSelectors = [
      {
        InsightType: 'ApiCallRateInsight' as const,
        EventCategories: ['Data' as const],
      },
    ];
    await expect(put({ InsightSelectors })).rejects.toMatchObject({
      name: 'InvalidInsightSelectorsException',
    });
    await select([
      { DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
    ]);
    expect((await put({ InsightSelectors })).InsightSelectors).toEqual(
      InsightSelectors,
    );
  });

  it.each<[string, Partial<PutInsightSelectorsCommandInput>, string]>([
    [
      'an unknown type',
      { InsightSelectors: [{ InsightType: 'Other' as 'ApiCallRateInsight' }] },
      'InvalidInsightSelectorsException',
    ],
    [
      'a type twice',
      {
        InsightSelectors: [
          { InsightType: 'ApiCallRateInsight' },
          { InsightType: 'ApiCallRateInsight' },
        ],
      },
      'InvalidInsightSelectorsException',
    ],
    [
      'a trail and an event data store',
      { EventDataStore: STORE },
      'InvalidParameterCombinationException',
    ],
    ['neither', { TrailName: undefined }, 'InvalidParameterException'],
    [
      'an event data store',
      { TrailName: undefined, EventDataStore: STORE },
      'UnsupportedOperationException',
    ],
  ])('are refused for %s', async (_, input, name) => {
    await expect(put(input)).rejects.toMatchObject({ name });
  });

  it('are read for a trail or an event data store, not for both or none', async () => {
    await expect(get({})).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(
      get({ TrailName: TRAIL_ARN, EventDataStore: STORE }),
    ).rejects.toMatchObject({ name: 'InvalidParameterCombinationException' });
  });

  it('are refused where they could not be delivered', async () => {
    aws.change(world => {
      delete world.buckets['example-trail'].policy;
    });
    await expect(put({})).rejects.toMatchObject({
      name: 'InsufficientS3BucketPolicyException',
    });
    aws.change(world => {
      delete world.buckets['example-trail'];
    });
    await expect(put({})).rejects.toMatchObject({
      name: 'S3BucketDoesNotExistException',
    });
  });
});
