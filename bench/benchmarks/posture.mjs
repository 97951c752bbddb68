/*
 * One observation of an organization where each AWS call takes 40 ms more: its wall time over the longest chain of
 * calls of which each needs the answer of the one before, by bare SDK clients, in turns. Beside it the same calls with
 * the AWS CLI one after the other, where there is one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/portal.mjs';
import { say } from '../../scripts/lib/processes.mjs';
import { cliCommand } from '../lib/cli.mjs';
import { median } from '../lib/median.mjs';
import {
  organization,
  portalConfig,
  writeScenario,
} from '../lib/organizations.mjs';
import { startSimulator } from '../lib/simulator.mjs';

const LATENCY_MS = 40;
const ROUNDS = 11;
const CHAIN = ['AssumeRole', 'DescribeTrails', 'GetBucketPolicy'];
const TARGET = 1.25;

export async function measure() {
  const one = organization(1, 30);
  const simulator = await startSimulator(writeScenario('posture', [one]));
  try {
    await simulator.control('faults', {
      match: {},
      kind: 'latency',
      ms: LATENCY_MS,
    });
    const config = path.join(root, '.cache/bench/posture.config.json');
    writeFileSync(config, JSON.stringify(portalConfig([one])));
    const { observed, chain, unseen } = JSON.parse(
      execFileSync(
        process.execPath,
        [path.join(root, 'bench/readers/posture.cjs'), config, String(ROUNDS)],
        {
          cwd: path.join(root, 'bench'),
          encoding: 'utf8',
          env: {
            ...process.env,
            NODE_ENV: 'production',
            AWS_ENDPOINT_URL: simulator.url,
          },
        },
      ),
    );
    if (unseen.length > 0) throw new Error(`Not seen: ${unseen.join(', ')}.`);
    const calls = callsOfOne(await simulator.calls());
    const ratio = median(observed) / median(chain);
    const cli = await withCli(simulator, calls, one);
    return [
      {
        name: `posture of one organization, ${LATENCY_MS} ms a call`,
        value: ratio,
        unit: '× longest chain',
        target: `at most ${TARGET}`,
        holds: ratio <= TARGET,
        beside: `${median(observed).toFixed(0)} ms; ${CHAIN.join(
          ' → ',
        )} ${median(chain).toFixed(0)} ms; ${cli}`,
      },
      {
        name: 'calls of one posture',
        value: calls.length,
        unit: 'calls',
        target: 'listed',
        holds: true,
        beside: summary(calls),
      },
    ];
  } finally {
    await simulator.stop();
  }
}

/** The calls of the last round: what follows the last of its chain. */
function callsOfOne(calls) {
  const lastChain = calls
    .map(({ action }, i) => ({ action, i }))
    .filter(({ action }) => action === 'AssumeRole')
    // One of the chain, then those of the portal: management account and log archive.
    .at(-3).i;
  return calls.slice(lastChain + CHAIN.length);
}

function summary(calls) {
  const counts = new Map();
  for (const { service, action } of calls) {
    const name = `${service}:${action}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([name, count]) => (count > 1 ? `${name} ×${count}` : name))
    .join(', ');
}

/** Plays the same calls with the AWS CLI, one after the other. */
async function withCli(simulator, calls, one) {
  const version = spawnSync('aws', ['--version'], { encoding: 'utf8' });
  if (version.error || version.status !== 0) {
    return 'no AWS CLI is installed, so there is no figure of it';
  }
  say('  The same calls with the AWS CLI …');
  const commands = calls.map(call => cliCommand(call, one, simulator.url));
  const before = (await simulator.calls()).length;
  const began = performance.now();
  for (const { args, accountId } of commands) {
    const { error } = spawnSync('aws', args, {
      env: {
        ...process.env,
        AWS_ACCESS_KEY_ID: `AKIA${accountId}SIMU`,
        AWS_SECRET_ACCESS_KEY: 'embedded',
        AWS_REGION: 'us-east-1',
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_PAGER: '',
      },
    });
    if (error) throw error;
  }
  const took = performance.now() - began;
  const answered = (await simulator.calls()).length - before;
  if (answered !== calls.length) {
    throw new Error(`The AWS CLI made ${answered} of ${calls.length} calls.`);
  }
  const [name] = `${version.stdout}${version.stderr}`.split(' ');
  return `${(took / 1000).toFixed(1)} s with ${name}`;
}
