/*
 * Listing an organization's accounts: 10,000 with AWS's rate limits on, against the time that these limits ask for; and
 * 50,000 with limits off into the database, against the SDK's bare paginator, which keeps nothing. Beside them two
 * catalog modules that read the same organization, which keep nothing either: what they emit is counted and forgotten.
 * Each reads in a process of its own.
 */
import { say } from '../../scripts/lib/processes.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { median } from '../lib/median.mjs';
import {
  organization,
  umbrella,
  writeScenario,
} from '../lib/organizations.mjs';
import { read } from '../lib/readers.mjs';
import { startSimulator } from '../lib/simulator.mjs';

const ROUNDS = 3;
const MEGABYTE = 1_000_000;
/** AWS's documented rate of ListAccounts by account. */
const RATE = { perSecond: 8, burst: 12 };
const SMALL = organization(1, 1000);
const LARGE = umbrella();
const MIDDLE = organization(2, 10_000);

const managementOf = ({ managementAccount }) => managementAccount.id;

export async function measure() {
  return [...(await withLimits()), ...(await withoutLimits())];
}

async function withLimits() {
  const simulator = await startSimulator(
    writeScenario('inventory-limits', [MIDDLE]),
    { limits: 'on' },
  );
  try {
    say('  10,000 accounts with limits on …');
    const { accounts, ms } = await read(
      'portal',
      'time',
      managementOf(MIDDLE),
      {
        AWS_ENDPOINT_URL: simulator.url,
      },
    );
    requireAll(accounts, 10_000);
    const calls = await simulator.calls('ListAccounts');
    const throttled = calls.filter(({ outcome }) => outcome !== 'ok').length;
    const bound = (calls.length - RATE.burst) / RATE.perSecond;
    const ratio = ms / 1000 / bound;
    return [
      {
        name: '10,000 accounts, limits on, budget 1',
        value: ratio,
        unit: '× bound',
        target: 'at most 1.05',
        holds: ratio <= 1.05,
        beside: `${seconds(ms)} s; ${
          calls.length
        } calls, ${throttled} of them throttled, at ${
          RATE.perSecond
        } a second after a burst of ${RATE.burst} take ${bound.toFixed(1)} s`,
      },
    ];
  } finally {
    await simulator.stop();
  }
}

async function withoutLimits() {
  const simulator = await startSimulator(
    writeScenario('inventory', [SMALL, LARGE]),
  );
  const postgres = await startPostgres();
  const env = {
    AWS_ENDPOINT_URL: simulator.url,
    BENCH_RATE_BUDGET: 'off',
  };
  const readers = {
    paginator: { reader: 'paginator', env },
    portal: { reader: 'portal', env },
    'portal on PostgreSQL': {
      reader: 'portal',
      env: { ...env, BENCH_DATABASE: postgres.url },
    },
    backstage: { reader: 'catalog-module-aws', env },
  };
  const roadie = { reader: 'roadie', env };
  const one = async ({ reader, env: own }, mode, which) => {
    const result = await read(reader, mode, managementOf(which), own);
    requireAll(result.accounts, which === LARGE ? 50_000 : 1000);
    return result;
  };
  try {
    const times = Object.fromEntries(
      Object.keys(readers).map(name => [name, []]),
    );
    for (let round = 1; round <= ROUNDS; round += 1) {
      say(`  50,000 accounts, round ${round} of ${ROUNDS} …`);
      for (const [name, reader] of Object.entries(readers)) {
        times[name].push((await one(reader, 'time', LARGE)).ms);
      }
    }
    say('  50,000 accounts with Roadie’s module, once …');
    const time = {
      ...Object.fromEntries(
        Object.entries(times).map(([name, all]) => [name, median(all)]),
      ),
      roadie: (await one(roadie, 'time', LARGE)).ms,
    };

    say('  Memory …');
    const growth = {};
    for (const name of ['portal', 'backstage', 'roadie']) {
      const reader = readers[name] ?? roadie;
      const small = (await one(reader, 'memory', SMALL)).peakBytes;
      const large = (await one(reader, 'memory', LARGE)).peakBytes;
      growth[name] = { bytes: large - small, peak: large };
    }

    const others = `${seconds(
      time.backstage,
    )} s by plugin-catalog-backend-module-aws, ${seconds(
      time.roadie,
    )} s by Roadie’s, which asks for the tags of each account`;
    return [
      ...['portal', 'portal on PostgreSQL'].map(name => {
        const ratio = time[name] / time.paginator;
        return {
          name: `50,000 accounts into ${
            name === 'portal' ? 'SQLite' : 'PostgreSQL'
          }`,
          value: ratio,
          unit: '× bare paginator',
          target: 'at most 1.15',
          holds: ratio <= 1.15,
          beside: `${seconds(time[name])} s; paginator ${seconds(
            time.paginator,
          )} s; ${others}`,
        };
      }),
      {
        name: '50,000 accounts, time beside the catalog modules',
        value: time.portal / Math.min(time.backstage, time.roadie),
        unit: '× the faster module',
        target: 'at most 1',
        holds: time.portal <= Math.min(time.backstage, time.roadie),
        beside: `${seconds(
          time.portal,
        )} s and stored; ${others}; neither stores`,
      },
      {
        name: 'memory growth from 1,000 to 50,000 accounts',
        value: growth.portal.bytes / MEGABYTE,
        unit: 'MB',
        target: 'at most 30 MB, less than both modules',
        holds:
          growth.portal.bytes <= 30 * MEGABYTE &&
          growth.portal.bytes <
            Math.min(growth.backstage.bytes, growth.roadie.bytes),
        beside: `${megabytes(
          growth.backstage.bytes,
        )} MB by plugin-catalog-backend-module-aws, ${megabytes(
          growth.roadie.bytes,
        )} MB by Roadie’s`,
      },
    ];
  } finally {
    await postgres.stop();
    await simulator.stop();
  }
}

function requireAll(read, wanted) {
  if (read !== wanted) throw new Error(`Read ${read} of ${wanted} accounts.`);
}

const seconds = ms => (ms / 1000).toFixed(1);
const megabytes = bytes => (bytes / MEGABYTE).toFixed(1);
