import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../lib/portal.mjs';

const processes = path.join(root, 'scripts/lib/processes.mjs');
// What the launcher starts: it does not end by itself, and starts a child that does not either.
const held = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log(process.pid + ' ' + child.pid);
  setInterval(() => {}, 1000);
`;
const launcher = `
  import { runInOwnGroup } from ${JSON.stringify(processes)};
  process.exitCode = await runInOwnGroup(process.execPath, ['-e', ${JSON.stringify(
    held,
  )}], {});
`;

async function launch() {
  // A shell between, as npm is: it does not hand signals on when it is killed.
  const npm = spawn(
    'sh',
    [
      '-c',
      '"$0" --input-type=module -e "$1"; true',
      process.execPath,
      launcher,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  );
  const [line] = await once(createInterface(npm.stdout), 'line');
  return { npm, pids: line.split(' ').map(Number) };
}

async function gone(pid) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await wait(100);
  }
  return false;
}

test('ending npm alone, even without a word, ends everything that was started', async () => {
  const { npm, pids } = await launch();
  npm.kill('SIGKILL');
  assert.deepEqual(await Promise.all(pids.map(gone)), [true, true]);
});

test('Ctrl-C ends everything that was started', async () => {
  const { npm, pids } = await launch();
  process.kill(-npm.pid, 'SIGINT');
  assert.deepEqual(await Promise.all(pids.map(gone)), [true, true]);
});

test('a port in use is one clear sentence', async t => {
  const server = createServer().listen(4588, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const demo = spawn(process.execPath, ['scripts/demo.mjs'], { cwd: root });
  let said = '';
  demo.stderr.on('data', data => {
    said += data;
  });
  const [code] = await once(demo, 'exit');
  assert.equal(code, 1);
  assert.equal(
    said,
    'Port 4588, which the embedded AWS needs, is in use: end what listens there and run this again.\n',
  );
});
