/*
 * `run.cjs READER MODE ACCOUNT_ID`: lists the organization of a management account with one of the readers beside this
 * file, in a process of its own, and prints `{accounts, ms, peakBytes}`. In the mode `memory` it collects garbage again
 * and again and keeps the most that was held, which takes time; in the mode `time` it does neither.
 */
require('@backstage/cli/config/nodeTransform.cjs');

const [reader, mode, accountId] = process.argv.slice(2);

async function main() {
  process.env.AWS_ACCESS_KEY_ID = `AKIA${accountId}SIMU`;
  process.env.AWS_SECRET_ACCESS_KEY = 'embedded';
  process.env.AWS_REGION = 'us-east-1';
  const read = await require(`./${reader}.cjs`)(accountId);
  let peakBytes = 0;
  const look = () => {
    global.gc();
    const { heapUsed, external } = process.memoryUsage();
    peakBytes = Math.max(peakBytes, heapUsed + external);
  };
  const looking = mode === 'memory' && setInterval(look, 250);
  const began = performance.now();
  // Whoever has all accounts at once says so, before they can be forgotten.
  const accounts = await read(mode === 'memory' ? look : () => undefined);
  const ms = performance.now() - began;
  if (looking) look();
  process.stdout.write(`${JSON.stringify({ accounts, ms, peakBytes })}\n`);
  process.exit(0);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
