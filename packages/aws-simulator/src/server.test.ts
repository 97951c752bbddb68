import { request } from 'node:http';
import { connect } from 'node:net';
import {
  DisableAWSServiceAccessCommand,
  ListAccountsCommand,
  ListAWSServiceAccessForOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { startAwsSimulator, type AwsSimulator } from './server';
import { clientsFor } from './__testUtils__/clients';
import {
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
} from './__testUtils__/worlds';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';
const disable = () =>
  new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL });

describe('a running simulator', () => {
  let simulator: AwsSimulator;
  const as = (account: string) => clientsFor(simulator.url, { as: account });

  beforeAll(async () => {
    simulator = await startAwsSimulator({
      port: 0,
      scenario: smallOrganization,
      limits: 'off',
    });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const isTrusted = () =>
    CLOUDTRAIL in simulator.world.organizations[ORGANIZATION].trustedAccess;
  /** A client that gives up soon, and does not try again. */
  const impatient = () =>
    new OrganizationsClient({
      endpoint: simulator.url,
      region: 'us-east-1',
      maxAttempts: 1,
      requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
      credentials: {
        accessKeyId: `AKIA${MANAGEMENT}SIMU`,
        secretAccessKey: 'any',
      },
    });

  describe('in bad weather', () => {
    it('throttles in the words of each service', async () => {
      simulator.faults.add({ match: {}, kind: 'throttle' });
      const { organizations, cloudtrail, iam, s3 } = as(MANAGEMENT);
      await expect(
        s3.send(new GetBucketPolicyCommand({ Bucket: 'example-trail' })),
      ).rejects.toMatchObject({
        name: 'SlowDown',
        message: 'Please reduce your request rate.',
        $metadata: { httpStatusCode: 503 },
      });
      await expect(
        organizations.send(new ListAccountsCommand({})),
      ).rejects.toMatchObject({
        name: 'TooManyRequestsException',
        Type: 'ACCOUNT',
      });
      await expect(
        cloudtrail.send(new DescribeTrailsCommand({})),
      ).rejects.toMatchObject({ name: 'ThrottlingException' });
      await expect(
        iam.send(new GetRoleCommand({ RoleName: 'ReadOnly' })),
      ).rejects.toMatchObject({ name: 'Throttling' });
    });

    it('is over after the given number of calls', async () => {
      simulator.faults.add({ match: {}, kind: 'throttle', count: 2 });
      const { organizations } = as(MANAGEMENT);
      const list = () => organizations.send(new ListAccountsCommand({}));
      await expect(list()).rejects.toThrow('too many requests');
      expect(simulator.faults.list()).toMatchObject([{ count: 1 }]);
      await expect(list()).rejects.toThrow('too many requests');
      expect((await list()).Accounts).toHaveLength(3);
      expect(simulator.faults.list()).toEqual([]);
    });

    it('passes with the SDK’s own retries', async () => {
      simulator.faults.add({ match: {}, kind: 'throttle', count: 2 });
      const patient = new OrganizationsClient({
        endpoint: simulator.url,
        region: 'us-east-1',
        maxAttempts: 3,
        credentials: {
          accessKeyId: `AKIA${MANAGEMENT}SIMU`,
          secretAccessKey: 'any',
        },
      });
      const { Accounts } = await patient.send(new ListAccountsCommand({}));
      expect(Accounts).toHaveLength(3);
      expect(simulator.calls().map(({ outcome }) => outcome)).toEqual([
        'TooManyRequestsException',
        'TooManyRequestsException',
        'ok',
      ]);
    });

    it('gives internal errors in the words of each service', async () => {
      simulator.faults.add({ match: {}, kind: 'serverError' });
      const { organizations, cloudtrail } = as(MANAGEMENT);
      await expect(
        organizations.send(new ListAccountsCommand({})),
      ).rejects.toMatchObject({
        name: 'ServiceException',
        $metadata: { httpStatusCode: 500 },
      });
      await expect(
        cloudtrail.send(new DescribeTrailsCommand({})),
      ).rejects.toMatchObject({ name: 'InternalFailure' });
    });

    it('denies a call and names the action, and touches no other', async () => {
      simulator.faults.add({
        match: { action: 'iam:GetRole', account: MANAGEMENT },
        kind: 'deny',
      });
      const getRole = (account: string) =>
        as(account).iam.send(
          new GetRoleCommand({ RoleName: 'AWSServiceRoleForCloudTrail' }),
        );
      await expect(getRole(MANAGEMENT)).rejects.toMatchObject({
        name: 'AccessDenied',
        message: expect.stringContaining(
          'not authorized to perform: iam:GetRole on resource: role AWSServiceRoleForCloudTrail',
        ),
      });
      await expect(getRole(MEMBER)).rejects.toMatchObject({
        name: 'NoSuchEntityException',
      });
      const identity = await as(MANAGEMENT).sts.send(
        new GetCallerIdentityCommand({}),
      );
      expect(identity.Account).toBe(MANAGEMENT);
    });

    it('denies only what changes something, where the fault says so', async () => {
      simulator.faults.add({ match: { readOnly: false }, kind: 'deny' });
      const { organizations } = as(MANAGEMENT);
      await organizations.send(new ListAccountsCommand({}));
      await expect(organizations.send(disable())).rejects.toMatchObject({
        name: 'AccessDeniedException',
      });
      expect(isTrusted()).toBe(true);
    });

    it('records a denied write', async () => {
      simulator.faults.add({
        match: { service: 'organizations' },
        kind: 'deny',
      });
      await expect(
        as(MANAGEMENT).organizations.send(disable()),
      ).rejects.toMatchObject({ name: 'AccessDeniedException' });
      expect(isTrusted()).toBe(true);
      expect(simulator.events()).toMatchObject([
        { eventName: 'DisableAWSServiceAccess', errorCode: 'AccessDenied' },
      ]);
    });

    it('keeps silent before acting', async () => {
      simulator.faults.add({ match: {}, kind: 'timeoutBefore' });
      await expect(impatient().send(disable())).rejects.toMatchObject({
        name: 'TimeoutError',
      });
      expect(isTrusted()).toBe(true);
    });

    it('keeps silent after acting', async () => {
      simulator.faults.add({ match: {}, kind: 'timeoutAfter' });
      await expect(impatient().send(disable())).rejects.toMatchObject({
        name: 'TimeoutError',
      });
      expect(isTrusted()).toBe(false);
      expect(simulator.calls()).toMatchObject([{ outcome: 'noAnswer' }]);
    });

    it('breaks the connection', async () => {
      simulator.faults.add({ match: {}, kind: 'reset' });
      await expect(
        as(MANAGEMENT).organizations.send(disable()),
      ).rejects.toThrow('ECONNRESET');
      expect(isTrusted()).toBe(true);
    });

    it('answers late', async () => {
      simulator.faults.add({ match: {}, kind: 'latency', ms: 120, count: 1 });
      const started = performance.now();
      await as(MANAGEMENT).organizations.send(new ListAccountsCommand({}));
      expect(performance.now() - started).toBeGreaterThanOrEqual(115);
    });

    it.each([
      [{ kind: 'storm' }, 'kind must be one of'],
      [{ kind: 'throttle', count: 0 }, 'count must be'],
      [{ kind: 'latency' }, 'latency needs ms'],
      [{ kind: 'latency', ms: [80, 20] }, 'latency needs ms'],
      [{ kind: 'throttle', share: 0 }, 'share must be'],
      [{ kind: 'throttle', forMs: -1 }, 'forMs must be'],
      [{ kind: 'throttle', match: { acount: '1' } }, 'match knows'],
      [{ kind: 'throttle', match: { readOnly: 'no' } }, 'readOnly must be'],
      [
        { kind: 'throttle', match: { service: 'sqs' } },
        'The service sqs is not simulated.',
      ],
      [
        { kind: 'throttle', match: { action: 'ListUnicorns' } },
        'The action ListUnicorns is none that a simulated service has.',
      ],
      [
        { kind: 'deny', match: { action: 'cloudtrail:ListAccounts' } },
        'The action cloudtrail:ListAccounts is none that',
      ],
      [
        { kind: 'deny', match: { service: 'iam', action: 'ListAccounts' } },
        'The action ListAccounts is none that iam has.',
      ],
    ])('refuses the fault %j', (fault, sentence) => {
      expect(() =>
        simulator.faults.add({ match: {}, ...fault } as never),
      ).toThrow(sentence);
    });
  });

  describe('its memory', () => {
    it('lists every call with who, where and how it ended', async () => {
      await as(MANAGEMENT).organizations.send(new ListAccountsCommand({}));
      await as(MEMBER)
        .organizations.send(new ListAccountsCommand({}))
        .catch(() => {});
      expect(simulator.calls()).toEqual([
        {
          time: expect.stringMatching(/^\d{4}-.*Z$/),
          requestId: expect.any(String),
          service: 'organizations',
          action: 'ListAccounts',
          region: 'us-east-1',
          accountId: MANAGEMENT,
          accessKeyId: `AKIA${MANAGEMENT}SIMU`,
          outcome: 'ok',
        },
        expect.objectContaining({
          accountId: MEMBER,
          outcome: 'AccessDeniedException',
        }),
      ]);
    });

    it('keeps no event of a read', async () => {
      await as(MANAGEMENT).organizations.send(new ListAccountsCommand({}));
      expect(simulator.events()).toEqual([]);
    });

    it('makes the same ids in the same run', async () => {
      const run = async () => {
        simulator.reset();
        await as(MANAGEMENT).organizations.send(disable());
        return simulator.calls().map(({ requestId }) => requestId);
      };
      const first = await run();
      expect(await run()).toEqual(first);
    });
  });

  it('goes back to its start', async () => {
    await as(MANAGEMENT).organizations.send(disable());
    simulator.advance(3600_000);
    simulator.faults.add({ match: {}, kind: 'throttle' });
    simulator.reset();
    expect(isTrusted()).toBe(true);
    expect(simulator.calls()).toEqual([]);
    expect(simulator.faults.list()).toEqual([]);
    expect(Math.abs(simulator.now() - Date.now())).toBeLessThan(5000);
  });

  it.each(['127.0.0.2', '::1'])(
    'listens on 127.0.0.1 only, and not on %s',
    async host => {
      const outcome = await new Promise(resolve => {
        const socket = connect(simulator.port, host);
        socket.on('connect', () => resolve('connected'));
        socket.on('error', ({ message }) => resolve(message));
      });
      expect(outcome).not.toBe('connected');
    },
  );

  it.each(['/', '/_control/state'])(
    'answers nobody who calls it by another name, at %s',
    async path => {
      const status = await new Promise((resolve, reject) => {
        request(`${simulator.url}${path}`, {
          headers: { host: 'evil.example:4588' },
        })
          .on('response', response => resolve(response.statusCode))
          .on('error', reject)
          .end();
      });
      expect(status).toBe(403);
    },
  );

  it('shows changes of trusted access late, where the scenario says so', async () => {
    simulator.change(world => {
      world.settings.serviceAccessLag = { reads: 1 };
    });
    const { organizations } = as(MANAGEMENT);
    await organizations.send(disable());
    const read = async () => {
      const { EnabledServicePrincipals } = await organizations.send(
        new ListAWSServiceAccessForOrganizationCommand({}),
      );
      return EnabledServicePrincipals!.length;
    };
    expect([await read(), await read()]).toEqual([1, 0]);
  });

  it('ends although a call was never answered', async () => {
    const other = await startAwsSimulator({
      port: 0,
      scenario: smallOrganization,
      limits: 'off',
    });
    other.faults.add({ match: {}, kind: 'timeoutBefore' });
    const failure = clientsFor(other.url, { as: MANAGEMENT })
      .organizations.send(disable())
      .catch((error: Error) => error.message);
    while (other.calls().length === 0)
      await new Promise(resolve => setTimeout(resolve, 5));
    await other.close();
    expect(await failure).toContain('socket hang up');
  });
});
