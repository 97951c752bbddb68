import { SimulatedClock } from './clock';
import type { FaultInForce } from './fault';
import { Faults } from './faults';
import { Limits, type LimitsMode } from './limits';
import { perform } from './perform';
import type { HttpRequest, HttpResponse } from './protocol/http';
import { readSignature } from './protocol/signature';
import { randomFrom } from './random';
import { throttled } from './throttling';
import { operationNamed, protocolSpoken, serviceNamed } from './services';
import type { Service } from './services/service';
import { toWireError } from './services/wireError';
import { CommonError } from './world/errors';
import { settleDeliveries } from './world/deliveries/deliveries';
import { checkRegion } from './services/region';
import { accountOfKey } from './world/identity/identity';
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
  /** `ok`, the error's code, `noAnswer`, `reset` or `truncated`. */
  outcome: string;
}

/** What the network does with a call: an answer, half of it, silence, or a broken connection. */
export type Reply =
  | HttpResponse
  | { truncated: HttpResponse }
  | 'noAnswer'
  | 'reset';

/** How a simulation starts. */
interface SimulationOptions {
  /** Makes the world that the simulation starts from and resets to. */
  initialWorld(now: number): World;
  /** Milliseconds since 1970. */
  clock(): number;
  limits: LimitsMode;
  /** Decides whatever is left to chance. */
  seed: string;
}

/** The world with its clock and weather, without a network: takes requests and gives replies. */
export class Simulation {
  readonly clock: SimulatedClock;
  readonly faults: Faults;
  readonly limits: Limits;
  #world: World;
  #calls: CallRecord[] = [];
  #random: () => number;
  readonly #seed: string;
  readonly #initialWorld: () => World;

  constructor({ initialWorld, clock, limits, seed }: SimulationOptions) {
    this.clock = new SimulatedClock(clock);
    this.limits = new Limits(limits);
    this.faults = new Faults(
      () => this.now(),
      () => this.#random(),
    );
    this.#seed = seed;
    this.#random = randomFrom(seed);
    this.#initialWorld = () => initialWorld(this.now());
    this.#world = this.#initialWorld();
  }

  /** The simulated time, in milliseconds since 1970. */
  now(): number {
    return this.clock.now();
  }

  /** The world as it is. Not to be changed in place; see {@link Simulation.change}. */
  get world(): World {
    return this.#world;
  }

  /**
   * Changes the world behind AWS's back, as somebody else with the console would, or a test.
   * The copy costs a second in a world of 50,000 accounts; {@link Simulation.transition} costs none.
   * @param change - may alter the copy that it is given, or answer another world
   */
  change(change: (world: World, now: number) => World | void): void {
    this.transition((world, now) => {
      const copy = structuredClone(world);
      return change(copy, now) ?? copy;
    });
  }

  /**
   * Puts another world in the place of this one.
   * @param transition - answers the next world, and leaves the one that it is given as it is
   */
  transition(transition: (world: World, now: number) => World): void {
    const now = this.now();
    this.#world = settleDeliveries(transition(this.#world, now), now);
  }

  /** Starts from a state that was exported before, exactly as it is. The clock stays. */
  replace(world: World): void {
    this.#world = world;
  }

  /** The calls so far, oldest first, at most 10,000. */
  calls(): CallRecord[] {
    return [...this.#calls];
  }

  /**
   * Back to the start: world, clock, weather, limits, chance and call log.
   *
   * @param keepCredentials - whether temporary credentials stay good, for holders that do not know of the reset; the
   * serial then goes on, so that none is given out twice
   */
  reset({ keepCredentials = false } = {}): void {
    const { sessions, serial } = this.#world;
    this.clock.reset();
    this.faults.clear();
    this.limits.reset();
    this.#random = randomFrom(this.#seed);
    this.#calls = [];
    this.#world = {
      ...this.#initialWorld(),
      ...(keepCredentials && { sessions, serial }),
    };
  }

  /** Answers one request. */
  async handle(request: HttpRequest): Promise<Reply> {
    this.clock.tick();
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
    let protocol = protocolSpoken(request);
    let service: Service | undefined;
    let fault: FaultInForce['kind'];
    try {
      const scope = readSignature(request);
      seen.service = scope.service;
      seen.region = scope.region;
      seen.accessKeyId = scope.accessKeyId;
      seen.accountId = accountOfKey(this.#world, scope.accessKeyId);
      service = serviceNamed(scope.service);
      protocol = service.protocol;
      if (request.isTooLong)
        throw new CommonError('tooLarge', 'The request body is too large.');
      checkRegion(this.#world, service, scope);

      const { operation: action, input } = protocol.decode(
        request,
        service.wire,
      );
      seen.action = action;
      const operation = operationNamed(service, action);

      const inForce = this.faults.take({
        service: service.name,
        action,
        account: seen.accountId,
        region: scope.region,
        readOnly: operation.readOnly,
      });
      fault = inForce.kind;
      if (inForce.latencyMs > 0) await wait(inForce.latencyMs);
      this.#checkLimits(service.name, action, seen);
      if (fault === 'reset') return { reply: 'reset', outcome: 'reset' };
      if (fault === 'timeoutBefore')
        return { reply: 'noAnswer', outcome: 'noAnswer' };
      if (fault === 'throttle') throw throttled(service.name);
      if (fault === 'serverError')
        throw new CommonError(
          'internal',
          'The request processing has failed because of an unknown error, exception or failure.',
        );

      const outcome = perform(
        this.#world,
        { service, operation, action, input, scope, request, requestId },
        { now: this.now(), isDenied: fault === 'deny' },
      );
      this.#world = outcome.world;
      if (outcome.error) throw outcome.error;
      const reply = protocol.encodeOutput(outcome.output, {
        operation: action,
        wire: service.wire,
        requestId,
      });
      return lostOnTheWay(fault, reply) ?? { reply, outcome: 'ok' };
    } catch (error) {
      const wireError = toWireError(error, protocol, service);
      const reply = protocol.encodeError(wireError, {
        wire: service?.wire,
        requestId,
      });
      return lostOnTheWay(fault, reply) ?? { reply, outcome: wireError.code };
    }
  }

  #checkLimits(
    service: string,
    operation: string,
    { accountId, region }: Partial<CallRecord>,
  ): void {
    const isKnown = accountId && region && this.#world.accounts[accountId];
    if (
      isKnown &&
      !this.limits.admits(
        this.#world,
        { service, operation, region, accountId },
        this.now(),
      )
    )
      throw throttled(service);
  }

  #nextId(): string {
    const { serial, seed } = this.#world;
    this.#world = { ...this.#world, serial: serial + 1 };
    return uuidFrom(`request:${seed}:${serial}`);
  }
}

/** What becomes of an answer that does not arrive whole, good or bad. */
function lostOnTheWay(
  fault: FaultInForce['kind'],
  answer: HttpResponse,
): { reply: Reply; outcome: string } | undefined {
  switch (fault) {
    case 'timeoutAfter':
      return { reply: 'noAnswer', outcome: 'noAnswer' };
    case 'resetAfter':
      return { reply: 'reset', outcome: 'reset' };
    case 'truncate':
      return { reply: { truncated: answer }, outcome: 'truncated' };
    default:
      return undefined;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms).unref());
}
