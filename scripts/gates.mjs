/*
 * Every gate, one after the other: what must hold before a change lands. `yarn test <name> …` runs some of them.
 * Each gate's output stands in .cache/gates/; that of a failed one is printed. The last line sums up all runners: a
 * gate that runs tests counts its tests, another counts as one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/portal.mjs';
import { exitCode, fail, say, watchForEnd } from './lib/processes.mjs';
import { POSTGRES_VARIABLE, startPostgres } from './lib/postgres.mjs';

const logs = path.join(root, '.cache/gates');
const bin = name => path.join(root, 'node_modules/.bin', name);
const script = name => path.join(root, 'scripts', name);
const jestReport = path.join(logs, 'jest.json');
const e2eReport = path.join(logs, 'e2e.json');
const callLog = name => path.join(logs, `aws-calls-${name}.log`);

const gates = [
  { name: 'prettier', command: [bin('prettier'), '--check', '.'] },
  { name: 'lint', command: [bin('backstage-cli'), 'repo', 'lint'] },
  {
    name: 'manifests',
    command: [bin('backstage-cli'), 'repo', 'fix', '--check', '--publish'],
  },
  {
    name: 'types',
    // Declarations of files that are gone would still be read.
    before: () =>
      rmSync(path.join(root, 'dist-types'), { recursive: true, force: true }),
    command: [bin('tsc'), '--skipLibCheck', 'false', '--incremental', 'false'],
  },
  {
    // Reads the declarations that the gate before it wrote.
    name: 'api-reports',
    command: [
      bin('backstage-repo-tools'),
      'api-reports',
      '--ci',
      // The schema's own types stay inside, and packages of the workspace are read as sources.
      '--omit-messages=ae-forgotten-export,ae-wrong-input-file-type',
      'plugins/*',
    ],
  },
  {
    name: 'openapi-valid',
    cwd: 'plugins/cloudtrail-organizations-backend',
    command: [
      bin('backstage-repo-tools'),
      'package',
      'schema',
      'openapi',
      'validate',
    ],
  },
  {
    name: 'openapi-lint',
    command: [
      bin('backstage-repo-tools'),
      'repo',
      'schema',
      'openapi',
      'lint',
      'plugins/cloudtrail-organizations-backend',
    ],
  },
  {
    name: 'openapi-fresh',
    command: [script('generate-openapi.mjs'), '--check'],
  },
  ...['demo', 'production'].map(kind => ({
    name: `config-${kind}`,
    command: [
      bin('backstage-cli'),
      'config:check',
      '--lax',
      ...['app-config.yaml', `app-config.${kind}.yaml`].flatMap(file => [
        '--config',
        path.join(root, file),
      ]),
    ],
  })),
  {
    name: 'scripts',
    command: nodeTests('node', 'toolchain', 'processes'),
    count: countNodeTests,
  },
  {
    name: 'tests',
    postgres: true,
    command: [
      bin('backstage-cli'),
      'repo',
      'test',
      '--json',
      `--outputFile=${jestReport}`,
      // Two cores: more workers only take time from each other.
      '--maxWorkers=2',
    ],
    report: jestReport,
    logsCalls: true,
    count: countJest,
  },
  { name: 'build', command: [bin('backstage-cli'), 'repo', 'build', '--all'] },
  { name: 'packages', command: [script('check-packages.mjs')] },
  {
    name: 'e2e',
    command: [script('e2e.mjs')],
    report: e2eReport,
    logsCalls: true,
    count: countPlaywright,
  },
  {
    // Calls that the plugins made in the gates before it must be among those that the embedded AWS is judged by.
    name: 'conformance',
    cwd: 'packages/aws-simulator',
    command: ['bin/conformance'],
    readsCalls: true,
    count: countConformance,
    tells: /^(The AWS CLI’s half|No log of calls).*/gm,
  },
  { name: 'demo', command: nodeTests('demo'), count: countNodeTests },
  { name: 'clean-tree', run: cleanTree },
];

const asked = process.argv.slice(2);
const unknown = asked.find(name => !gates.some(gate => gate.name === name));
if (unknown) {
  fail(
    `There is no gate '${unknown}'. There are: ${gates
      .map(({ name }) => name)
      .join(', ')}.`,
  );
}

