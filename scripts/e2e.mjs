/*
 * End-to-end tests: starts the embedded AWS, the backend with the built frontend, and the plugin's dev app on the
 * legacy frontend system, and drives them with a real browser. Arguments go to Playwright.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { browserArgs, findBrowser } from './lib/browser.mjs';
import {
  portalReady,
  requireFreePorts,
  root,
  startService,
  tail,
  until,
} from './lib/portal.mjs';
import { exitCode, fail, say, watchForEnd } from './lib/processes.mjs';

const logs = path.join(root, '.cache/e2e');
const url = 'http://localhost:7007';
const legacyUrl = 'http://localhost:3001';

if (!existsSync(path.join(root, 'packages/app/dist/index.html'))) {
  fail('The frontend is not built: run "yarn build:all" first.');
}
await requireFreePorts({
  'embedded AWS': 4588,
  backend: 7007,
  'legacy frontend': 3001,
});

const started = [];
const endedByItself = (name, code, log) => {
  if (started.ending) return;
  process.stderr.write(`${tail(log, 40)}\n`);
  fail(`The ${name} ended by itself with code ${code}: see ${log}.`);
};
const end = signal => {
  started.ending = true;
  for (const { child } of started) child.kill(signal);
};
watchForEnd(signal => {
  end(signal);
  process.exit(130);
});

say('Starting the portal for the end-to-end tests …');
started.push(
  startService('embedded AWS', { logs, onExit: endedByItself }),
  startService('backend', {
    logs,
    onExit: endedByItself,
    args: ['--config', path.join(root, 'e2e-tests/app-config.e2e.yaml')],
  }),
  startService('legacy frontend', {
    logs,
    onExit: endedByItself,
    env: { PORT: '3001' },
    args: ['--config', path.join(root, 'e2e-tests/app-config.legacy.yaml')],
  }),
);
await portalReady(url);
await until(async () => (await fetch(legacyUrl)).ok, {
  timeout: 120_000,
  what: 'The legacy frontend did not answer on port 3001',
});

const playwright = spawn(
  process.execPath,
  [
    path.join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    path.join(root, 'e2e-tests/playwright.config.ts'),
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      E2E_URL: url,
      E2E_LEGACY_URL: legacyUrl,
      E2E_BROWSER: await findBrowser(),
      E2E_BROWSER_ARGS: JSON.stringify(browserArgs),
    },
  },
);
process.exitCode = await exitCode(playwright);
end('SIGTERM');
