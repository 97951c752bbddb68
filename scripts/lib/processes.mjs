import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One line to the person at the terminal. */
export const say = line => process.stdout.write(`${line}\n`);

/** Ends with one clear sentence. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Runs a command in a process group of its own, and ends the whole group when it ends, when this process is asked to
 * end, or when the parent of this process is gone (npm was killed and could not say so).
 *
 * @returns its exit code
 */
export async function runInOwnGroup(command, args, options) {
  const child = spawn(command, args, {
    ...options,
    stdio: 'inherit',
    detached: true,
  });
  const stop = watchForEnd(signal => endGroup(child.pid, signal));
  const code = await exitCode(child);
  stop();
  await endGroup(child.pid, 'SIGTERM');
  return code;
}

/** The exit code of a child; that of a signal is 128 and more, as a shell says it. */
export function exitCode(child) {
  return new Promise(resolve => {
    child.once('error', error => fail(`${child.spawnfile}: ${error.message}`));
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}

/**
 * Calls back once when this process shall end: on Ctrl-C, on SIGTERM, on a closed terminal, or when its parent is gone.
 *
 * @returns stops watching
 */
export function watchForEnd(onEnd) {
  const parent = process.ppid;
  // npm runs scripts in a shell, which outlives it: so there the parent's parent is watched too.
  const byNpm = Boolean(process.env.npm_lifecycle_event);
  const grandparent = byNpm ? parentOf(parent) : undefined;
  const orphaned = () =>
    process.ppid !== parent || (byNpm && parentOf(parent) !== grandparent);
  let asked = false;
  const ask = signal => {
    // A second Ctrl-C does not wait.
    onEnd(asked ? 'SIGKILL' : signal);
    asked = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const handlers = signals.map(signal => {
    const handler = () => ask(signal);
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  const poll = setInterval(() => {
    if (!asked && orphaned()) ask('SIGTERM');
  }, 500);
  poll.unref();
  return () => {
    clearInterval(poll);
    handlers.forEach(off => off());
  };
}

/** The parent of a process; undefined where it is gone. */
function parentOf(pid) {
  try {
    if (process.platform === 'linux') {
      // The command's name, in brackets, may hold anything: what counts follows the last of them.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)]));
  } catch {
    return undefined;
  }
}

/** Ends a process group: asks first, and does not ask again after ten seconds. */
export async function endGroup(pid, signal) {
  const alive = () => {
    try {
      process.kill(-pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  const send = name => {
    try {
      process.kill(-pid, name);
    } catch {
      // Gone already.
    }
  };
  send(signal);
  for (let waited = 0; alive() && waited < 10_000; waited += 100) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  send('SIGKILL');
}