mkdirSync(logs, { recursive: true });
const before = treeStatus();
let current;
watchForEnd(signal => {
  current?.kill(signal);
  process.exitCode = 130;
});

const total = { passed: 0, failed: 0, skipped: 0 };
const callLogs = [];
for (const gate of gates) {
  if (asked.length > 0 && !asked.includes(gate.name)) continue;
  if (process.exitCode === 130) break;
  const began = Date.now();
  const { code, counts } = await run(gate).catch(error => {
    process.stdout.write(`${error.message}\n`);
    return { code: 1, counts: { passed: 0, failed: 1 } };
  });
  // A runner that failed without a failed test (it crashed, or found none) is a failure too.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  say(
    `${counts.failed ? '✗' : '✓'} ${gate.name} (${seconds} s): ${
      counts.passed
    } passed, ${counts.failed} failed${
      counts.skipped ? `, ${counts.skipped} skipped` : ''
    }`,
  );
}

if (total.failed > 0 && !process.exitCode) process.exitCode = 1;
say(
  `${total.passed} passed, ${total.failed} failed${
    total.skipped ? `, ${total.skipped} skipped` : ''
  }`,
);

async function run(gate) {
  const counting = gate.count ?? countGate;
  if (gate.run) {
    const code = gate.run();
    return { code, counts: counting(code) };
  }
  // A report of an earlier run is not this one's.
  if (gate.report) rmSync(gate.report, { force: true });
  const calls = gate.logsCalls && callLog(gate.name);
  if (calls) {
    rmSync(calls, { force: true });
    callLogs.push(calls);
  }
  gate.before?.();
  const log = path.join(logs, `${gate.name}.log`);
  const output = createWriteStream(log);
  const postgres = gate.postgres && (await startPostgres());
  try {
    const command = gate.readsCalls
      ? [...gate.command, ...callLogs.flatMap(file => ['--calls', file])]
      : gate.command;
    current = spawn(process.execPath, command, {
      cwd: path.join(root, gate.cwd ?? ''),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // Test runners wait for keys without it, and skip what they should refuse.
        CI: 'true',
        ...(postgres && { [POSTGRES_VARIABLE]: postgres.url }),
        ...(calls && { AWS_CALL_LOG: calls }),
      },
    });
    current.stdout.pipe(output, { end: false });
    current.stderr.pipe(output, { end: false });
    const code = await exitCode(current);
    await new Promise(resolve => output.end(resolve));
    if (code !== 0) process.stdout.write(readFileSync(log, 'utf8'));
    else if (gate.tells)
      readFileSync(log, 'utf8').match(gate.tells)?.forEach(say);
    return { code, counts: counting(code, log) };
  } finally {
    await postgres?.stop?.();
  }
}

/** Node's own test runner: for what is started before anything is installed. */
function nodeTests(...names) {
  return [
    '--test',
    '--test-concurrency=1',
    '--test-reporter=tap',
    ...names.map(name => script(`tests/${name}.test.mjs`)),
  ];
}

function countNodeTests(code, log) {
  const tap = readFileSync(log, 'utf8');
  const number = word =>
    Number(tap.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') };
}

function countConformance(_code, log) {
  const summary = readFileSync(log, 'utf8').trim().split('\n').at(-1);
  const number = word =>
    Number(summary.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  return {
    passed: number('passed'),
    failed: number('failed'),
    skipped: number('skipped'),
  };
}

function countGate(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

function countJest() {
  const report = read(jestReport);
  return {
    passed: report?.numPassedTests ?? 0,
    failed:
      (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0),
    skipped: report?.numPendingTests ?? 0,
  };
}

function countPlaywright() {
  const stats = read(e2eReport)?.stats;
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function treeStatus() {
  return spawnSync('git', ['status', '--porcelain'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout;
}

/** What the gates generate is ignored by git, or was fresh. */
function cleanTree() {
  const after = treeStatus();
  if (after === before) return 0;
  process.stdout.write(`The gates changed the tree:\n${after}`);
  return 1;
}
