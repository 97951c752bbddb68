import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { control, CONTROL_PREFIX } from './control';
import type { Faults } from './faults';
import type { HttpRequest } from './protocol/http';
import { createWorld } from './scenarios/createWorld';
import { readScenario } from './scenarios/readScenario';
import type { Scenario } from './scenarios/scenario';
import { Simulation, type CallRecord } from './simulation';
import type { ApiEvent, World } from './world/types';

/** Where the embedded AWS listens unless it is told otherwise. */
export const DEFAULT_PORT = 4588;

const HOST = '127.0.0.1';
// Bodies here are a few kilobytes; whoever sends more has mistaken the address.
const LONGEST_BODY = 10 * 1024 * 1024;

/** How to start the embedded AWS. */
export interface AwsSimulatorOptions {
  /** By default 4588; 0 takes any free port. */
  port?: number;
  /** Name of a scenario that comes with the package, path of a YAML file, or a scenario. By default `demo`. */
  scenario?: string | Scenario;
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
  /**
   * Changes the world behind the clients' backs: `change(world => { world.organizations[id].featureSet = … })`.
   * The function is given a copy that it may alter, or answers another world.
   */
  change(change: (world: World, now: number) => World | void): void;
  /** Every call so far, oldest first, at most 10,000. */
  calls(): CallRecord[];
  /** What CloudTrail would have recorded, oldest first. */
  events(): ApiEvent[];
  /** The simulated time, in milliseconds since 1970. */
  now(): number;
  /** Moves the simulated clock, in milliseconds. */
  advance(ms: number): void;
  /** Back to the scenario's start: world, clock, faults and calls. */
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
  const { port = DEFAULT_PORT, clock = Date.now } = options;
  const scenario =
    typeof options.scenario === 'object'
      ? options.scenario
      : await readScenario(options.scenario ?? 'demo');
  const simulation = new Simulation(now => createWorld(scenario, now), clock);
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
    change: change => simulation.change(change),
    calls: () => simulation.calls(),
    events: () => simulation.world.events,
    now: () => simulation.now(),
    advance: ms => simulation.advance(ms),
    reset: () => simulation.reset(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        // Calls that are never answered would keep the server open for ever.
        server.closeAllConnections();
      }),
  };
}

function serve(simulation: Simulation): Server {
  return createServer(async (incoming, outgoing) => {
    try {
      const request = await read(incoming);
      const reply = request.path.startsWith(`${CONTROL_PREFIX}/`)
        ? control(simulation, request)
        : await simulation.handle(request);
      if (reply === 'noAnswer') return;
      if (reply === 'reset') {
        incoming.socket.resetAndDestroy();
        return;
      }
      outgoing.writeHead(reply.status, {
        ...reply.headers,
        'content-length': Buffer.byteLength(reply.body),
      });
      outgoing.end(reply.body);
    } catch (error) {
      // A mistake of the simulator's own, not an error that AWS would give: say so, and go on.
      outgoing.writeHead(500, { 'content-type': 'text/plain' });
      outgoing.end(`aws-simulator failed: ${error}`);
    }
  });
}

async function read(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new Error('The body is too long.');
    chunks.push(chunk);
  }
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  return {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
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
