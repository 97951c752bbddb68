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
  /** The answer comes `ms` later. */
  | 'latency';

const KINDS: readonly FaultKind[] = [
  'throttle',
  'serverError',
  'deny',
  'timeoutBefore',
  'timeoutAfter',
  'reset',
  'latency',
];

const MATCHES = ['service', 'action', 'account'];

/** Which calls a fault concerns. What is left out matches every call. */
export interface FaultMatch {
  /** Signing name: `organizations`. */
  service?: string;
  /** Operation (`ListAccounts`), or as IAM spells it (`organizations:ListAccounts`). */
  action?: string;
  /** Account id of the caller. */
  account?: string;
}

/** Something that fails. */
export interface Fault {
  match: FaultMatch;
  kind: FaultKind;
  /** How many calls it concerns. Left out: all, until faults are cleared. */
  count?: number;
  /** Milliseconds, for `latency`. */
  ms?: number;
}

/** The weather: what fails, and how often still. */
export class Faults {
  #faults: Fault[] = [];

  /** @throws TypeError for a fault that makes no sense, in one sentence */
  add(fault: Fault): void {
    const { match, kind, count, ms } = fault;
    // A misspelt member would match every call.
    if (Object.keys(match).some(key => !MATCHES.includes(key)))
      throw new TypeError(`match knows ${MATCHES.join(', ')} only.`);
    if (!KINDS.includes(kind))
      throw new TypeError(`kind must be one of ${KINDS.join(', ')}.`);
    if (count !== undefined && !(Number.isInteger(count) && count > 0))
      throw new TypeError('count must be a whole number above 0.');
    if (kind === 'latency' && !(typeof ms === 'number' && ms >= 0))
      throw new TypeError('latency needs ms, a number of milliseconds.');
    this.#faults.push({ ...fault, match: { ...match } });
  }

  /** The faults that are still in force. */
  list(): Fault[] {
    return structuredClone(this.#faults);
  }

  /** Good weather again. */
  clear(): void {
    this.#faults = [];
  }

  /** The faults that concern a call, each counted down. Latency goes with any other; of those, the oldest wins. */
  take(call: { service: string; action: string; account?: string }): Fault[] {
    const concerned = this.#faults.filter(({ match }) => concerns(match, call));
    const taken = [
      ...concerned.filter(fault => fault.kind === 'latency'),
      ...concerned.filter(fault => fault.kind !== 'latency').slice(0, 1),
    ];
    this.#faults = this.#faults
      .map(fault =>
        taken.includes(fault) && fault.count !== undefined
          ? { ...fault, count: fault.count - 1 }
          : fault,
      )
      .filter(fault => fault.count !== 0);
    return taken;
  }
}

function concerns(
  match: FaultMatch,
  call: { service: string; action: string; account?: string },
): boolean {
  const names = [call.action, `${call.service}:${call.action}`];
  return (
    (match.service ?? call.service) === call.service &&
    (match.action === undefined || names.includes(match.action)) &&
    (match.account ?? call.account) === call.account
  );
}
