/*
 * Packs every package of plugins/ as it would be published, and looks into the tarball: types, configuration schema,
 * migrations and README must be in it, and nothing of it may point at sources.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lib/portal.mjs';
import { say } from './lib/processes.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'cloudtrail-organizations-'));
let missing = 0;

for (const name of readdirSync(path.join(root, 'plugins'))) {
  const cwd = path.join(root, 'plugins', name);
  const tarball = path.join(folder, `${name}.tgz`);
  execFileSync('yarn', ['pack', '--out', tarball], { cwd, stdio: 'pipe' });
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .split('\n')
    .map(file => file.replace(/^package\//, ''));
  const manifest = JSON.parse(
    execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], {
      encoding: 'utf8',
    }),
  );

  const wanted = ['README.md', manifest.main, manifest.types];
  for (const entry of Object.values(manifest.exports ?? {})) {
    // Beside paths there is the type of what a plugin's entry point exports.
    const targets = typeof entry === 'string' ? [entry] : Object.values(entry);
    wanted.push(...targets.filter(target => target.startsWith('./')));
  }
  if (manifest.configSchema) wanted.push(manifest.configSchema);
  if (existsSync(path.join(cwd, 'migrations'))) {
    wanted.push(
      ...readdirSync(path.join(cwd, 'migrations')).map(
        file => `migrations/${file}`,
      ),
    );
  }
  for (const file of wanted.map(entry => entry.replace(/^\.\//, ''))) {
    if (files.includes(file) && !/^src\//.test(file)) continue;
    missing += 1;
    say(`${name}: ${file} is not in the tarball.`);
  }
  const declared = JSON.parse(
    readFileSync(path.join(cwd, 'package.json'), 'utf8'),
  );
  if (JSON.stringify(manifest).includes('workspace:')) {
    missing += 1;
    say(`${declared.name}: a workspace: range is in the packed manifest.`);
  }
}

rmSync(folder, { recursive: true });
if (missing > 0) process.exitCode = 1;
