/*
 * The embedded AWS with 50,000 accounts in 2,000 organizational units: how fast it starts, what it holds, and how
 * fast the SDK reads 2,500 pages of ListAccounts from it, beside a bare server that answers a page of the same size.
 */
import { createServer } from 'node:http';
import {
  OrganizationsClient,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { median } from '../lib/median.mjs';
import { startSimulator } from '../lib/simulator.mjs';

const PAGES = 2500;
const ROUNDS = 3;
const UMBRELLA_KEY = 'AKIA999999999999SIMU';

export async function measure() {
  const starts = [];
  for (let i = 1; i < ROUNDS; i += 1) {
    const once = await startSimulator('umbrella');
    starts.push(once.startMs);
    await once.stop();
  }
  const simulator = await startSimulator('umbrella');
  starts.push(simulator.startMs);
  const bare = await startBareServer(simulator.url);
  try {
    // Both are warm before they are measured, and take turns.
    await readPages(simulator.url, 100);
    await readPages(bare.url, 100);
    const simulated = [];
    const baseline = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      baseline.push(await readPages(bare.url, PAGES));
      simulated.push(await readPages(simulator.url, PAGES));
    }
    const startSeconds = median(starts) / 1000;
    const megabytes = simulator.residentBytes() / 1_000_000;
    const seconds = median(simulated) / 1000;
    const bareSeconds = median(baseline) / 1000;
    return [
      {
        name: 'umbrella starts',
        value: startSeconds,
        unit: 's',
        target: 'below 5 s',
        holds: startSeconds < 5,
        beside: 'process start included',
      },
      {
        name: 'umbrella holds',
        value: megabytes,
        unit: 'MB',
        target: 'below 500 MB',
        holds: megabytes < 500,
        beside: `resident, after ${ROUNDS * PAGES} pages`,
      },
      {
        name: `${PAGES} pages of ListAccounts`,
        value: seconds,
        unit: 's',
        target: 'below 10 s',
        holds: seconds < 10,
        beside: `${bareSeconds.toFixed(
          1,
        )} s from a bare node:http server, ratio ${(
          seconds / bareSeconds
        ).toFixed(2)}`,
      },
    ];
  } finally {
    bare.close();
    await simulator.stop();
  }
}

/** Reads that many pages, one after the other as AWS's tokens ask, and answers how many milliseconds it took. */
async function readPages(endpoint, pages) {
  const client = new OrganizationsClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: UMBRELLA_KEY, secretAccessKey: 'any' },
  });
  const began = performance.now();
  let read = 0;
  for await (const page of paginateListAccounts({ client }, {})) {
    if (!page.Accounts) throw new Error('A page without accounts.');
    read += 1;
    if (read === pages) break;
  }
  const took = performance.now() - began;
  client.destroy();
  if (read < pages) throw new Error(`There were only ${read} pages.`);
  return took;
}

/** Answers every request with one real page of the embedded AWS, which always names a next one. */
async function startBareServer(simulatorUrl) {
  let body = '';
  const client = new OrganizationsClient({
    endpoint: simulatorUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: UMBRELLA_KEY, secretAccessKey: 'any' },
  });
  client.middlewareStack.add(
    next => async args => {
      const result = await next(args);
      body = JSON.stringify({
        ...result.output,
        $metadata: undefined,
        Accounts: result.output.Accounts.map(account => ({
          ...account,
          JoinedTimestamp: account.JoinedTimestamp.getTime() / 1000,
        })),
      });
      return result;
    },
    { step: 'initialize' },
  );
  for await (const page of paginateListAccounts({ client }, {})) {
    if (page.Accounts) break;
  }
  client.destroy();

  let serial = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      serial += 1;
      response.writeHead(200, {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': String(serial),
      });
      // The paginator ends where a token repeats.
      response.end(
        body.replace(/"NextToken":"[^"]*"/, `"NextToken":"${serial}"`),
      );
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}
