import { createHash } from 'node:crypto';
import type { Snapshot } from './types';

/** When something happened last, which changes all the time where all is well; that it happened at all counts. */
const LATEST_TIME = /^latest\w*Time$/;

/** The session of an assumed role: where the portal runs on AWS, each start of a machine names another. */
const SESSION = /^(arn:[^:]+:sts::\d+:assumed-role\/.+)\/[^/]+$/;

/**
 * What was seen, without when it was seen: two values with the same fingerprint differ in nothing that decides. The
 * order in which AWS lists things says nothing.
 *
 * @returns 64 hexadecimal digits
 */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(essence(value)) ?? 'undefined')
    .digest('hex');
}

/** Of all that was observed at one time, and of the state as it was judged then. */
export function snapshotFingerprint({
  state,
  stateSince,
  observations,
}: Snapshot): string {
  return fingerprint({ state, stateSince, observations });
}

function essence(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(item => JSON.stringify(essence(item)) ?? 'null').sort();
  }
  if (typeof value === 'string') return value.replace(SESSION, '$1');
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  return Object.keys(object)
    .filter(key => object[key] !== undefined && decides(key, object))
    .sort()
    .map(key => [key, LATEST_TIME.test(key) ? '' : essence(object[key])]);
}

/** Of a fact that could not be seen its outcome decides, and not the sentence, which may quote an answer of AWS. */
function decides(key: string, object: Record<string, unknown>): boolean {
  if (key === 'observedAt') return false;
  const isObservation =
    typeof object.outcome === 'string' && 'observedAt' in object;
  return !(isObservation && (key === 'reason' || key === 'message'));
}
