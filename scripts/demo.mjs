/*
 * Starts the demo portal: the embedded AWS, the backend, the frontend. Says when it is ready, and ends all of it
 * together. Logs stand in .cache/demo/.
 */
import path from 'node:path';
import {
  portalReady,
  requireFreePorts,
  root,
  startService,
  tail,
  until,
} from './lib/portal.mjs';
import { say, watchForEnd } from './lib/processes.mjs';

const logs = path.join(root, '.cache/demo');
const started = [];
let ending = false;

await requireFreePorts({
  'embedded AWS': 4588,
  backend: 7007,
  frontend: 3000,
});

watchForEnd(signal => end(signal, 0));
say('Starting the embedded AWS, the backend and the frontend …');
for (const name of ['embedded AWS', 'backend', 'frontend']) {
  started.push(startService(name, { logs, onExit: endedByItself }));
}

await portalReady('http://localhost:7007');
await until(async () => (await fetch('http://localhost:3000')).ok, {
  timeout: 120_000,
  what: 'The frontend did not answer on port 3000',
});
say(`
The portal is ready at http://localhost:3000

Sign in there as one of four people, without a password:
  Elena Fischer   engineer: reads acme, changes nothing
  Pavel Novák     platform engineer: reads all, changes nothing
  Aiko Tanaka     administrator of acme: reads all, changes acme
  Gustavo Lima    administrator of globex: reads all, changes globex

Logs: ${path.relative(process.cwd(), logs) || logs}. Ctrl-C ends everything.`);

function endedByItself(name, code, log) {
  if (ending) return;
  process.stderr.write(`${tail(log)}\n`);
  process.stderr.write(
    `The ${name} ended by itself with code ${code}: see the lines above, or all of ${log}.\n`,
  );
  end('SIGTERM', 1);
}

async function end(signal, code) {
  const again = ending;
  ending = true;
  for (const { child } of started) {
    if (child.exitCode === null) child.kill(again ? 'SIGKILL' : signal);
  }
  process.exitCode = code;
  // What does not end when asked is ended with this process's group by whoever started it.
  setTimeout(() => process.exit(code), 8_000).unref();
}
