import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createWorld } from './scenarios/createWorld';
import { readScenario } from './scenarios/readScenario';
import { startAwsSimulator } from './server';

const BIN = resolve(__dirname, '../bin/aws-simulator');

describe('the command line', () => {
  const children: ChildProcess[] = [];
  // Where yarn says that it was called.
  const env: NodeJS.ProcessEnv = { ...process.env, INIT_CWD: tmpdir() };
  afterEach(() => children.splice(0).forEach(child => child.kill('SIGKILL')));

  function run(...args: string[]) {
    const child = spawn(process.execPath, [BIN, ...args], { env });
    children.push(child);
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    const exit = once(child, 'exit').then(([code]) => code as number);
    return { child, exit, output: () => output };
  }

  async function ready({ child }: { child: ChildProcess }): Promise<string> {
    const [line] = await once(child.stdout!, 'data');
    return String(line);
  }

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says in one line when it is ready, and ends cleanly on %s',
    async signal => {
      const running = run('--port', '0', '--scenario', 'globex');
      const line = await ready(running);
      const [, url] =
        /^The embedded AWS is ready at (http:\/\/127\.0\.0\.1:\d+) with scenario globex\.\n$/.exec(
          line,
        ) ?? [];
      const state = await (await fetch(`${url}/_control/state`)).json();
      expect(Object.keys(state.organizations)).toEqual(['o-gl0b3xasdf']);

      running.child.kill(signal);
      expect(await running.exit).toBe(0);
      expect(running.output()).toBe(line);
    },
  );

  it('goes on from a state, without limits', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'state-'));
    const file = join(folder, 'state.json');
    const world = createWorld(await readScenario('globex'), Date.now());
    await writeFile(file, JSON.stringify(world));
    const running = run('--port', '0', '--state', file, '--limits', 'off');
    const url = /http:\S+/.exec(await ready(running))![0];
    const state = await (await fetch(`${url}/_control/state`)).text();
    expect(state).toBe(JSON.stringify(world));
    const limits = await (await fetch(`${url}/_control/limits`)).json();
    expect(limits).toEqual({ limits: 'off' });
    await rm(folder, { recursive: true });
  });

  it.each(['monday', 'tuesday'])(
    'makes its world from the seed %s',
    async seed => {
      const running = run(
        '--port',
        '0',
        '--scenario',
        'globex',
        '--seed',
        seed,
      );
      const url = /http:\S+/.exec(await ready(running))![0];
      const state = await (await fetch(`${url}/_control/state`)).json();
      expect(state.seed).toBe(seed);
    },
  );

  it('says that a port is in use', async () => {
    const other = await startAwsSimulator({ port: 0, scenario: {} });
    const { exit, output } = run('--port', String(other.port));
    expect(await exit).toBe(1);
    expect(output()).toBe(
      `Port ${other.port} on 127.0.0.1 is in use: end what listens there, or choose another with --port.\n`,
    );
    await other.close();
  });

  it.each([
    [['--port', 'http'], '"http" is not a port.\n'],
    [['--port', ''], '--port is empty.\n'],
    [['--scenario', ''], '--scenario is empty.\n'],
    [['--state='], '--state is empty.\n'],
    [['--seed='], '--seed is empty.\n'],
    [['--limits', 'some'], '"some" is neither on nor off.\n'],
    [
      ['--scenario', 'acme', '--state', 'x.json'],
      'Give either --scenario or --state, not both.\n',
    ],
    [
      ['--scenario', './no-such.yaml', '--port', '0'],
      `There is no scenario file ${join(tmpdir(), 'no-such.yaml')}.\n`,
    ],
    [
      ['--state', './no-such.json', '--port', '0'],
      `There is no state file ${join(tmpdir(), 'no-such.json')}.\n`,
    ],
    [
      ['--scenario', 'nowhere', '--port', '0'],
      'There is no scenario "nowhere". Those that come along are acme, consolidated-billing, controltower, demo, globex, initech, no-organization, no-source-identity, root-caller, umbrella; any other is named by the path of its YAML file.\n',
    ],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { exit, output } = run(...args);
    expect(await exit).toBe(1);
    expect(output()).toBe(sentence);
  });
});
