import type { FaultCall, Fault, FaultInForce } from './fault';
import { checkFault } from './fault';

/** The weather: what fails, and how often still. */
export class Faults {
  #faults: HeldFault[] = [];
  readonly #now: () => number;
  readonly #random: () => number;

  /**
   * @param now - the simulated time, in milliseconds since 1970
   * @param random - numbers from 0 to below 1, for shares and ranges
   */
  constructor(now: () => number, random: () => number) {
    this.#now = now;
    this.#random = random;
  }

  /** @throws TypeError for a fault that makes no sense, in one sentence */
  add(fault: Fault): void {
    checkFault(fault);
    const { forMs } = fault;
    this.#faults.push({
      fault: structuredClone(fault),
      until: forMs === undefined ? undefined : this.#now() + forMs,
    });
  }

  /** The faults that are still in force, with the calls and the time that they have left. */
  list(): Fault[] {
    return this.#inForce().map(({ fault, until }) => ({
      ...structuredClone(fault),
      ...(until !== undefined && { forMs: until - this.#now() }),
    }));
  }

  /** Good weather again. */
  clear(): void {
    this.#faults = [];
  }

  /**
   * What befalls a call: every latency that concerns it, and of the other faults the oldest. Each
   * is counted down; one with a share befalls that part of the calls.
   */
  take(call: FaultCall): FaultInForce {
    this.#faults = this.#inForce();
    const concerned = this.#faults.filter(({ fault }) => concerns(fault, call));
    let latencyMs = 0;
    let kind: FaultInForce['kind'];
    for (const held of concerned) {
      const { fault } = held;
      const isLatency = fault.kind === 'latency';
      if (!isLatency && kind) continue;
      if (fault.share !== undefined && this.#random() >= fault.share) continue;
      if (fault.count !== undefined) fault.count -= 1;
      if (fault.kind === 'latency') latencyMs += this.#milliseconds(fault.ms);
      else kind = fault.kind;
    }
    this.#faults = this.#faults.filter(({ fault }) => fault.count !== 0);
    return { latencyMs, kind };
  }

  #inForce(): HeldFault[] {
    const now = this.#now();
    return this.#faults.filter(
      ({ until }) => until === undefined || now < until,
    );
  }

  #milliseconds(ms: Fault['ms']): number {
    if (!Array.isArray(ms)) return ms ?? 0;
    const [from, to] = ms;
    return from + this.#random() * (to - from);
  }
}

interface HeldFault {
  fault: Fault;
  /** Milliseconds since 1970, of the simulated clock. */
  until?: number;
}

function concerns({ match }: Fault, call: FaultCall): boolean {
  const names = [call.action, `${call.service}:${call.action}`];
  return (
    (match.service ?? call.service) === call.service &&
    (match.action === undefined || names.includes(match.action)) &&
    (match.account ?? call.account) === call.account &&
    (match.region ?? call.region) === call.region &&
    (match.readOnly ?? call.readOnly) === call.readOnly
  );
}
