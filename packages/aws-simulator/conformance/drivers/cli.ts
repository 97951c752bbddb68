import { spawn } from 'node:child_process';
import { partsOf } from '../model/calls';
import type { Recorder } from '../wire/recorder';
import type { Answer, Driver, Request } from './driver';

const FAILURE =
  /An error occurred \((\S+)\) when calling the \w+ operation(?: \([^)]*\))?: ?([^]*)/;

/** The AWS CLI, through a recorder. */
export class CliDriver implements Driver {
  readonly #command: string;
  readonly #recorder: Recorder;

  /** @param command - where `aws` is */
  constructor(command: string, recorder: Recorder) {
    this.#command = command;
    this.#recorder = recorder;
  }

  async drive({ call, input, region, credentials }: Request): Promise<Answer> {
    const [service, name] = partsOf(call);
    this.#recorder.take();
    const { stdout, stderr } = await run(
      this.#command,
      [
        '--endpoint-url',
        this.#recorder.url,
        '--region',
        region,
        '--output',
        'json',
        '--no-paginate',
        service === 's3' ? 's3api' : service,
        kebab(name),
        '--cli-input-json',
        JSON.stringify(input),
      ],
      {
        PATH: process.env.PATH,
        HOME: '/nonexistent',
        AWS_CONFIG_FILE: '/nonexistent/config',
        AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        ...(credentials.sessionToken && {
          AWS_SESSION_TOKEN: credentials.sessionToken,
        }),
        AWS_MAX_ATTEMPTS: '1',
        AWS_PAGER: '',
        AWS_EC2_METADATA_DISABLED: 'true',
      },
    );
    const exchange = this.#recorder.take().at(-1);
    if (stderr.trim() === '')
      return { output: stdout.trim() ? JSON.parse(stdout) : {}, exchange };
    const [, code, message] = FAILURE.exec(stderr) ?? [];
    return {
      error: code
        ? { code, message: message.trim() }
        : { code: 'the CLI itself', message: stderr.trim() },
      exchange,
    };
  }
}

/** `ListAWSServiceAccessForOrganization` as the CLI spells it. */
function kebab(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

function run(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', chunk => (output.stdout += chunk));
    child.stderr.on('data', chunk => (output.stderr += chunk));
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
