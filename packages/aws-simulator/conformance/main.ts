import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { unknownCalls } from './callLog';
import { CASES } from './cases';
import { coverageOf, coverageProblems } from './coverage';
import { findOrInstallCli } from './drivers/findCli';
import { readKnownMisses } from './knownMisses';
import { casesForCli, playAll } from './play';
import { report } from './report';
import { foreignStage } from './stage/foreign';
import { ownStage } from './stage/own';
import { matrices } from './table';

const USAGE = `Usage: conformance [--only TEXT] [--cli calls|all|none] [--known-misses NAME] [--calls FILE …]

Plays every call of the embedded AWS with the AWS SDK and the AWS CLI, and compares what went over
the wire with the SDK's service models. AWS_ENDPOINT_URL points it at another endpoint.

  --only          cases whose call or title holds TEXT, such as cloudtrail:CreateTrail
  --cli           what the CLI plays too: one success and one failure of each call (calls, the
                  default), all, or none
  --known-misses  what a named backend is known to miss: conformance/known-misses/NAME.yaml
  --calls         a log of calls that others made: each must be among those played here`;

/** Runs the suite, prints its tables, and sets the exit code. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: '' },
      cli: { type: 'string', default: 'calls' },
      'known-misses': { type: 'string' },
      calls: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(USAGE);
    return;
  }
  const endpoint = process.env.AWS_ENDPOINT_URL;
  const knownMisses = readKnownMisses(values['known-misses']);
  const cases = CASES.filter(
    ({ call, title }) =>
      call.includes(values.only) || title.includes(values.only),
  );
  const openStage = async () =>
    endpoint ? foreignStage(endpoint, process.env) : ownStage();
  print(
    `${cases.length} cases against ${endpoint ?? 'an embedded AWS of its own'}`,
  );

  if (values.calls.length === 0)
    print(
      'No log of calls was given: whether the plugins make others than these is not asked.',
    );

  const cli = findOrInstallCli(values.cli !== 'none', process.env);
  print(cli.sentence);
  const bySdk = () => playAll(cases, openStage, { by: 'SDK' });
  const byCli = async () =>
    cli.command
      ? playAll(casesForCli(cases, values.cli === 'all'), openStage, {
          by: 'CLI',
          command: cli.command,
          // Two on one endpoint would meet in each other's world.
          lanes: endpoint ? 1 : cpus().length,
        })
      : [];
  const results = endpoint
    ? [...(await bySdk()), ...(await byCli())]
    : (await Promise.all([bySdk(), byCli()])).flat();

  const coverage = coverageOf(results);
  print(matrices(coverage));
  const { lines, passed, failed, ...counted } = report(results, knownMisses);
  const isHalfMissing = values.cli !== 'none' && cli.command === undefined;
  const skipped = counted.skipped + (isHalfMissing ? 1 : 0);
  const problems = [
    // Where not all was played, a gap says nothing.
    ...(values.only || endpoint ? [] : coverageProblems(coverage)),
    ...values.calls.flatMap(unknownCalls),
  ];
  [...lines, ...problems].forEach(print);
  const failures = failed + problems.length;
  print(
    `${passed} passed, ${failures} failed${
      skipped ? `, ${skipped} skipped` : ''
    }`,
  );
  if (failures > 0) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
