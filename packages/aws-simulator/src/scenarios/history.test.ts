import type { ApiEvent } from '../world/types';
import { createWorld } from './createWorld';
import { readScenario } from './readScenario';
import type { Scenario } from './scenario';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY = 24 * 3600_000;

describe('the history of an organization', () => {
  const eventsOf = async (name: string | Scenario, seed?: string) => {
    const scenario = typeof name === 'string' ? await readScenario(name) : name;
    return createWorld(scenario, NOW, seed).events as ApiEvent[];
  };
  const calls = (events: ApiEvent[]) =>
    events.filter(({ eventType }) => eventType === 'AwsApiCall');
  const named = (events: ApiEvent[], ...names: string[]) =>
    events.filter(({ eventName }) => names.includes(eventName));

  it('is the same for the same seed, and another for another', async () => {
    const first = await eventsOf('acme', 'a');
    expect(await eventsOf('acme', 'a')).toEqual(first);
    expect(await eventsOf('acme', 'b')).not.toEqual(first);
  });

  it('has 60 days of everyday writes, oldest first, in order', async () => {
    const events = await eventsOf('demo');
    const times = events.map(({ eventTime }) => Date.parse(eventTime));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(NOW);
    const days = new Set(times.map(time => Math.floor((NOW - time) / DAY)));
    for (let day = 1; day < 60; day++) expect(days).toContain(day);
    expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(
      events.length,
    );
  });

  it('is of people, pipelines and users, in several Regions and accounts', async () => {
    const events = await eventsOf('acme');
    const { people, pipelines, users } = (await readScenario('acme'))
      .organizations![0].history!;
    const actors = new Set(
      calls(events).map(
        ({ userIdentity: { userName, sessionContext, principalId } }) =>
          userName ??
          (sessionContext!.sessionIssuer.userName.startsWith('AWSReservedSSO')
            ? principalId.split(':')[1]
            : sessionContext!.sessionIssuer.userName),
      ),
    );
    expect(actors).toEqual(new Set([...people, ...pipelines!, ...users!]));
    const regions = new Set(events.map(({ awsRegion }) => awsRegion));
    expect(regions).toEqual(new Set(['us-east-1', 'eu-west-1', 'eu-south-2']));
    const accounts = new Set(events.map(e => e.recipientAccountId));
    expect(accounts.size).toBeGreaterThan(20);
    expect(events.every(({ readOnly }) => !readOnly)).toBe(true);
    expect(events.some(({ errorCode }) => errorCode === 'AccessDenied')).toBe(
      true,
    );
  });

  it('leaves nothing in a quiet account, nor before an account was there', async () => {
    const world = createWorld(await readScenario('acme'), NOW);
    const byName = (name: string) =>
      Object.values(world.accounts).find(account => account.name === name)!;
    const of = (id: string) =>
      world.events.filter(
        ({ recipientAccountId }) => recipientAccountId === id,
      );
    expect(of(byName('backup-vault').id)).toEqual([]);
    const { id, membership } = byName('hackday-2025');
    expect(of(id).length).toBeGreaterThan(0);
    for (const { eventTime } of of(id))
      expect(eventTime > membership!.joinedAt).toBe(true);
  });

  it('tells who took initech’s bucket policy away, and when', async () => {
    const [event, ...others] = named(
      await eventsOf('initech'),
      'PutBucketPolicy',
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      eventTime: '2026-11-22T12:00:00.000Z',
      eventSource: 's3.amazonaws.com',
      awsRegion: 'us-east-1',
      recipientAccountId: '333333333333',
      userIdentity: {
        type: 'AssumedRole',
        principalId: expect.stringMatching(
          /:bill\.lumbergh@initech\.example\.com$/,
        ),
      },
      requestParameters: { bucketName: 'initech-org-trail' },
    });
  });

  it('tells how Control Tower’s landing zone was made, 80 days ago', async () => {
    const events = named(
      await eventsOf('controltower'),
      'EnableAWSServiceAccess',
      'CreateServiceLinkedRole',
      'CreateTrail',
      'StartLogging',
    );
    expect(
      events.map(({ eventName, requestParameters }) => [
        eventName,
        Object.values(requestParameters as object)[0],
      ]),
    ).toEqual([
      ['EnableAWSServiceAccess', 'controltower.amazonaws.com'],
      [
        'EnableAWSServiceAccess',
        'member.org.stacksets.cloudformation.amazonaws.com',
      ],
      ['EnableAWSServiceAccess', 'cloudtrail.amazonaws.com'],
      ['EnableAWSServiceAccess', 'config.amazonaws.com'],
      ['CreateServiceLinkedRole', 'cloudtrail.amazonaws.com'],
      ['EnableAWSServiceAccess', 'sso.amazonaws.com'],
      ['CreateTrail', 'aws-controltower-BaselineCloudTrail'],
      ['StartLogging', 'aws-controltower-BaselineCloudTrail'],
    ]);
  });

  it('tells which accounts joined, in Organizations’ own events', async () => {
    const world = createWorld(await readScenario('acme'), NOW);
    const joined = world.events.filter(
      ({ eventName }) => eventName === 'AccountJoinedOrganization',
    );
    const account = Object.values(world.accounts).find(
      ({ name }) => name === 'hackday-2025',
    )!;
    expect(joined).toMatchObject([
      {
        eventType: 'AwsServiceEvent',
        eventTime: '2026-10-31T12:00:00.000Z',
        awsRegion: 'us-east-1',
        recipientAccountId: '111111111111',
        userIdentity: { invokedBy: 'organizations.amazonaws.com' },
        serviceEventDetails: { accountId: account.id, joinedMethod: 'Created' },
      },
    ]);
    expect(
      world.events.filter(({ eventName }) => eventName === 'CreateAccount'),
    ).toMatchObject([
      {
        eventTime: '2026-10-31T12:00:00.000Z',
        requestParameters: { accountName: 'hackday-2025' },
      },
    ]);
  });

  it('leaves out what is older than CloudTrail’s event history', async () => {
    const names = (await eventsOf('demo')).map(({ eventName }) => eventName);
    expect(names).not.toContain('EnableAWSServiceAccess');
    expect(names).not.toContain('CreateTrail');
  });

  it('is of everyday work in thirty accounts at most, of an organization with more', async () => {
    const events = await eventsOf('initech');
    const busy = calls(events).map(e => e.recipientAccountId);
    expect(new Set(busy).size).toBe(30);
  });

  it('is empty where the scenario says nothing of it', async () => {
    expect(await eventsOf('consolidated-billing')).toEqual([]);
  });
});
