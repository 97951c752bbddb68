import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/lib/portal.mjs';

/**
 * Starts the embedded AWS as its own process, as a person does.
 *
 * @param options.limits - whether AWS's rate limits are kept, `on` or `off`
 * @returns its url, how long the start took in milliseconds, and how many bytes it holds when asked
 */
export async function startSimulator(scenario, { limits = 'off' } = {}) {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'packages/aws-simulator/bin/aws-simulator'),
      ...['--port', '0', '--scenario', scenario, '--limits', limits],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise((resolve, reject) => {
    child.once('exit', code =>
      reject(new Error(`The embedded AWS ended with code ${code}.`)),
    );
    createInterface({ input: child.stdout }).on('line', line => {
      const [ready] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (ready) resolve(ready);
    });
  });
  const startMs = performance.now() - began;
  // A benchmark that fails leaves nothing running.
  process.once('exit', () => child.kill());
  return {
    url,
    startMs,
    residentBytes: () =>
      1024 *
      Number(
        execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString(),
      ),
    /** The calls that it answered, of that action or of all; it remembers the last 10,000. */
    async calls(action) {
      const answer = await fetch(`${url}/_control/calls`);
      const { calls } = await answer.json();
      return calls.filter(call => !action || call.action === action);
    },
    control: async (path, body) => {
      const answer = await fetch(`${url}/_control/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
