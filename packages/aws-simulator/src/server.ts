import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { control, CONTROL_PREFIX } from './control';
import type { SimulatedClock } from './clock';
import type { Faults } from './faults';
import type { LimitsMode } from './limits';
import type { HttpRequest } from './protocol/http';
import { createWorld, DEFAULT_SEED } from './scenarios/createWorld';
import { readScenario } from './scenarios/readScenario';
import type { Scenario } from './scenarios/scenario';
import { Simulation, type CallRecord, type Reply } from './simulation';
import type { RecordedEvent, World } from './world/types';

/** Where the embedded AWS listens unless it is told otherwise. */
export const DEFAULT_PORT = 4588;

const HOST = '127.0.0.1';
// Bodies here are a few kilobytes; whoever sends more has mistaken the address. A world is larger.
const LONGEST_BODY = 10 * 1024 * 1024;
// A state is read as one string, of which JavaScript takes 512 MB at most.
const LONGEST_STATE = 256 * 1024 * 1024;

/** How to start the embedded AWS. */
export interface AwsSimulatorOptions {
  /** By default 4588; 0 takes any free port. */
  port?: number;
  /** Name of a scenario that comes with the package, path of a YAML file, or a scenario. By default `demo`. */
  scenario?: string | Scenario;
  /** A state to start from instead of a scenario, as `GET /_control/state` gave it. */
  state?: World;
  /** Whether AWS's documented rate limits are kept. By default `on`. */
  limits?: LimitsMode;
  /** Decides whatever is left to chance, ids and tokens included: the same seed, the same run. */
  seed?: string;
  /** Milliseconds since 1970. By default the machine's clock. */
  clock?: () => number;
}

/** A running embedded AWS. */
export interface AwsSimulator {
  /** For `AWS_ENDPOINT_URL`: `http://127.0.0.1:4588`. */
  readonly url: string;
  readonly port: number;
  /** The state now. Read it; change it with {@link AwsSimulator.change}. */
  readonly world: World;
  /** What fails. */
  readonly faults: Pick<Faults, 'add' | 'list' | 'clear'>;
  /** Whether AWS's rate limits are kept. Setting it fills every bucket. */
  limits: LimitsMode;
  /** Sets the simulated clock, stops it, and lets it go on. */
  readonly clock: Pick<SimulatedClock, 'set' | 'freeze' | 'resume'>;
  /**
   * Changes the world behind the clients' backs: `change(world => { world.organizations[id].featureSet = … })`.
   * The function is given a copy that it may alter, or answers another world.
   */
  change(change: (world: World, now: number) => World | void): void;
  /** As `change`, without a copy: for large worlds. The function answers the next world. */
  transition(transition: (world: World, now: number) => World): void;
  /** Every call so far, oldest first, at most 10,000. */
  calls(): CallRecord[];
  /** What CloudTrail would have recorded, oldest first. */
  events(): RecordedEvent[];
  /** The simulated time, in milliseconds since 1970. */
  now(): number;
  /** Moves the simulated clock, in milliseconds. */
  advance(ms: number): void;
  /** Back to the scenario's start: world, clock, faults, limits, chance and calls. */
  reset(): void;
  /** Ends the server and every connection. */
  close(): Promise<void>;
}

/**
 * Starts the embedded AWS on 127.0.0.1.
 * @throws Error with code EADDRINUSE where the port is taken, or a sentence on what is wrong in the scenario
 */
export async function startAwsSimulator(
  options: AwsSimulatorOptions = {},
): Promise<AwsSimulator> {
  const {
    port = DEFAULT_PORT,
    clock = Date.now,
    limits = 'on',
    seed = DEFAULT_SEED,
  } = options;
  const simulation = new Simulation({
    initialWorld: await initialWorld(options, seed),
    clock,
    limits,
    seed,
  });
  const server = serve(simulation);
  await listen(server, port);

  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${actualPort}`,
    port: actualPort,
    get world() {
      return simulation.world;
    },
    faults: simulation.faults,
    get limits() {
      return simulation.limits.mode;
    },
    set limits(mode) {
      simulation.limits.mode = mode;
    },
    clock: simulation.clock,
    change: change => simulation.change(change),
    transition: transition => simulation.transition(transition),
    calls: () => simulation.calls(),
    events: () => simulation.world.events,
    now: () => simulation.now(),
    advance: ms => simulation.clock.advance(ms),
    reset: () => simulation.reset(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        // Calls that are never answered would keep the server open for ever.
        server.closeAllConnections();
      }),
  };
}

async function initialWorld(
  { state, scenario = 'demo' }: AwsSimulatorOptions,
  seed: string,
): Promise<(now: number) => World> {
  if (state) return () => state;
  if (typeof scenario === 'object')
    return now => createWorld(scenario, now, seed);
  const described = await readScenario(scenario);
  return now => {
    try {
      return createWorld(described, now, seed);
    } catch (error) {
      throw new Error(
        `The scenario ${scenario} makes no world: ${(error as Error).message}`,
      );
    }
  };
}

function serve(simulation: Simulation): Server {
  return createServer(async (incoming, outgoing) => {
    try {
      if (!isLocal(incoming.headers.host)) {
        incoming.resume();
        outgoing.writeHead(403, { 'content-type': 'text/plain' });
        outgoing.end(`aws-simulator answers on ${HOST} only.`);
        return;
      }
      const isControl = incoming.url?.startsWith(`${CONTROL_PREFIX}/`);
      const request = await read(
        incoming,
        incoming.url === `${CONTROL_PREFIX}/state`
          ? LONGEST_STATE
          : LONGEST_BODY,
      );
      const reply = isControl
        ? control(simulation, request)
        : await simulation.handle(request);
      send(outgoing, reply);
    } catch (error) {
      // A mistake of the simulator's own, not an error that AWS would give: say so, and go on.
      outgoing.writeHead(500, { 'content-type': 'text/plain' });
      outgoing.end(`aws-simulator failed: ${error}`);
    }
  });
}

// A web page whose name was pointed at this machine sends its own name: nobody else is asked for a password either.
function isLocal(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? HOST);
}

function send(outgoing: ServerResponse, reply: Reply): void {
  if (reply === 'noAnswer') return;
  if (reply === 'reset') {
    (outgoing.socket as Socket).resetAndDestroy();
    return;
  }
  const { status, headers, body } =
    'truncated' in reply ? reply.truncated : reply;
  const bytes = Buffer.from(body);
  if ('truncated' in reply) {
    // One byte too many is announced, so that an empty body breaks off too.
    const length = bytes.length + 1;
    outgoing.writeHead(status, { ...headers, 'content-length': length });
    outgoing.flushHeaders();
    outgoing.write(bytes.subarray(0, length / 2), () => outgoing.destroy());
    return;
  }
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
  outgoing.end(bytes);
}

async function read(
  incoming: IncomingMessage,
  longestBody: number,
): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    // The rest is read and forgotten, so that the sender gets to the answer.
    if (length <= longestBody) chunks.push(chunk);
  }
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  return {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: Object.fromEntries(headers),
    ...(length > longestBody
      ? { body: '', isTooLong: true }
      : { body: Buffer.concat(chunks).toString('utf8') }),
    sourceIpAddress: incoming.socket.remoteAddress ?? HOST,
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
