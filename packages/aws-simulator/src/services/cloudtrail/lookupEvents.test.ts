import {
  LookupEventsCommand,
  paginateLookupEvents,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
  type LookupEventsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { NOON, useSimulator } from '../../__testUtils__/cloudtrail';
import { DELEGATE, MANAGEMENT, TRAIL_ARN } from '../../__testUtils__/worlds';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('LookupEvents through the SDK', () => {
  const aws = useSimulator();
  const lookUp = (
    input: LookupEventsCommandInput = {},
    { as = MANAGEMENT, region = 'us-east-1' } = {},
  ) => aws.as(as, region).send(new LookupEventsCommand(input));
  const namesOf = async (
    input: LookupEventsCommandInput = {},
    who: { as?: string; region?: string } = {},
  ) => (await lookUp(input, who)).Events!.map(({ EventName }) => EventName);
  const stop = (as = MANAGEMENT) =>
    aws.as(as).send(new StopLoggingCommand({ Name: TRAIL_ARN }));
  const start = () =>
    aws.as(MANAGEMENT).send(new StartLoggingCommand({ Name: TRAIL_ARN }));

  it('finds an event after some minutes, the newest first', async () => {
    await stop();
    aws.simulator.advance(MINUTE);
    await start();
    expect(await namesOf()).toEqual([]);
    aws.simulator.advance(4 * MINUTE);
    expect(await namesOf()).toEqual(['StopLogging']);
    aws.simulator.advance(MINUTE);
    expect(await namesOf()).toEqual(['StartLogging', 'StopLogging']);
  });

  it('forgets events after 90 days', async () => {
    await stop();
    aws.simulator.advance(90 * DAY);
    expect(await namesOf()).toEqual(['StopLogging']);
    aws.simulator.advance(1000);
    expect(await namesOf()).toEqual([]);
  });

  it('finds the called Region’s events of the caller’s account alone', async () => {
    await stop(DELEGATE);
    aws.simulator.advance(5 * MINUTE);
    expect(await namesOf({}, { as: DELEGATE })).toEqual(['StopLogging']);
    expect(await namesOf()).toEqual([]);
    expect(await namesOf({}, { as: DELEGATE, region: 'eu-west-1' })).toEqual(
      [],
    );
  });

  it('finds Organizations’ events in us-east-1, from wherever they were called', async () => {
    await aws.clients(MANAGEMENT).organizations.send(
      new DisableAWSServiceAccessCommand({
        ServicePrincipal: 'config.amazonaws.com',
      }),
    );
    aws.simulator.advance(5 * MINUTE);
    expect(await namesOf()).toEqual(['DisableAWSServiceAccess']);
    expect(await namesOf({}, { region: 'eu-west-1' })).toEqual([]);
  });

  it('tells who, what and with which key, and gives the whole record', async () => {
    const { Credentials } = await aws.clients(MANAGEMENT).sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${MANAGEMENT}:role/Administrator`,
        RoleSessionName: 'user.default.jane',
        SourceIdentity: 'user.default.jane',
      }),
    );
    await aws.as(Credentials!).send(
      new UpdateTrailCommand({
        Name: TRAIL_ARN,
        S3BucketName: 'example-trail',
      }),
    );
    aws.simulator.advance(5 * MINUTE);
    const { Events } = await lookUp({
      LookupAttributes: [
        { AttributeKey: 'EventName', AttributeValue: 'UpdateTrail' },
      ],
    });
    expect(Events).toMatchObject([
      {
        EventName: 'UpdateTrail',
        EventSource: 'cloudtrail.amazonaws.com',
        EventTime: new Date(NOON),
        ReadOnly: 'false',
        Username: 'user.default.jane',
        AccessKeyId: Credentials!.AccessKeyId,
        Resources: [
          { ResourceType: 'AWS::CloudTrail::Trail', ResourceName: TRAIL_ARN },
          { ResourceType: 'AWS::S3::Bucket', ResourceName: 'example-trail' },
        ],
      },
    ]);
    expect(JSON.parse(Events![0].CloudTrailEvent!)).toMatchObject({
      eventID: Events![0].EventId,
      eventTime: '2026-11-23T12:02:00Z',
      awsRegion: 'us-east-1',
      sourceIPAddress: '127.0.0.1',
      userAgent: expect.stringContaining('aws-sdk-js'),
      userIdentity: {
        type: 'AssumedRole',
        sessionContext: { sourceIdentity: 'user.default.jane' },
      },
      responseElements: { trailARN: TRAIL_ARN },
      managementEvent: true,
      eventCategory: 'Management',
    });
  });

  describe('by an attribute', () => {
    beforeEach(async () => {
      await stop();
      await aws.clients(MANAGEMENT).organizations.send(
        new EnableAWSServiceAccessCommand({
          ServicePrincipal: 'config.amazonaws.com',
        }),
      );
      await aws.clients(MANAGEMENT).sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${MANAGEMENT}:role/Administrator`,
          RoleSessionName: 'jane',
        }),
      );
      aws.simulator.advance(5 * MINUTE);
    });

    it.each([
      ['EventName', 'StopLogging', ['StopLogging']],
      ['EventName', 'stoplogging', []],
      [
        'EventSource',
        'organizations.amazonaws.com',
        ['EnableAWSServiceAccess'],
      ],
      ['ReadOnly', 'true', ['AssumeRole']],
      ['ReadOnly', 'false', ['EnableAWSServiceAccess', 'StopLogging']],
      ['ResourceName', TRAIL_ARN, ['StopLogging']],
      ['ResourceType', 'AWS::IAM::Role', ['AssumeRole']],
      [
        'AccessKeyId',
        `AKIA${MANAGEMENT}SIMU`,
        ['AssumeRole', 'EnableAWSServiceAccess', 'StopLogging'],
      ],
      [
        'Username',
        'administrator',
        ['AssumeRole', 'EnableAWSServiceAccess', 'StopLogging'],
      ],
      ['Username', 'jane', []],
    ] as const)('%s %s', async (AttributeKey, AttributeValue, expected) => {
      expect(
        await namesOf({ LookupAttributes: [{ AttributeKey, AttributeValue }] }),
      ).toEqual(expected);
    });

    it('EventId', async () => {
      const [{ EventId }] = (await lookUp()).Events!;
      expect(
        await namesOf({
          LookupAttributes: [
            { AttributeKey: 'EventId', AttributeValue: EventId },
          ],
        }),
      ).toEqual(['AssumeRole']);
    });
  });

  it('keeps to a time range, both ends included', async () => {
    await stop();
    aws.simulator.advance(MINUTE);
    await start();
    aws.simulator.advance(DAY);
    const stopped = new Date(NOON);
    const started = new Date(NOON + MINUTE);
    expect(await namesOf({ StartTime: started })).toEqual(['StartLogging']);
    expect(await namesOf({ EndTime: stopped })).toEqual(['StopLogging']);
    expect(await namesOf({ StartTime: stopped, EndTime: started })).toEqual([
      'StartLogging',
      'StopLogging',
    ]);
  });

  it('tells times in whole seconds, and is asked in them', async () => {
    aws.simulator.advance(561);
    await stop();
    aws.simulator.advance(DAY);
    const { Events } = await lookUp({ EndTime: new Date(NOON) });
    expect(Events).toMatchObject([{ EventTime: new Date(NOON) }]);
    expect(JSON.parse(Events![0].CloudTrailEvent!).eventTime).toBe(
      '2026-11-23T12:02:00Z',
    );
  });

  it('gives pages, to which later events do not matter', async () => {
    for (let i = 0; i < 3; i++) {
      await stop();
      await start();
    }
    aws.simulator.advance(5 * MINUTE);
    const first = await lookUp({ MaxResults: 4 });
    expect(first.Events).toHaveLength(4);
    await stop();
    aws.simulator.advance(5 * MINUTE);
    const second = await lookUp({ MaxResults: 4, NextToken: first.NextToken });
    expect(second.Events!.map(({ EventName }) => EventName)).toEqual([
      'StartLogging',
      'StopLogging',
    ]);
    expect(second.NextToken).toBeUndefined();

    const ids = new Set();
    for await (const page of paginateLookupEvents(
      { client: aws.as(MANAGEMENT), pageSize: 2 },
      {},
    ))
      for (const { EventId } of page.Events!) ids.add(EventId);
    expect(ids.size).toBe(7);
  });

  it('gives at most 50 events a page', async () => {
    for (let i = 0; i < 26; i++) {
      await stop();
      await start();
    }
    aws.simulator.advance(5 * MINUTE);
    const { Events, NextToken } = await lookUp();
    expect(Events).toHaveLength(50);
    expect((await lookUp({ NextToken })).Events).toHaveLength(2);
  });

  it('refuses a token of another question, and one that was altered', async () => {
    await stop();
    await start();
    aws.simulator.advance(5 * MINUTE);
    const { NextToken = '' } = await lookUp({ MaxResults: 1 });
    for (const input of [
      { NextToken, StartTime: new Date(NOON - DAY) },
      { NextToken: `${NextToken.slice(0, -1)}_` },
      { NextToken: 'token' },
    ])
      await expect(lookUp(input)).rejects.toMatchObject({
        name: 'InvalidNextTokenException',
      });
  });

  it.each<[string, LookupEventsCommandInput, string]>([
    [
      'two attributes',
      {
        LookupAttributes: [
          { AttributeKey: 'ReadOnly', AttributeValue: 'true' },
          { AttributeKey: 'EventName', AttributeValue: 'X' },
        ],
      },
      'InvalidLookupAttributesException',
    ],
    [
      'an unknown attribute',
      {
        LookupAttributes: [
          { AttributeKey: 'Colour' as 'EventId', AttributeValue: 'red' },
        ],
      },
      'InvalidLookupAttributesException',
    ],
    [
      'an empty attribute',
      { LookupAttributes: [{ AttributeKey: 'EventId', AttributeValue: '' }] },
      'InvalidLookupAttributesException',
    ],
    ['no results', { MaxResults: 0 }, 'InvalidMaxResultsException'],
    ['51 results', { MaxResults: 51 }, 'InvalidMaxResultsException'],
    [
      'an end before the start',
      { StartTime: new Date(NOON), EndTime: new Date(NOON - 1000) },
      'InvalidTimeRangeException',
    ],
    [
      'an unknown category',
      { EventCategory: 'other' as 'insight' },
      'InvalidEventCategoryException',
    ],
  ])('refuses %s', async (_, input, name) => {
    await expect(lookUp(input)).rejects.toMatchObject({ name });
  });

  it('finds no Insights events', async () => {
    await stop();
    aws.simulator.advance(5 * MINUTE);
    expect(await namesOf({ EventCategory: 'insight' })).toEqual([]);
  });
});
