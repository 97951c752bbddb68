import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { callersPath } from './callersPath';
import { DEFAULT_PORT, startAwsSimulator } from './server';
import type { World } from './world/types';
import { readWorld } from './documents/readWorld';

const USAGE = `Usage: aws-simulator [--port ${DEFAULT_PORT}] [--scenario demo | --state FILE] [--limits on] [--seed TEXT]

  --port      where to listen on 127.0.0.1; 0 takes any free port
  --scenario  a scenario's name, or the path of a YAML file
  --state     a JSON file that GET /_control/state gave, to go on from there
  --limits    on keeps AWS's documented rate limits, off does not
  --seed      decides ids, tokens and chance: the same seed, the same run`;

/** Runs the command line: starts the embedded AWS, and ends it with the process. */
export async function main(args: string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        scenario: { type: 'string' },
        state: { type: 'string' },
        limits: { type: 'string', default: 'on' },
        seed: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      print(USAGE);
      return;
    }
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty) throw new Error(`--${empty[0]} is empty.`);
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`"${values.port}" is not a port.`);

    const { scenario = 'demo', state, limits, seed } = values;
    if (limits !== 'on' && limits !== 'off')
      throw new Error(`"${limits}" is neither on nor off.`);
    if (state && values.scenario)
      throw new Error('Give either --scenario or --state, not both.');

    const simulator = await startAwsSimulator({
      port,
      scenario,
      state: state ? await readState(callersPath(state)) : undefined,
      limits,
      seed,
    });
    const end = () => {
      simulator.close().then(() => process.exit(0));
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    print(
      `The embedded AWS is ready at ${simulator.url} with ${
        state ? `the state in ${state}` : `scenario ${scenario}`
      }.`,
    );
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exitCode = 1;
  }
}

async function readState(file: string): Promise<World> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no state file ${file}.`);
  });
  try {
    return readWorld(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} is no state: ${(error as Error).message}`);
  }
}

function sentenceFor(error: unknown): string {
  const { code, port, message } = error as Error & {
    code?: string;
    port?: number;
  };
  return code === 'EADDRINUSE'
    ? `Port ${port} on 127.0.0.1 is in use: end what listens there, or choose another with --port.`
    : message;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
