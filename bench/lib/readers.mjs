import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/lib/portal.mjs';

const run = promisify(execFile);

/**
 * Has one of bench/readers list an organization, in a process of its own.
 *
 * @returns `{accounts, ms, peakBytes}`
 */
export async function read(reader, mode, managementAccountId, env) {
  const { stdout } = await run(
    process.execPath,
    [
      '--expose-gc',
      path.join(root, 'bench/readers/run.cjs'),
      ...[reader, mode, managementAccountId],
    ],
    {
      cwd: path.join(root, 'bench'),
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NODE_ENV: 'production', ...env },
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
