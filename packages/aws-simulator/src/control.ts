import type { SimulatedClock } from './clock';
import { changeAccount } from './controlAccounts';
import { checkNesting } from './documents/checkNesting';
import type { Fault } from './fault';
import type { LimitsMode } from './limits';
import { mergePatch } from './mergePatch';
import type { HttpRequest, HttpResponse } from './protocol/http';
import type { Simulation } from './simulation';
import { readWorld } from './documents/readWorld';

/** Where the control API lives: no AWS service has such a path. */
export const CONTROL_PREFIX = '/_control';

type Handler = (simulation: Simulation, body: unknown) => unknown;

const ROUTES: Record<string, Handler> = {
  'GET /state': simulation => simulation.world,
  'PATCH /state': (simulation, body) => {
    const patch = objectIn(body);
    simulation.transition(world => readWorld(mergePatch(world, patch)));
    return simulation.world;
  },
  'PUT /state': (simulation, body) => {
    const world = readWorld(body);
    simulation.replace(world);
    return { accounts: Object.keys(world.accounts).length };
  },
  'GET /calls': simulation => ({ calls: simulation.calls() }),
  'GET /events': simulation => ({ events: simulation.world.events }),
  'GET /faults': simulation => ({ faults: simulation.faults.list() }),
  'POST /faults': (simulation, body) => {
    const fault = objectIn(body) as Partial<Fault>;
    simulation.faults.add({ match: {}, ...fault } as Fault);
    return { faults: simulation.faults.list() };
  },
  'DELETE /faults': simulation => {
    simulation.faults.clear();
    return { faults: [] };
  },
  'GET /clock': clock,
  'POST /clock': (simulation, body) => {
    moveClock(simulation.clock, objectIn(body));
    return clock(simulation);
  },
  'GET /limits': ({ limits }) => ({ limits: limits.mode }),
  'PUT /limits': ({ limits }, body) => {
    limits.mode = objectIn(body).limits as LimitsMode;
    return { limits: limits.mode };
  },
  'POST /accounts/join': (simulation, body) =>
    changeAccount(simulation, 'join', objectIn(body)),
  'POST /accounts/leave': (simulation, body) =>
    changeAccount(simulation, 'leave', objectIn(body)),
  'POST /accounts/close': (simulation, body) =>
    changeAccount(simulation, 'close', objectIn(body)),
  'POST /accounts/move': (simulation, body) =>
    changeAccount(simulation, 'move', objectIn(body)),
  'POST /reset': simulation => {
    simulation.reset({ keepCredentials: true });
    return clock(simulation);
  },
};

/** Answers a request to the control API, in JSON. */
export function control(
  simulation: Simulation,
  { method, path, headers, body, isTooLong }: HttpRequest,
): HttpResponse {
  // The API has no password; a browser always says which page a changing request comes from.
  if (headers.origin)
    return json(403, { error: 'The control API does not answer web pages.' });

  if (isTooLong) return json(413, { error: 'The body is too long.' });
  const route = path.split('?')[0].slice(CONTROL_PREFIX.length);
  const handler = ROUTES[`${method} ${route}`];
  if (!handler)
    return json(404, {
      error: `No such control call: ${method} ${CONTROL_PREFIX}${route}.`,
      calls: Object.keys(ROUTES),
    });
  try {
    return json(200, handler(simulation, read(body)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return json(400, { error: error.message });
  }
}

function read(body: string): unknown {
  if (!body) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw new TypeError(`The body is no JSON: ${(error as Error).message}.`);
  }
  checkNesting(value, 'The body');
  return value;
}

function clock(simulation: Simulation) {
  const { isFrozen, stepMs } = simulation.clock;
  return {
    now: new Date(simulation.now()).toISOString(),
    frozen: isFrozen,
    stepMs,
  };
}

const CLOCK_MEMBERS = ['advanceMs', 'set', 'frozen', 'stepMs'];

function moveClock(
  moved: SimulatedClock,
  given: Record<string, unknown>,
): void {
  if (Object.keys(given).some(name => !CLOCK_MEMBERS.includes(name)))
    throw new TypeError(`The clock takes ${CLOCK_MEMBERS.join(', ')} only.`);
  const { advanceMs, set, frozen, stepMs } = given;
  const instant = typeof set === 'string' ? Date.parse(set) : NaN;
  if (set !== undefined && !Number.isFinite(instant))
    throw new TypeError('set must be a time in ISO 8601.');
  for (const [name, ms] of Object.entries({ advanceMs, stepMs }))
    if (
      ms !== undefined &&
      !(typeof ms === 'number' && Number.isFinite(ms) && ms >= 0)
    )
      throw new TypeError(
        `${name} must be a number of milliseconds, 0 or more.`,
      );
  if (frozen !== undefined && typeof frozen !== 'boolean')
    throw new TypeError('frozen must be true or false.');

  if (stepMs !== undefined && frozen !== true)
    throw new TypeError('stepMs needs frozen to be true.');

  if (set !== undefined || advanceMs !== undefined)
    moved.set(
      (set === undefined ? moved.now() : instant) + Number(advanceMs ?? 0),
    );
  if (frozen === true) moved.freeze({ stepMs: stepMs as number | undefined });
  if (frozen === false) moved.resume();
}

function objectIn(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new TypeError('The body must be a JSON object.');
  return body as Record<string, unknown>;
}

function json(status: number, body: unknown): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
