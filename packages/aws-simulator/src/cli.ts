import { parseArgs } from 'node:util';
import { DEFAULT_PORT, startAwsSimulator } from './server';

const USAGE = `Usage: aws-simulator [--port ${DEFAULT_PORT}] [--scenario demo]

  --port      where to listen on 127.0.0.1; 0 takes any free port
  --scenario  a scenario's name, or the path of a YAML file`;

/** Runs the command line: starts the embedded AWS, and ends it with the process. */
export async function main(args: string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        scenario: { type: 'string', default: 'demo' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      print(USAGE);
      return;
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`"${values.port}" is not a port.`);

    const simulator = await startAwsSimulator({
      port,
      scenario: values.scenario,
    });
    const end = () => {
      simulator.close().then(() => process.exit(0));
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    print(
      `The embedded AWS is ready at ${simulator.url} with scenario ${values.scenario}.`,
    );
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exitCode = 1;
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
