import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { root, signIn } from '../lib/portal.mjs';

const backend = 'http://localhost:7007';

/** Starts the demo as a newcomer does, and waits until it says that it is ready. */
async function demo() {
  const npm = spawn('npm', ['run', 'demo'], { cwd: root, detached: true });
  let said = '';
  npm.stdout.on('data', data => {
    said += data;
  });
  npm.stderr.on('data', data => {
    said += data;
  });
  while (!said.includes('The portal is ready')) {
    assert.equal(npm.exitCode, null, said);
    await wait(200);
  }
  return { npm, said: () => said };
}

async function portsAreFree() {
  for (let tries = 0; tries < 150; tries++) {
    const listening = await Promise.all([3000, 7007, 4588].map(answers));
    if (!listening.includes(true)) return true;
    await wait(100);
  }
  return false;
}

async function answers(port) {
  const socket = createConnection({ port, host: 'localhost' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test('npm run demo leads to the overview, and Ctrl-C frees the ports', async () => {
  const { npm, said } = await demo();
  assert.match(said(), /http:\/\/localhost:3000/);
  assert.match(said(), /Aiko Tanaka/);
  assert.match(
    await (await fetch('http://localhost:3000')).text(),
    /<div id="root">/,
  );
  const token = await signIn(backend, 'platform-engineer');
  const answer = await fetch(
    `${backend}/api/cloudtrail-organizations/organizations`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const { items } = await answer.json();
  assert.deepEqual(items.map(({ name, state }) => `${name} ${state}`).sort(), [
    'acme active',
    'globex disabled',
    'initech failing',
  ]);

  process.kill(-npm.pid, 'SIGINT');
  assert.equal(await portsAreFree(), true);
});

test('a second run installs nothing, and ending npm alone frees the ports too', async () => {
  const { npm, said } = await demo();
  assert.doesNotMatch(said(), /Installing dependencies/);
  npm.kill('SIGKILL');
  assert.equal(await portsAreFree(), true);
});
