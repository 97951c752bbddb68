import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { root } from '../lib/portal.mjs';

test('without a network the launcher ends with one sentence that says what to check', t => {
  const copy = mkdtempSync(path.join(tmpdir(), 'toolchain-'));
  t.after(() => rmSync(copy, { recursive: true }));
  mkdirSync(path.join(copy, 'home'));
  cpSync(path.join(root, 'scripts'), path.join(copy, 'scripts'), {
    recursive: true,
  });
  // Port 9 of this machine: nothing answers there.
  writeFileSync(
    path.join(copy, 'home/.npmrc'),
    'registry=http://127.0.0.1:9/\nfetch-retries=0\n',
  );

  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/toolchain.mjs', 'scripts/demo.mjs'],
    {
      cwd: copy,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: path.join(copy, 'home'),
        npm_config_cache: path.join(copy, 'cache'),
      },
    },
  );

  assert.equal(status, 1);
  assert.match(
    stderr,
    /could not be installed: check the network, or npm's proxy and registry settings\./,
  );
  assert.doesNotMatch(stderr, /at .*\.mjs:\d+/);
});
