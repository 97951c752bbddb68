import type { Fault } from './control';

/** The failures that the page offers; their names and explanations are messages of the same key. */
export const WEATHER = {
  throttling: { kind: 'throttle' },
  serverErrors: { kind: 'serverError' },
  timeOuts: { kind: 'timeoutBefore' },
  timeOutsAfterActing: { kind: 'timeoutAfter' },
  resets: { kind: 'reset' },
  missingPermission: { kind: 'deny', action: 'cloudtrail:GetTrailStatus' },
  slowness: { kind: 'latency', ms: 2000 },
} as const satisfies Record<string, Omit<Fault, 'match'> & { action?: string }>;

export type WeatherName = keyof typeof WEATHER;

/** Which calls a failure is for. */
export type Calls = 'every' | 'changing';

/**
 * One of the offered failures, as the control API takes it. One of a single action is of all that change something
 * where only those are to fail: the action is one that reads.
 */
export function faultOf(
  name: WeatherName,
  { calls, account }: { calls: Calls; account?: string },
): Fault {
  const { action, ...fault }: Omit<Fault, 'match'> & { action?: string } =
    WEATHER[name];
  return {
    ...fault,
    match: {
      account,
      ...(calls === 'changing' ? { readOnly: false } : { action }),
    },
  };
}

/** Which of the offered failures a fault is. */
export function weatherOf({ kind, match }: Fault): WeatherName | undefined {
  const calls = match.readOnly === false ? 'changing' : 'every';
  return (Object.keys(WEATHER) as WeatherName[]).find(name => {
    const offered = faultOf(name, { calls });
    return offered.kind === kind && offered.match.action === match.action;
  });
}
