import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fail } from './processes.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The demo's people, as the header x-demo-persona names them. */
export const personas = [
  'engineer',
  'platform-engineer',
  'acme-admin',
  'globex-admin',
];

const callLog = path.join(root, 'scripts/lib/aws-call-log.cjs');
const cli = path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');

/** What tells Backstage's command line to run the demo. */
const demoConfig = ['app-config.yaml', 'app-config.demo.yaml'].flatMap(file => [
  '--config',
  path.join(root, file),
]);

const startPackage = [cli, 'package', 'start', ...demoConfig];

/** What the portal is made of: each a command, run in its package's folder. */
export const services = {
  'embedded AWS': {
    folder: 'packages/aws-simulator',
    command: ['bin/aws-simulator', '--port', '4588', '--scenario', 'demo'],
  },
  backend: { folder: 'packages/backend', command: startPackage },
  frontend: { folder: 'packages/app', command: startPackage },
  'legacy frontend': {
    folder: 'plugins/cloudtrail-organizations',
    command: startPackage,
  },
};

/** Ends with one sentence where a port is taken. */
export async function requireFreePorts(ports) {
  for (const [what, port] of Object.entries(ports)) {
    for (const host of ['127.0.0.1', '::1']) {
      if (await isTaken(port, host)) {
        fail(
          `Port ${port}, which the ${what} needs, is in use: end what listens there and run this again.`,
        );
      }
    }
  }
}

function isTaken(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code === 'EADDRINUSE'));
    server.listen(port, host, () => server.close(() => resolve(false)));
  });
}

/**
 * Starts one of the services in this process's group, with its output in a file.
 *
 * @returns the child and its log; `onExit` is told when it ends by itself
 */
export function startService(name, { env = {}, args = [], logs, onExit }) {
  const { folder, command } = services[name];
  mkdirSync(logs, { recursive: true });
  const log = path.join(logs, `${name.replaceAll(' ', '-')}.log`);
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: path.join(root, folder),
    env: {
      ...process.env,
      FORCE_COLOR: '0',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:4588',
      ...(process.env.AWS_CALL_LOG &&
        name === 'backend' && {
          NODE_OPTIONS: `${
            process.env.NODE_OPTIONS ?? ''
          } --require ${JSON.stringify(callLog)}`,
        }),
      ...env,
    },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.once('exit', code => onExit?.(name, code, log));
  return { name, child, log };
}

/** The last lines of a log. */
export const tail = (log, lines = 20) =>
  readFileSync(log, 'utf8').trim().split('\n').slice(-lines).join('\n');

/** Asks again until it holds; what throws does not hold yet. */
export async function until(holds, { timeout, what }) {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    if (await holds().catch(() => false)) return;
    await wait(300);
  }
  fail(`${what} within ${Math.round(timeout / 1000)} seconds.`);
}

/** A Backstage token of one of the demo's people, as the sign-in page gets it. */
export async function signIn(backend, persona) {
  const answer = await fetch(`${backend}/api/auth/demo/refresh`, {
    headers: { 'x-demo-persona': persona },
  });
  if (!answer.ok) throw new Error(`Sign-in of ${persona}: ${answer.status}`);
  return (await answer.json()).backstageIdentity.token;
}

/**
 * Ready means: the backend is, the four sign-ins answer, and three organizations are observed, all within 60 seconds
 * of the backend's readiness.
 */
export async function portalReady(backend) {
  await until(
    async () => (await fetch(`${backend}/.backstage/health/v1/readiness`)).ok,
    { timeout: 120_000, what: 'The backend did not become ready' },
  );
  const deadline = Date.now() + 60_000;
  await until(
    async () => {
      for (const persona of personas) await signIn(backend, persona);
      return true;
    },
    { timeout: 60_000, what: 'The demo’s people could not sign in' },
  );
  const token = await signIn(backend, 'platform-engineer');
  await until(
    async () => {
      const answer = await fetch(
        `${backend}/api/cloudtrail-organizations/organizations`,
        { headers: { authorization: `Bearer ${token}` } },
      );
      const { items } = await answer.json();
      return (
        items.length === 3 &&
        items.every(item => item.observedAt && item.accounts)
      );
    },
    {
      timeout: deadline - Date.now(),
      what: 'The three organizations were not observed',
    },
  );
}
