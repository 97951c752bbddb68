import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { documentedElsewhere } from './commonErrors';
import {
  ALL_CALLS,
  CALLS,
  partsOf,
  type CallName,
  type ServiceName,
} from './model/calls';
import { modelOf } from './model/model';
import type { Result } from './run';

/** What is known of one documented error of one call. */
export interface ErrorCoverage {
  code: string;
  /** A case that ended so, as it should. */
  exercised: boolean;
  /** Why none does. */
  reason?: string;
}

/** What is known of one call. */
export interface CallCoverage {
  call: CallName;
  /** Whether a success was seen, by whom. */
  succeeded: { SDK: boolean; CLI: boolean };
  errors: ErrorCoverage[];
}

/** By service, then by error: the calls of it that no case makes fail so, and why. */
type Unexercised = Record<
  ServiceName,
  Record<string, { calls: string[]; reason: string }[]>
>;

const unexercised = parse(
  readFileSync(join(__dirname, 'unexercised.yaml'), 'utf8'),
) as Unexercised;

/** Calls and their documented errors: exercised, or with a written reason why not. */
export function coverageOf(results: Result[]): CallCoverage[] {
  const passed = results.filter(
    ({ problems, skipped }) => problems.length === 0 && !skipped,
  );
  return ALL_CALLS.map(call => {
    const [service, name] = partsOf(call);
    const ofCall = passed.filter(result => result.case.call === call);
    const succeededBy = (by: Result['by']) =>
      ofCall.some(result => result.by === by && !result.case.fails);
    const model = modelOf(call);
    const codes = [...model.errors.keys(), ...documentedElsewhere(model)];
    return {
      call,
      succeeded: { SDK: succeededBy('SDK'), CLI: succeededBy('CLI') },
      errors: codes.map(code => ({
        code,
        exercised: ofCall.some(({ case: { fails } }) => fails === code),
        reason: unexercised[service]?.[code]?.find(({ calls }) =>
          calls.includes(name),
        )?.reason,
      })),
    };
  });
}

/** A sentence for each call or documented error that is neither exercised nor explained, and for each stale reason. */
export function coverageProblems(coverage: CallCoverage[]): string[] {
  return [
    ...coverage.flatMap(({ call, succeeded, errors }) => [
      ...(succeeded.SDK ? [] : [`No success of ${call} was seen.`]),
      ...errors
        .filter(({ exercised, reason }) => !exercised && !reason)
        .map(
          ({ code }) =>
            `${call} documents ${code}, which is neither exercised nor explained in unexercised.yaml.`,
        ),
      ...errors
        .filter(({ exercised, reason }) => exercised && reason)
        .map(
          ({ code }) =>
            `${call}: ${code} is exercised, and unexercised.yaml still explains why not.`,
        ),
    ]),
    ...unknownReasons(coverage),
  ];
}

function unknownReasons(coverage: CallCoverage[]): string[] {
  const documented = new Set(
    coverage.flatMap(({ call, errors }) =>
      errors.map(({ code }) => `${call} ${code}`),
    ),
  );
  return Object.entries(unexercised).flatMap(([service, errors]) =>
    Object.entries(errors ?? {}).flatMap(([code, entries]) =>
      entries
        .flatMap(({ calls }) => calls)
        .filter(name => !documented.has(`${service}:${name} ${code}`))
        .map(
          name =>
            `unexercised.yaml explains ${code} of ${service}:${name}, which documents no such error.`,
        ),
    ),
  );
}

/** The services in the order in which they are shown. */
export const SERVICES = Object.keys(CALLS) as ServiceName[];
