import { Faults } from './faults';
import { perform } from './perform';
import { awsJson } from './protocol/awsJson';
import type { HttpRequest, HttpResponse } from './protocol/http';
import { query } from './protocol/query';
import type { Protocol } from './protocol/protocol';
import { readSignature } from './protocol/signature';
import { operationNamed, serviceNamed } from './services';
import type { Service } from './services/service';
import { toWireError } from './services/wireError';
import { CommonError } from './world/errors';
import { accountOfKey } from './world/identity';
import { uuidFrom } from './world/ids';
import type { World } from './world/types';

const MOST_CALLS = 10_000;

/** One call that was made, however it ended. */
export interface CallRecord {
  time: string;
  requestId: string;
  /** Signing name; absent where the signature could not be read. */
  service?: string;
  action?: string;
  accountId?: string;
  region?: string;
  accessKeyId?: string;
  /** `ok`, the error's code, `noAnswer` or `reset`. */
  outcome: string;
}

/** What the network does with a call: an answer, silence, or a broken connection. */
type Reply = HttpResponse | 'noAnswer' | 'reset';

/** The world with its clock and weather, without a network: takes requests and gives replies. */
export class Simulation {
  readonly faults = new Faults();
  #world: World;
  #calls: CallRecord[] = [];
  #clockOffset = 0;
  readonly #clock: () => number;
  readonly #initialWorld: () => World;

  /**
   * @param initialWorld - makes the world that the simulation starts from and resets to
   * @param clock - milliseconds since 1970
   */
  constructor(initialWorld: (now: number) => World, clock: () => number) {
    this.#clock = clock;
    this.#initialWorld = () => initialWorld(this.now());
    this.#world = this.#initialWorld();
  }

  /** The simulated time, in milliseconds since 1970. */
  now(): number {
    return this.#clock() + this.#clockOffset;
  }

  /** Moves the clock. */
  advance(ms: number): void {
    this.#clockOffset += ms;
  }

  /** The world as it is. Not to be changed in place; see {@link Simulation.change}. */
  get world(): World {
    return this.#world;
  }

  /**
   * Changes the world behind AWS's back, as somebody else with the console would, or a test.
   * @param change - may alter the copy that it is given, or answer another world
   */
  change(change: (world: World, now: number) => World | void): void {
    const copy = structuredClone(this.#world);
    this.#world = change(copy, this.now()) ?? copy;
  }

  /** The calls so far, oldest first, at most 10,000. */
  calls(): CallRecord[] {
    return [...this.#calls];
  }

  /**
   * Back to the start: world, clock, weather and call log.
   *
   * @param keepCredentials - whether temporary credentials stay good, for holders that do not know of the reset; the
   * serial then goes on, so that none is given out twice
   */
  reset({ keepCredentials = false } = {}): void {
    const { sessions, serial } = this.#world;
    this.#clockOffset = 0;
    this.#calls = [];
    this.faults.clear();
    this.#world = {
      ...this.#initialWorld(),
      ...(keepCredentials && { sessions, serial }),
    };
  }

  /** Answers one request. */
  async handle(request: HttpRequest): Promise<Reply> {
    const requestId = this.#nextId();
    const seen: Partial<CallRecord> = {};
    const { reply, outcome } = await this.#answer(request, requestId, seen);
    this.#calls.push({
      time: new Date(this.now()).toISOString(),
      requestId,
      ...seen,
      outcome,
    });
    if (this.#calls.length > MOST_CALLS) this.#calls.shift();
    return reply;
  }

  async #answer(
    request: HttpRequest,
    requestId: string,
    seen: Partial<CallRecord>,
  ): Promise<{ reply: Reply; outcome: string }> {
    let protocol: Protocol = request.headers['x-amz-target'] ? awsJson : query;
    let service: Service | undefined;
    try {
      const scope = readSignature(request);
      seen.service = scope.service;
      seen.region = scope.region;
      seen.accessKeyId = scope.accessKeyId;
      seen.accountId = accountOfKey(this.#world, scope.accessKeyId);
      service = serviceNamed(scope.service);
      protocol = service.protocol;

      const { operation: action, input } = protocol.decode(
        request,
        service.wire,
      );
      seen.action = action;
      const operation = operationNamed(service, action);

      const faults = this.faults.take({
        service: service.name,
        action,
        account: seen.accountId,
      });
      for (const { ms = 0 } of faults.filter(({ kind }) => kind === 'latency'))
        await new Promise(resolve => setTimeout(resolve, ms).unref());
      const fault = faults.find(({ kind }) => kind !== 'latency');
      if (fault?.kind === 'reset') return { reply: 'reset', outcome: 'reset' };
      if (fault?.kind === 'timeoutBefore')
        return { reply: 'noAnswer', outcome: 'noAnswer' };
      if (fault?.kind === 'throttle')
        throw new CommonError('throttled', 'Rate exceeded');
      if (fault?.kind === 'serverError')
        throw new CommonError(
          'internal',
          'The request processing has failed because of an unknown error, exception or failure.',
        );

      const outcome = perform(
        this.#world,
        { service, operation, action, input, scope, request, requestId },
        { now: this.now(), isDenied: fault?.kind === 'deny' },
      );
      this.#world = outcome.world;
      if (outcome.error) throw outcome.error;
      if (fault?.kind === 'timeoutAfter')
        return { reply: 'noAnswer', outcome: 'noAnswer' };
      return {
        outcome: 'ok',
        reply: protocol.encodeOutput(outcome.output, {
          operation: action,
          wire: service.wire,
          requestId,
        }),
      };
    } catch (error) {
      const wireError = toWireError(error, protocol, service);
      return {
        outcome: wireError.code,
        reply: protocol.encodeError(wireError, {
          wire: service?.wire,
          requestId,
        }),
      };
    }
  }

  #nextId(): string {
    const { serial } = this.#world;
    this.#world = { ...this.#world, serial: serial + 1 };
    return uuidFrom(`request:${serial}`);
  }
}
