import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DisableAWSServiceAccessCommand,
  ListAccountsCommand,
} from '@aws-sdk/client-organizations';
import { useSimulator } from './__testUtils__/cloudtrail';
import { main } from './cli';
import { startAwsSimulator } from './server';
import { clientsFor } from './__testUtils__/clients';
import {
  MANAGEMENT,
  ORGANIZATION,
  smallOrganization,
} from './__testUtils__/worlds';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

describe('weather over HTTP', () => {
  const running = useSimulator();

  const organizations = () =>
    clientsFor(running.simulator.url, { as: MANAGEMENT }).organizations;
  const disable = () =>
    organizations().send(
      new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
    );
  const isTrusted = () =>
    CLOUDTRAIL in running.world.organizations[ORGANIZATION].trustedAccess;

  it('breaks the connection after acting', async () => {
    running.simulator.faults.add({ match: {}, kind: 'resetAfter' });
    await expect(disable()).rejects.toThrow('ECONNRESET');
    expect(isTrusted()).toBe(false);
    expect(running.simulator.calls()).toMatchObject([{ outcome: 'reset' }]);
  });

  it.each([
    ['a body', () => organizations().send(new ListAccountsCommand({}))],
    ['an empty body', disable],
  ])('breaks off in the middle of %s', async (_, call) => {
    running.simulator.faults.add({ match: {}, kind: 'truncate' });
    await expect(call()).rejects.toThrow('aborted');
    expect(running.simulator.calls()).toMatchObject([{ outcome: 'truncated' }]);
  });

  it('has acted when it breaks off', async () => {
    running.simulator.faults.add({ match: {}, kind: 'truncate' });
    await expect(disable()).rejects.toThrow();
    expect(isTrusted()).toBe(false);
  });

  it('loses errors as it loses answers', async () => {
    running.simulator.faults.add({ match: {}, kind: 'resetAfter', count: 1 });
    const stranger = clientsFor(running.simulator.url, { as: '999888777666' });
    await expect(
      stranger.organizations.send(new ListAccountsCommand({})),
    ).rejects.toThrow('ECONNRESET');
  });
});

describe('the state over HTTP', () => {
  const control = async (url: string, method: string, body?: unknown) => {
    const answer = await fetch(`${url}/_control/state`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  };

  it('goes from one simulator into another, to the letter', async () => {
    const clock = () => Date.parse('2026-11-23T12:00:00Z');
    const first = await startAwsSimulator({ port: 0, scenario: 'demo', clock });
    const second = await startAwsSimulator({ port: 0, scenario: {}, clock });
    await clientsFor(first.url, { as: '111111111111' }).organizations.send(
      new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
    );
    const { text } = await control(first.url, 'GET');
    expect((await control(second.url, 'PUT', JSON.parse(text))).status).toBe(
      200,
    );
    expect((await control(second.url, 'GET')).text).toBe(text);
    await first.close();
    await second.close();
  });

  it('is refused in a sentence, and what was there stays', async () => {
    const simulator = await startAwsSimulator({
      port: 0,
      scenario: smallOrganization,
    });
    const before = simulator.world;
    for (const [method, body] of [
      ['PUT', { accounts: {} }],
      ['PATCH', { accounts: null }],
    ] as const) {
      const { status, text } = await control(simulator.url, method, body);
      expect(status).toBe(400);
      expect(JSON.parse(text).error).toMatch(/^The state needs "/);
    }
    expect(simulator.world).toBe(before);
    await simulator.close();
  });

  describe('in a file for the command line', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'state-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('is refused in a sentence', async () => {
      const file = join(folder, 'state.json');
      await writeFile(file, '{"accounts": []}');
      const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      await main(['--port', '0', '--state', file]);
      expect(written).toHaveBeenCalledWith(
        `${file} is no state: The state needs "accounts", of kind object.\n`,
      );
      expect(process.exitCode).toBe(1);
      process.exitCode = undefined;
      written.mockRestore();
    });
  });
});
