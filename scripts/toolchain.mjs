/*
 * Runs a script of this repository with the Node and yarn that it is made for, and brings them where they are
 * missing: `node scripts/toolchain.mjs <script> [args]`. Needs Node >= 20 and npm, and nothing else.
 *
 * Everything it brings stands in .toolchain/. Whatever it starts ends with it, also when only npm is ended.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './lib/install.mjs';
import { chooseNode } from './lib/node.mjs';
import { fail, runInOwnGroup, say } from './lib/processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = path.join(root, '.toolchain');

// 4.13, which Backstage's template carries, crashes on Node 24 now and then; 4.18.1 does not.
const YARN_PACKAGE = '@yarnpkg/cli-dist@4.18.1';

const [script, ...args] = process.argv.slice(2);

const choice = chooseNode(
  process.versions.node,
  process.platform,
  process.arch,
);
if (choice.problem) fail(choice.problem);
const node = choice.bring ? bring(choice.bring, 'bin/node') : process.execPath;
// Who started this with yarn has it; npm does not.
const yarn = process.env.npm_config_user_agent?.startsWith('yarn/4')
  ? process.env.npm_execpath
  : bring(YARN_PACKAGE, 'bin/yarn.js');

const environment = {
  ...withoutNpm(process.env),
  PATH: [shims(), path.dirname(node), process.env.PATH].join(path.delimiter),
};
installDependencies({ root, node, yarn, environment });
process.exitCode = await runInOwnGroup(
  node,
  [path.join(root, script.replace(/^.*scripts\//, 'scripts/')), ...args],
  { cwd: root, env: environment },
);

/** The path of a file of an npm package, which is installed into .toolchain/ where it is not there. */
function bring(spec, file) {
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const version = spec.slice(spec.lastIndexOf('@') + 1);
  // A folder a version: a package that npm left half installed is not taken for a whole one.
  const folder = path.join(home, `${name.replace('/', '+')}-${version}`);
  const target = path.join(folder, 'node_modules', name, file);
  if (existsSync(path.join(folder, 'complete'))) return target;

  say(`Getting ${name} ${version} …`);
  mkdirSync(folder, { recursive: true });
  const npm = spawnSync(
    'npm',
    [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      spec,
    ],
    {
      encoding: 'utf8',
      env: withoutNpm(process.env),
    },
  );
  if (npm.status !== 0 || !existsSync(target)) {
    fail(
      `${spec} could not be installed: check the network, or npm's proxy and registry settings. npm said: ${lastLine(
        npm.stderr,
      )}`,
    );
  }
  writeFileSync(path.join(folder, 'complete'), '');
  return target;
}

/** A folder with a `yarn` that runs yarn under the right Node: what package scripts find on their PATH. */
function shims() {
  const folder = path.join(home, 'bin');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'yarn');
  writeFileSync(file, `#!/bin/sh\nexec '${node}' '${yarn}' "$@"\n`, {
    mode: 0o755,
  });
  return folder;
}

/** npm's own variables would be read by yarn as its settings. */
function withoutNpm(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_/i.test(name)),
  );
}

function lastLine(text) {
  return (text ?? '').trim().split('\n').slice(-3).join(' ') || 'nothing';
}
