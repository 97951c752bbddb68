/*
 * The routes that the pages load, with 100 organizations one of which has 50,000 accounts, on SQLite and PostgreSQL,
 * under load beside a bare route of the same backend, in turns. The bare route authenticates, asks the permission
 * framework as many questions and answers as many bytes: the rest is what the plugin costs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { until } from '../../scripts/lib/portal.mjs';
import { say } from '../../scripts/lib/processes.mjs';
import { startBackend } from '../lib/backend.mjs';
import { load } from '../lib/load.mjs';
import {
  organization,
  portalConfig,
  umbrella,
  writeScenario,
} from '../lib/organizations.mjs';
import { startSimulator } from '../lib/simulator.mjs';

const API = '/api/cloudtrail-organizations';

const ACCOUNTS = '/organizations/umbrella/accounts?limit=50';

/** How many questions each asks the permission framework for an answer. */
const ROUTES = [
  { name: 'GET /organizations', path: '/organizations', asks: 5, target: 1.3 },
  {
    name: 'GET /organizations/{organization}',
    path: '/organizations/org-1',
    asks: 5,
    target: 1.3,
  },
  { name: 'GET …/accounts', path: ACCOUNTS, asks: 1, target: 2 },
  {
    name: 'GET …/accounts, page 1,000',
    path: ACCOUNTS,
    page: 1000,
    asks: 1,
    target: 2,
  },
  {
    name: 'GET …/accounts, search',
    path: `${ACCOUNTS}&query=product-1`,
    asks: 1,
    target: 2,
  },
  {
    name: 'GET …/accounts, sort',
    path: `${ACCOUNTS}&orderBy=-joinedAt`,
    asks: 1,
    target: 2,
  },
];

/** Once each at the start, and then not while it is measured. */
const OBSERVATION = {
  frequency: { hours: 12 },
  inventoryFrequency: { hours: 24 },
};

export async function measure() {
  const organizations = [
    umbrella(),
    ...Array.from({ length: 99 }, (_, i) => organization(i + 1, 20)),
  ];
  const simulator = await startSimulator(
    writeScenario('hundred', organizations),
  );
  const config = portalConfig(organizations, {
    observation: OBSERVATION,
    // Looking for evidence of 50,000 accounts takes hours, and changes nothing about what is served.
    evidence: false,
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const postgres = await startPostgres();
  try {
    const results = [];
    for (const [engine, database] of Object.entries({
      SQLite: {
        client: 'better-sqlite3',
        connection: { directory: folder },
      },
      PostgreSQL: { client: 'pg', connection: postgres.url },
    })) {
      say(`  ${engine}: observing 100 organizations …`);
      const backend = await startBackend(
        `serving-${engine}`,
        { ...config, backend: { database } },
        { AWS_ENDPOINT_URL: simulator.url, BENCH_RATE_BUDGET: 'off' },
      );
      await until(() => allObserved(backend), {
        timeout: 600_000,
        what: 'The organizations were not observed',
      });
      results.push(...(await measureRoutes(engine, backend)));
      await backend.stop();
    }
    return results;
  } finally {
    await simulator.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether all is seen and nothing goes on any more. */
async function allObserved(backend) {
  const { items } = await backend.get('/organizations');
  if (!items.every(({ observedAt, accounts }) => observedAt && accounts)) {
    return false;
  }
  const { inventory } = await backend.get('/organizations/umbrella');
  return Object.values(inventory).every(({ status }) => status !== 'running');
}

/** The path of a later page, which cursors alone lead to. */
async function pathOfPage(backend, first, page) {
  let cursor;
  for (let i = 1; i < page; i += 1) {
    const { nextCursor } = await backend.get(withCursor(first, cursor));
    cursor = nextCursor;
  }
  return withCursor(first, cursor);
}

const withCursor = (route, cursor) =>
  cursor ? `${route}&cursor=${encodeURIComponent(cursor)}` : route;

async function measureRoutes(engine, backend) {
  const results = [];
  const bare = `${backend.url}/api/bench/bare`;
  for (const { name, path: first, page = 1, asks, target } of ROUTES) {
    const route = await pathOfPage(backend, first, page);
    const authorization = `Bearer ${await backend.token()}`;
    const url = `${backend.url}${API}${route}`;
    const answer = await fetch(url, { headers: { authorization } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    const measured = await load(
      { least: bare, bare: `${bare}?asks=${asks}&bytes=${bytes}`, route: url },
      { authorization },
    );
    const { least, bare: same, route: own } = measured;
    say(`  ${engine}: ${name} ${own.p50} ms, bare ${same.p50} ms`);
    for (const which of ['p50', 'p99']) {
      const ratio = own[which] / same[which];
      results.push({
        name: `${name} on ${engine}, ${which === 'p50' ? 'median' : 'p99'}`,
        value: ratio,
        unit: '× bare route',
        target: `at most ${target}`,
        holds: ratio <= target,
        beside: `${own[which]} ms, ${own.perSecond.toFixed(
          0,
        )}/s; bare route with ${asks} permissions and ${kilobytes(bytes)} ${
          same[which]
        } ms; with 1 permission and nothing to say ${least[which]} ms`,
      });
    }
  }
  return results;
}

const kilobytes = bytes => `${Math.ceil(bytes / 1000)} kB`;
