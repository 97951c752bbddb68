import { spawn } from 'node:child_process';
import { openSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { root, tail, until } from '../../scripts/lib/portal.mjs';

const logs = path.join(root, '.cache/bench');

/**
 * Starts the portal of bench/portal as its own process.
 *
 * @param name - of its log in .cache/bench/
 * @param config - what stands beside what every portal has
 * @param env - such as AWS_ENDPOINT_URL
 */
export async function startBackend(name, config, env) {
  mkdirSync(logs, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const file = path.join(logs, `${name}.config.json`);
  writeFileSync(
    file,
    JSON.stringify({
      ...config,
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: '127.0.0.1', port },
        auth: { keys: [{ secret: 'only-for-the-benchmark' }] },
        ...config.backend,
      },
      auth: { providers: { bench: {} } },
      permission: { enabled: true },
    }),
  );
  const log = path.join(logs, `${name}.log`);
  const output = openSync(log, 'w');
  const child = spawn(
    process.execPath,
    [path.join(root, 'bench/portal/portal.cjs'), '--config', file],
    {
      cwd: path.join(root, 'packages/backend'),
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        // As everybody else who may call: not the person's own settings.
        AWS_PROFILE: '',
        ...env,
      },
    },
  );
  const ended = new Promise(resolve => child.once('exit', resolve));
  // A benchmark that fails leaves nothing running.
  process.once('exit', () => child.kill());
  await Promise.race([
    until(
      async () => (await fetch(`${url}/.backstage/health/v1/readiness`)).ok,
      { timeout: 120_000, what: `The backend (${log}) did not become ready` },
    ),
    ended.then(code => {
      throw new Error(`The backend ended with code ${code}:\n${tail(log)}`);
    }),
  ]);
  let signedIn;
  const token = () => (signedIn ??= signIn(url));
  return {
    url,
    /** Asks the plugin, as the person who is signed in. */
    async get(route) {
      const answer = await fetch(
        `${url}/api/cloudtrail-organizations${route}`,
        {
          headers: { authorization: `Bearer ${await token()}` },
        },
      );
      if (!answer.ok) {
        throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
      }
      return answer.json();
    },
    token,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function signIn(url) {
  const answer = await fetch(`${url}/api/auth/bench/refresh`);
  if (!answer.ok) throw new Error(`Sign-in: ${answer.status}`);
  return (await answer.json()).backstageIdentity.token;
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
