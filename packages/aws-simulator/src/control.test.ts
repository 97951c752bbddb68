import {
  DisableAWSServiceAccessCommand,
  ListAccountsCommand,
} from '@aws-sdk/client-organizations';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { useSimulator } from './__testUtils__/cloudtrail';
import { clientsFor } from './__testUtils__/clients';
import { MANAGEMENT, ORGANIZATION, TRAIL_ARN } from './__testUtils__/worlds';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

describe('the control API', () => {
  const running = useSimulator();

  const as = (account: string) =>
    clientsFor(running.simulator.url, { as: account });
  const disable = () =>
    new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL });

  const control = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${running.simulator.url}/_control${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  it('shows the world, calls and events', async () => {
    await as(MANAGEMENT).organizations.send(disable());
    const state = await control('GET', '/state');
    expect(state.body.trails[TRAIL_ARN].isOrganizationTrail).toBe(false);
    const calls = await control('GET', '/calls');
    expect(calls.body.calls).toEqual(running.simulator.calls());
    const events = await control('GET', '/events');
    expect(events.body.events).toMatchObject([
      { eventName: 'DisableAWSServiceAccess' },
    ]);
  });

  it('changes the world by a merge patch', async () => {
    await control('PATCH', '/state', {
      organizations: {
        [ORGANIZATION]: {
          featureSet: 'CONSOLIDATED_BILLING',
          trustedAccess: { [CLOUDTRAIL]: null },
        },
      },
    });
    expect(running.world.organizations[ORGANIZATION]).toMatchObject({
      managementAccountId: MANAGEMENT,
      featureSet: 'CONSOLIDATED_BILLING',
      trustedAccess: {},
    });
  });

  it('brings and ends bad weather', async () => {
    const fault = { match: { action: 'ListAccounts' }, kind: 'throttle' };
    const added = await control('POST', '/faults', fault);
    expect(added).toEqual({ status: 200, body: { faults: [fault] } });
    await expect(
      as(MANAGEMENT).organizations.send(new ListAccountsCommand({})),
    ).rejects.toThrow('too many requests');
    await control('DELETE', '/faults');
    expect((await control('GET', '/faults')).body).toEqual({ faults: [] });
  });

  it('moves the clock and resets', async () => {
    const moved = await control('POST', '/clock', { advanceMs: 86_400_000 });
    expect(moved.body).toEqual({
      now: '2026-11-24T12:02:00.000Z',
      frozen: false,
      stepMs: 0,
    });
    const reset = await control('POST', '/reset');
    expect(reset.body.now).toBe('2026-11-23T12:02:00.000Z');
  });

  it('lets temporary credentials outlive its reset, and gives none out twice', async () => {
    const assume = async () =>
      (
        await as(MANAGEMENT).sts.send(
          new AssumeRoleCommand({
            RoleArn: `arn:aws:iam::${MANAGEMENT}:role/ReadOnly`,
            RoleSessionName: 'portal',
          }),
        )
      ).Credentials!;
    const before = await assume();
    await control('POST', '/reset');
    const after = await assume();
    expect(after.AccessKeyId).not.toBe(before.AccessKeyId);
    const { Account } = await new STSClient({
      endpoint: running.simulator.url,
      region: 'us-east-1',
      credentials: {
        accessKeyId: before.AccessKeyId!,
        secretAccessKey: before.SecretAccessKey!,
        sessionToken: before.SessionToken,
      },
    }).send(new GetCallerIdentityCommand({}));
    expect(Account).toBe(MANAGEMENT);
  });

  it.each<[string, string, unknown, string]>([
    [
      'POST',
      '/clock',
      { advanceMs: 'soon' },
      'advanceMs must be a number of milliseconds, 0 or more.',
    ],
    [
      'POST',
      '/clock',
      { advanceMs: -1 },
      'advanceMs must be a number of milliseconds, 0 or more.',
    ],
    [
      'POST',
      '/clock',
      { advanceMs: 1e300 },
      'The clock goes from 1970 to 9999.',
    ],
    [
      'POST',
      '/clock',
      { set: '+200000-01-01T00:00:00Z' },
      'The clock goes from 1970 to 9999.',
    ],
    [
      'POST',
      '/clock',
      { set: '9999-12-30T00:00:00Z', advanceMs: 2 * 86_400_000, frozen: true },
      'The clock goes from 1970 to 9999.',
    ],
    ['POST', '/clock', { set: 'noon' }, 'set must be a time in ISO 8601.'],
    ['POST', '/clock', { set: 2026 }, 'set must be a time in ISO 8601.'],
    [
      'POST',
      '/clock',
      { frozen: true, stepMs: -1 },
      'stepMs must be a number of milliseconds, 0 or more.',
    ],
    ['POST', '/clock', { stepMs: 5 }, 'stepMs needs frozen to be true.'],
    ['POST', '/clock', { frozen: 1 }, 'frozen must be true or false.'],
    [
      'POST',
      '/clock',
      { advanceMS: 1000 },
      'The clock takes advanceMs, set, frozen, stepMs only.',
    ],
    [
      'PATCH',
      '/state',
      { settings: { disableBehavior: '2021' } },
      'settings has a member "disableBehavior", which is none of serviceAccessLag, cloudTrailAccessLagMs, disableBehaviour, eventLookupDelayMs, partition.',
    ],
    [
      'PATCH',
      '/state',
      { settings: { disableBehaviour: '2020' } },
      'settings needs "disableBehaviour", one of current, 2021.',
    ],
    [
      'PATCH',
      '/state',
      { organizations: { [ORGANIZATION]: { units: { 'ou-a': 'Workloads' } } } },
      `organizations["${ORGANIZATION}"].units["ou-a"] must be an object.`,
    ],
    ['PATCH', '/state', [], 'The body must be a JSON object.'],
    [
      'PATCH',
      '/state',
      JSON.parse('{"accounts": {"__proto__": {"id": "__proto__"}}}'),
      'The body has a member "__proto__", which nothing is called here.',
    ],
    ['PUT', '/state', {}, 'The state needs "accounts", of kind object.'],
    [
      'POST',
      '/faults',
      { kind: 'deny', match: { action: 'Get' } },
      'The action Get is none that a simulated service has.',
    ],
    [
      'POST',
      '/faults',
      { kind: 'throttle', match: { account: 123456789012 } },
      'What match names must be texts.',
    ],
    [
      'POST',
      '/faults',
      { kind: 'storm' },
      'kind must be one of throttle, serverError, deny, timeoutBefore, timeoutAfter, reset, resetAfter, truncate, latency.',
    ],
    [
      'POST',
      '/faults',
      { kind: 'throttle', untilMs: 5 },
      'A fault has match, kind, count, forMs, share, ms only.',
    ],
    [
      'POST',
      '/faults',
      { kind: 'throttle', share: '0.5' },
      'share must be a number above 0 and no more than 1.',
    ],
    [
      'POST',
      '/faults',
      { kind: 'latency', ms: 1e300 },
      'latency needs ms, a number of milliseconds up to 2147483647, or the least and the most.',
    ],
    ['PUT', '/limits', { limits: 'none' }, 'limits must be "on" or "off".'],
    ['POST', '/clock', 'later', 'The body must be a JSON object.'],
  ])('refuses %s %s %j', async (method, path, body, sentence) => {
    const before = running.world;
    expect(await control(method, path, body)).toEqual({
      status: 400,
      body: { error: sentence },
    });
    expect(running.world).toBe(before);
    expect((await control('GET', '/clock')).body).toMatchObject({
      now: '2026-11-23T12:02:00.000Z',
      frozen: false,
    });
  });

  it.each([
    ['that is no JSON', '{"set": ', /^The body is no JSON: /],
    [
      'of 20,000 levels',
      `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
      /^The body is nested more than 100 levels deep\.$/,
    ],
  ])('refuses a body %s', async (_, body, sentence) => {
    const answer = await fetch(`${running.simulator.url}/_control/state`, {
      method: 'PATCH',
      body,
    });
    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toMatch(sentence);
  });

  it('refuses a body that is longer than any but a state', async () => {
    expect(
      await control('POST', '/faults', { kind: 'x'.repeat(11 * 1024 * 1024) }),
    ).toEqual({ status: 413, body: { error: 'The body is too long.' } });
  });

  it('says which calls there are', async () => {
    const { status, body } = await control('GET', '/nothing');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      error: 'No such control call: GET /_control/nothing.',
      calls: expect.arrayContaining(['GET /state', 'POST /reset']),
    });
  });

  it('does not answer web pages', async () => {
    const answer = await control('POST', '/reset', undefined, {
      origin: 'https://example.com',
    });
    expect(answer.status).toBe(403);
  });
});
