/*
 * What a look at the portal costs AWS and the browser: the production build of the demo's app in a real browser, served
 * by its backend. Counts the calls that the embedded AWS answers while the overview, an organization and an account's
 * entity page are opened, and the gzipped bytes of the scripts that each of them loads and no page without this plugin
 * does. Source maps tell which files of the plugin a script holds.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { portalReady, root, startService } from '../../scripts/lib/portal.mjs';
import { fail } from '../../scripts/lib/processes.mjs';
import { freePort } from '../lib/backend.mjs';
import { startSimulator } from '../lib/simulator.mjs';

const dist = path.join(root, 'packages/app/dist');
const plugin = path.join(root, 'plugins/cloudtrail-organizations/src');
const logs = path.join(root, '.cache/bench');

/** Of the catalog, as every portal has it, and without anything of this plugin. */
const WITHOUT = { route: '/catalog/default/group/platform', shows: 'platform' };
const PAGES = {
  overview: { route: '/cloudtrail-organizations', shows: 'Initech' },
  'organization page': {
    route: '/cloudtrail-organizations/acme',
    shows: 'Trusted access',
  },
  'entity card': {
    route: '/catalog/default/resource/aws-account-104729001122',
    shows: 'CloudTrail',
  },
};
/** What the pages consist of, in the plugin's sources; none of it is the card's. */
const OF_PAGES =
  /components\/(access|accounts|dialogs|findings|operations|organization|overview|plot|status|trails)\/.*\.tsx$/;

export async function measure() {
  requireFreshBuild();
  const simulator = await startSimulator('demo');
  const portal = await startPortal(simulator.url);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserArgs,
  });
  try {
    const without = await open(browser, portal, WITHOUT);
    const results = [];
    for (const [name, shown] of Object.entries(PAGES)) {
      await quiet(simulator);
      const before = await simulator.calls();
      const loaded = await open(browser, portal, shown);
      const calls = (await simulator.calls()).length - before.length;
      const own = loaded.filter(file => !without.includes(file));
      const bytes = gzippedBytes(own);
      const pages = own
        .flatMap(sourcesOf)
        .filter(source => OF_PAGES.test(source));
      const isCard = name === 'entity card';
      results.push(
        {
          name: `AWS calls per view of the ${name}`,
          value: calls,
          unit: 'calls',
          target: 'none',
          holds: calls === 0,
          beside: shown.route,
        },
        {
          name: `scripts of the ${name}, gzipped`,
          value: bytes / 1000,
          unit: 'kB',
          target: isCard ? 'nothing of the pages' : 'listed',
          holds: !isCard || pages.length === 0,
          beside: `in ${own.length} files; all scripts of the page ${(
            gzippedBytes(loaded) / 1000
          ).toFixed(0)} kB in ${loaded.length}${
            isCard && pages.length > 0 ? `; loads ${pages[0]}` : ''
          }`,
        },
      );
    }
    return results;
  } finally {
    await browser.close();
    portal.stop();
    await simulator.stop();
  }
}

/** Opens a page in a browser of its own, and answers the scripts that it loaded. */
async function open(browser, { url }, { route, shows }) {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  const files = new Set();
  page.on('response', response => {
    const { pathname } = new URL(response.url());
    if (/^\/static\/.*\.(js|css)$/.test(pathname)) files.add(pathname);
  });
  await page.goto(route);
  await page.getByRole('button', { name: /Pavel Novák/ }).click();
  await page.waitForFunction(
    text => document.body.innerText.includes(text),
    shows,
  );
  await page.waitForLoadState('networkidle');
  // What is loaded late, such as a plot, too.
  await wait(2_000);
  await context.close();
  return [...files];
}

function gzippedBytes(files) {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length,
    0,
  );
}

function sourcesOf(file) {
  const map = path.join(dist, `${file}.map`);
  return existsSync(map)
    ? JSON.parse(readFileSync(map, 'utf8')).sources.filter(source =>
        source.includes('plugins/cloudtrail-organizations/src'),
      )
    : [];
}

/** No observation is under way: a call that is seen now is of the page. */
async function quiet(simulator) {
  for (let last = -1; ; ) {
    const { length } = await simulator.calls();
    if (length === last) return;
    last = length;
    await wait(3_000);
  }
}

async function startPortal(awsUrl) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  mkdirSync(logs, { recursive: true });
  const config = path.join(logs, 'pages.config.json');
  writeFileSync(
    config,
    JSON.stringify({
      app: { baseUrl: url },
      backend: { baseUrl: url, listen: { host: '127.0.0.1', port } },
      cloudtrailOrganizations: {
        // Once at the start, and then not while pages are opened.
        observation: {
          frequency: { hours: 12 },
          inventoryFrequency: { hours: 24 },
        },
      },
    }),
  );
  const { child } = startService('backend', {
    logs,
    args: ['--config', config],
    env: { AWS_ENDPOINT_URL: awsUrl },
  });
  process.once('exit', () => child.kill());
  await portalReady(url);
  return { url, stop: () => child.kill() };
}

/** Figures of an older build would be of something else. */
function requireFreshBuild() {
  const index = path.join(dist, 'index.html');
  const built = existsSync(index) ? statSync(index).mtimeMs : 0;
  const newest = readdirSync(plugin, { recursive: true })
    .filter(file => !/test|__/.test(file))
    .reduce(
      (time, file) => Math.max(time, statSync(path.join(plugin, file)).mtimeMs),
      0,
    );
  if (built < newest) {
    fail(
      'The frontend’s build is older than its sources: run "yarn build:all" first.',
    );
  }
}
