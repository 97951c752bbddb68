import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
} from '@aws-sdk/client-organizations';
import { StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { startAwsSimulator, type AwsSimulator } from './server';
import { Limits } from './limits';
import { createWorld } from './scenarios/createWorld';
import { clientsFor } from './__testUtils__/clients';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  smallOrganization,
  STRANGER,
} from './__testUtils__/worlds';
import { NOON } from './__testUtils__/simulations';

describe('rate limits', () => {
  const world = createWorld(smallOrganization, NOON);
  const call = (operation: string, rest = {}) => ({
    service: 'organizations',
    operation,
    region: 'us-east-1',
    accountId: MANAGEMENT,
    ...rest,
  });
  /** How many of so many calls are admitted at an instant. */
  const admitted = (
    limits: Limits,
    tries: number,
    one: ReturnType<typeof call>,
    now = NOON,
  ) =>
    Array.from({ length: tries }).filter(() => limits.admits(world, one, now))
      .length;

  it.each([
    ['organizations', 'ListAccounts', 12, 8],
    ['organizations', 'DescribeOrganization', 2, 1],
    ['organizations', 'ListAWSServiceAccessForOrganization', 3, 1],
    ['cloudtrail', 'GetTrailStatus', 10, 10],
    ['cloudtrail', 'LookupEvents', 2, 2],
    ['cloudtrail', 'CreateTrail', 1, 1],
    ['kms', 'PutKeyPolicy', 15, 15],
    ['kms', 'CreateKey', 5, 5],
    ['sts', 'GetCallerIdentity', 600, 600],
  ])(
    'admit %s:%s %d times at once, and then %d times a second',
    (service, operation, burst, rate) => {
      const limits = new Limits('on');
      const one = call(operation, { service });
      expect(admitted(limits, 1000, one)).toBe(burst);
      expect(admitted(limits, 1000, one, NOON + 1000)).toBe(rate);
      expect(admitted(limits, 1000, one, NOON + 3600_000)).toBe(burst);
    },
  );

  it('count an organization’s accounts together, and each alone', () => {
    const limits = new Limits('on');
    expect(admitted(limits, 20, call('ListAccounts'))).toBe(12);
    const delegate = call('ListAccounts', { accountId: DELEGATE });
    expect(admitted(limits, 20, delegate)).toBe(3);
    const stranger = call('ListAccounts', { accountId: STRANGER });
    expect(admitted(limits, 20, stranger)).toBe(12);
  });

  it('take nothing of the account for what the organization has used up', () => {
    const limits = new Limits('on');
    admitted(limits, 12, call('ListAccounts'));
    admitted(limits, 3, call('ListAccounts', { accountId: DELEGATE }));
    const member = call('ListAccounts', { accountId: MEMBER });
    expect(admitted(limits, 12, member)).toBe(0);
    expect(admitted(limits, 12, member, NOON + 1000)).toBe(9);
  });

  it('are by Region where the service is regional, and not where it is global', () => {
    const limits = new Limits('on');
    const inRegion = (service: string, operation: string, region: string) =>
      admitted(limits, 20, call(operation, { service, region }));
    expect(inRegion('cloudtrail', 'LookupEvents', 'us-east-1')).toBe(2);
    expect(inRegion('cloudtrail', 'LookupEvents', 'eu-west-1')).toBe(2);
    expect(inRegion('organizations', 'ListRoots', 'us-east-1')).toBe(2);
    expect(inRegion('organizations', 'ListRoots', 'eu-west-1')).toBe(0);
  });

  it('are shared by the calls of STS', () => {
    const limits = new Limits('on');
    const sts = (operation: string) => call(operation, { service: 'sts' });
    expect(admitted(limits, 500, sts('AssumeRole'))).toBe(500);
    expect(admitted(limits, 500, sts('GetCallerIdentity'))).toBe(100);
  });

  it('do not exist where AWS documents none', () => {
    const limits = new Limits('on');
    const getRole = call('GetRole', { service: 'iam' });
    expect(admitted(limits, 1000, getRole)).toBe(1000);
  });

  it('fill nothing while the clock goes backwards', () => {
    const limits = new Limits('on');
    admitted(limits, 2, call('ListRoots'));
    expect(admitted(limits, 2, call('ListRoots'), NOON - 60_000)).toBe(0);
  });
});

describe('a simulator with rate limits', () => {
  let simulator: AwsSimulator;
  let now = NOON;
  const as = (account: string) => clientsFor(simulator.url, { as: account });
  beforeAll(async () => {
    simulator = await startAwsSimulator({
      port: 0,
      scenario: smallOrganization,
      clock: () => now,
    });
  });
  beforeEach(() => {
    now = NOON;
    simulator.reset();
  });
  afterAll(() => simulator.close());

  const describeOrganization = () =>
    as(MANAGEMENT).organizations.send(new DescribeOrganizationCommand({}));

  it('keeps them unless it is told otherwise, in the words of Organizations', async () => {
    await describeOrganization();
    await describeOrganization();
    await expect(describeOrganization()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      message:
        'You have sent too many requests in too short a period of time. Try again later.',
      Type: 'ACCOUNT',
      $metadata: { httpStatusCode: 400 },
    });
    simulator.advance(1000);
    await describeOrganization();
  });

  it('keeps them in the words of CloudTrail', async () => {
    const { cloudtrail } = as(MANAGEMENT);
    const start = () =>
      cloudtrail.send(new StartLoggingCommand({ Name: 'org-trail' }));
    await start();
    await expect(start()).rejects.toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
    });
  });

  it('leaves no event and no change for a throttled call', async () => {
    const { cloudtrail } = as(MANAGEMENT);
    const start = () =>
      cloudtrail.send(new StartLoggingCommand({ Name: 'org-trail' }));
    await start();
    const events = simulator.events().length;
    await expect(start()).rejects.toThrow();
    expect(simulator.events()).toHaveLength(events);
  });

  it('does without them while they are off, and begins anew when they are on again', async () => {
    simulator.limits = 'off';
    for (let call = 0; call < 5; call++) await describeOrganization();
    simulator.limits = 'on';
    await describeOrganization();
    await describeOrganization();
    await expect(describeOrganization()).rejects.toThrow();
  });

  it('is switched and read through the control API, and back to its start by a reset', async () => {
    const control = async (method: string, body?: object) =>
      (
        await fetch(`${simulator.url}/_control/limits`, {
          method,
          body: body && JSON.stringify(body),
        })
      ).json();
    expect(await control('GET')).toEqual({ limits: 'on' });
    expect(await control('PUT', { limits: 'off' })).toEqual({ limits: 'off' });
    for (let call = 0; call < 20; call++)
      await as(MANAGEMENT).organizations.send(new ListAccountsCommand({}));
    simulator.reset();
    expect(await control('GET')).toEqual({ limits: 'on' });
  });
});
