import { knownActions } from './services';

/** What goes wrong with a call. */
export type FaultKind =
  /** The service's throttling error. Nothing happens. */
  | 'throttle'
  /** The service's internal error. Nothing happens. */
  | 'serverError'
  /** The service's access-denied error, naming the action. Nothing happens. */
  | 'deny'
  /** No answer, and nothing happens. */
  | 'timeoutBefore'
  /** No answer, although the call has its effect. */
  | 'timeoutAfter'
  /** The connection is reset. Nothing happens. */
  | 'reset'
  /** The connection is reset, although the call has its effect. */
  | 'resetAfter'
  /** The call has its effect, and the answer breaks off in the middle of its body. */
  | 'truncate'
  /** The answer comes `ms` later. */
  | 'latency';

const KINDS: readonly FaultKind[] = [
  'throttle',
  'serverError',
  'deny',
  'timeoutBefore',
  'timeoutAfter',
  'reset',
  'resetAfter',
  'truncate',
  'latency',
];

// A timer that is set to more rings at once.
const LONGEST_WAIT = 2 ** 31 - 1;

const MATCHES = ['service', 'action', 'account', 'region', 'readOnly'];
const MEMBERS = ['match', 'kind', 'count', 'forMs', 'share', 'ms'];

/** Which calls a fault concerns. What is left out matches every call. */
export interface FaultMatch {
  /** Signing name: `organizations`. */
  service?: string;
  /** Operation (`ListAccounts`), or as IAM spells it (`organizations:ListAccounts`). */
  action?: string;
  /** Account id of the caller. */
  account?: string;
  /** The Region that was called. */
  region?: string;
  /** Calls that only read, or only those that change something. */
  readOnly?: boolean;
}

/** Something that fails. */
export interface Fault {
  match: FaultMatch;
  kind: FaultKind;
  /** How many calls it befalls. Left out: all, until faults are cleared. */
  count?: number;
  /** How long it lasts, in milliseconds of the simulated clock. */
  forMs?: number;
  /** The part of the calls that it befalls, above 0 and up to 1. Which ones, the seed decides. */
  share?: number;
  /** Milliseconds for `latency`, or the least and the most, between which the seed decides. */
  ms?: number | [from: number, to: number];
}

/** A call that faults are looked up for. */
export interface FaultCall {
  service: string;
  action: string;
  region: string;
  /** Whether it only reads, as CloudTrail sees it. */
  readOnly: boolean;
  account?: string;
}

/** What befalls one call. */
export interface FaultInForce {
  latencyMs: number;
  kind?: Exclude<FaultKind, 'latency'>;
}

/** @throws TypeError for a fault that makes no sense, in one sentence */
export function checkFault(fault: Fault): void {
  const { match, kind, count, forMs, share, ms } = fault;
  // A misspelt member would match every call, or last for ever.
  if (Object.keys(fault).some(key => !MEMBERS.includes(key)))
    throw new TypeError(`A fault has ${MEMBERS.join(', ')} only.`);
  if (typeof match !== 'object' || match === null)
    throw new TypeError('match must be an object.');
  if (Object.keys(match).some(key => !MATCHES.includes(key)))
    throw new TypeError(`match knows ${MATCHES.join(', ')} only.`);
  const { readOnly, ...names } = match;
  if (Object.values(names).some(name => !isTextOrNone(name)))
    throw new TypeError('What match names must be texts.');
  if (readOnly !== undefined && typeof readOnly !== 'boolean')
    throw new TypeError('readOnly must be true or false.');
  checkNames(match);
  if (!KINDS.includes(kind))
    throw new TypeError(`kind must be one of ${KINDS.join(', ')}.`);
  if (count !== undefined && !(Number.isInteger(count) && count > 0))
    throw new TypeError('count must be a whole number above 0.');
  if (forMs !== undefined && !isMilliseconds(forMs))
    throw new TypeError('forMs must be a number of milliseconds.');
  if (
    share !== undefined &&
    !(typeof share === 'number' && share > 0 && share <= 1)
  )
    throw new TypeError('share must be a number above 0 and no more than 1.');
  if (kind === 'latency' && !isWait(ms))
    throw new TypeError(
      `latency needs ms, a number of milliseconds up to ${LONGEST_WAIT}, or the least and the most.`,
    );
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

// A fault of a call that nobody can make would never befall anyone.
function checkNames({ service, action }: FaultMatch): void {
  const actions = knownActions();
  const isOfService = (known: string) =>
    service === undefined || known.startsWith(`${service}:`);
  if (!actions.some(isOfService))
    throw new TypeError(`The service ${service} is not simulated.`);
  const isAction = (known: string) =>
    known === action || known.endsWith(`:${action}`);
  if (
    action !== undefined &&
    !actions.some(known => isOfService(known) && isAction(known))
  )
    throw new TypeError(
      `The action ${action} is none that ${
        service ?? 'a simulated service'
      } has.`,
    );
}

function isWait(ms: unknown): boolean {
  if (!Array.isArray(ms))
    return isMilliseconds(ms) && Number(ms) <= LONGEST_WAIT;
  const [from, to] = ms;
  return ms.length === 2 && ms.every(isWait) && from <= to;
}

function isMilliseconds(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
