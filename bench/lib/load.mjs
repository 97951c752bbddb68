import autocannon from 'autocannon';
import { median } from './median.mjs';

const CONNECTIONS = 10;
const SECONDS = 6;
const ROUNDS = 3;

/**
 * Puts load on several addresses in turns, and answers the median and the p99 of each, in milliseconds: of each
 * round's the middle one.
 *
 * @param targets - by name: addresses
 * @returns by name: `{p50, p99, perSecond}`
 */
export async function load(targets, headers) {
  const rounds = Object.fromEntries(
    Object.keys(targets).map(name => [name, []]),
  );
  for (const url of Object.values(targets)) await run(url, headers, 3);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(targets)) {
      rounds[name].push(await run(url, headers, SECONDS));
    }
  }
  return Object.fromEntries(
    Object.entries(rounds).map(([name, results]) => [
      name,
      {
        p50: median(results.map(({ latency }) => latency.p50)),
        p99: median(results.map(({ latency }) => latency.p99)),
        perSecond: median(results.map(({ requests }) => requests.average)),
      },
    ]),
  );
}

async function run(url, headers, duration) {
  const result = await autocannon({
    url,
    headers,
    duration,
    connections: CONNECTIONS,
  });
  // A fast refusal is no figure.
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${url}: ${result.non2xx} refusals, ${result.errors} errors`,
    );
  }
  return result;
}
