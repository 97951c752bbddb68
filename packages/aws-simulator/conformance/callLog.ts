import { existsSync, readFileSync } from 'node:fs';
import { ALL_CALLS } from './model/calls';

/**
 * A sentence for each call in a log that the suite does not play. The log has a line of JSON a
 * call, `{service, command, outcome}`, with the SDK's own name of the service.
 */
export function unknownCalls(file: string): string[] {
  if (!existsSync(file))
    return [
      `There is no log of calls at ${file}: it is written while the plugins' tests run.`,
    ];
  const known = new Set<string>(ALL_CALLS);
  const made = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { service, command } = JSON.parse(line) as Record<string, string>;
    const call = `${service.toLowerCase()}:${command}`;
    made.set(call, (made.get(call) ?? 0) + 1);
  }
  return [...made]
    .filter(([call]) => !known.has(call))
    .map(
      ([call, times]) =>
        `${call} was called ${times} times while the plugins' tests ran, and is not in conformance/model/calls.ts.`,
    );
}
