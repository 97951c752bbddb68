import { spawnSync } from 'node:child_process';

/** Where the AWS CLI is, and a sentence for people. */
interface Cli {
  command?: string;
  sentence: string;
}

/**
 * Looks for the AWS CLI. In a CI that runs as root and has apt-get, Debian's is installed where
 * there is none.
 */
export function findOrInstallCli(
  isWanted: boolean,
  env: NodeJS.ProcessEnv,
): Cli {
  if (!isWanted)
    return { sentence: 'The AWS CLI’s half is left out, as asked.' };
  let found = findCli();
  if (!found && env.CI && process.getuid?.() === 0) {
    install(env);
    found = findCli();
  }
  return (
    found ?? {
      sentence:
        'The AWS CLI’s half is skipped: there is no "aws" here. Install it with "apt-get install awscli", or as https://docs.aws.amazon.com/cli/ says.',
    }
  );
}

function findCli(): Cli | undefined {
  // Debian's first: it is the one that the values were compared with.
  for (const command of ['/usr/bin/aws', 'aws']) {
    const { status, stdout, stderr } = spawnSync(command, ['--version'], {
      encoding: 'utf8',
    });
    if (status === 0)
      return {
        command,
        sentence: `With ${`${stdout}${stderr}`.split(' ')[0]}`,
      };
  }
  return undefined;
}

// Says nothing where it fails: the suite then goes on without.
function install(env: NodeJS.ProcessEnv): void {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: 'ignore',
      timeout: 240_000,
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const awscli = () =>
    apt('install', '-y', '--no-install-recommends', 'awscli');
  // A fresh image has no package lists.
  if (!awscli() && apt('update')) awscli();
}
