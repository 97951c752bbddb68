import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fail, say } from './processes.mjs';

/** Installs from the lockfile, unless exactly this lockfile was installed already. */
export function installDependencies({ root, node, yarn, environment }) {
  const stamp = path.join(root, 'node_modules', '.installed');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  say(
    'Installing dependencies from yarn.lock (a minute or two the first time) …',
  );
  const result = spawnSync(node, [yarn, 'install', '--immutable'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    const output = `${result.stdout}${result.stderr}`;
    const network =
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|RequestError/.test(
        output,
      );
    process.stderr.write(output.split('\n').slice(-15).join('\n'));
    fail(
      network
        ? 'The packages could not be downloaded: check the network, or yarn’s proxy and registry settings, and run this again.'
        : 'The packages could not be installed from yarn.lock: see the lines above.',
    );
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Changes with anything that an install depends on. */
function fingerprint(root) {
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(root, folder)).map(name =>
      path.join(root, folder, name, 'package.json'),
    ),
  );
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of [
    'yarn.lock',
    'package.json',
    'bench/package.json',
    '.yarnrc.yml',
    ...manifests,
  ]) {
    const at = path.resolve(root, file);
    if (existsSync(at)) hash.update(readFileSync(at));
  }
  return hash.digest('hex');
}
