import type { Fault } from './control';

/** The failures that the page offers; their names and explanations are messages of the same key. */
export const WEATHER = {
  throttling: { match: {}, kind: 'throttle' },
  serverErrors: { match: {}, kind: 'serverError' },
  timeOuts: { match: {}, kind: 'timeoutBefore' },
  timeOutsAfterActing: { match: {}, kind: 'timeoutAfter' },
  resets: { match: {}, kind: 'reset' },
  missingPermission: {
    match: { action: 'cloudtrail:GetTrailStatus' },
    kind: 'deny',
  },
  slowness: { match: {}, kind: 'latency', ms: 2000 },
} as const satisfies Record<string, Fault>;

export type WeatherName = keyof typeof WEATHER;

/** Which of the offered failures a fault is. */
export function weatherOf(fault: Fault): WeatherName | undefined {
  const names = Object.keys(WEATHER) as WeatherName[];
  return names.find(
    name =>
      WEATHER[name].kind === fault.kind &&
      ('action' in WEATHER[name].match
        ? WEATHER[name].match.action
        : undefined) === fault.match.action,
  );
}
